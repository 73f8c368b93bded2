import { resolve } from "node:path";
import { readAgencies } from "../catalogue/office/agencies.ts";
import { defaultPackName } from "../catalogue/office/office.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { loadProvinces } from "../localities/administrative-map.ts";
import { toYearMonth } from "../period.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { describeUnreadFiles } from "../screen/exports/handed-in-table.ts";
import { describeNewWorkspace } from "../screen/new-workspace.ts";
import { askChoice, canAsk, StoppedByUserError } from "../screen/questions/ask-choice.ts";
import type { Terminal } from "../screen/terminal.ts";
import { answerWithoutAsking } from "../starter/question.ts";
import { resolveStarterChoice, type TypedAnswers } from "../starter/starter-choice.ts";
import { buildExampleExports } from "../starter/starter-files.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import {
  listHandedInFiles,
  listUntouchedFiles,
  preferOwnFiles,
} from "../workspace/starter/handed-in-files.ts";
import { refuseFolderInsideWorkspace } from "../workspace/starter/starter-folder.ts";
import {
  buildNewOffice,
  readStartedOffice,
  type StarterOffice,
} from "../workspace/starter/starter-inputs.ts";
import {
  listKeptPaths,
  listWrittenPaths,
  planFiles,
  writePlannedFiles,
} from "../workspace/starter/starter-plan.ts";
import { readAgenciesFile } from "../workspace/workspace-folder.ts";
import { proposeHowToRead } from "./init-proposals.ts";
import { copySample } from "./init-sample.ts";

export interface InitOptions extends CommonOptions, TypedAnswers {
  /** The folder; without it the current one. */
  readonly argument?: string;
  /** The folder with the files that the office has. */
  readonly from?: string;
  /** Copy the sample. */
  readonly sample?: boolean;
  /** Ask nothing. */
  readonly yes?: boolean;
}

export const command: CommandDefinition<InitOptions> = {
  usage: "[thư mục] [tùy chọn]",
  argument: { name: "[thư mục]", description: "thư mục sẽ lập; bỏ trống là thư mục hiện tại" },
  options: [
    {
      flags: "--agency <ngành>",
      description: "ldtbxh (Lao động - TB&XH, đến 2/2025); noi-vu, y-te hoặc gddt (từ 3/2025)",
    },
    { flags: "--level <cấp>", description: "tinh hoặc huyen" },
    { flags: "--province <tỉnh>", description: "tên hoặc mã của tỉnh, thành phố" },
    { flags: "--district <huyện>", description: "tên hoặc mã của huyện, khi cơ quan ở cấp huyện" },
    { flags: "-p, --period <kỳ>", description: "kỳ báo cáo đầu tiên, ví dụ 9m-2022" },
    {
      flags: "--before <cấp>",
      description: "số liệu trước tháng 7/2025 chia theo cấp nào: huyen, xa hoặc khong (không dùng)",
    },
    {
      flags: "--from <thư mục>",
      description:
        "xem các tệp CSV của cơ quan ở đó, đề nghị cách đọc và chép vào data; thư mục ấy không bị sửa",
    },
    {
      flags: "--sample",
      description: "chép bộ số liệu mẫu có sẵn vào thư mục ấy để xem thử; đây không phải số liệu của cơ quan",
    },
    { flags: "-y, --yes", description: "không hỏi gì" },
  ],
  run: createWorkspaceFolder,
};

/**
 * `report init [DIR]`: writes what a new workspace needs. Files that are there stay. Where report.yaml is one of them nothing is asked,
 * and what is missing is written for the office that it names.
 */
export async function createWorkspaceFolder(options: InitOptions, terminal: Terminal): Promise<number> {
  if (options.sample) return copySample(options, terminal);
  const root = resolve(options.argument ?? options.workspace ?? ".");
  refuseFolderInsideWorkspace(root, process.cwd());
  try {
    return await askAndWriteFiles(root, options, terminal);
  } catch (error) {
    if (!(error instanceof StoppedByUserError)) throw error;
    terminal.note("Đã dừng; chưa ghi gì.");
    return exitStatus.problem;
  }
}

async function askAndWriteFiles(root: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const isAsked = !options.yes && !options.json && canAsk();
  const listed = options.from === undefined ? undefined : listHandedInFiles(options.from, root);
  if (listed && !isAsked && !options.yes) refuseUnaskedProposals(options.from ?? "");
  const started = readStartedOffice(root, options.period) ?? (await askForNewOffice(options, isAsked));
  const examples = buildExampleExports(started.inputs).filter(({ path }) => path.startsWith("data/"));
  const proposed =
    listed &&
    (await proposeHowToRead(preferOwnFiles(listed, root, examples), started, {
      isAsked,
      isQuiet: options.quiet === true,
      terminal,
    }));
  const folder = formatPath(root, process.cwd());
  const plan = await writeOrThrowUserFacingError(folder, () => planFiles(root, started, proposed));
  const written = listWrittenPaths(plan);
  if (isAsked && written.length > 0) await confirmWriting(folder, written.length);
  await writePlannedFiles(root, plan);
  const kept = listKeptPaths(plan);
  if (proposed && !options.json) await tellUnreadFiles(root, proposed.waiting, terminal);
  terminal.data(
    options.json
      ? JSON.stringify({ folder, written, kept }, null, 2)
      : describeNewWorkspace({
          folder,
          written,
          kept,
          period: started.inputs.period,
          ...(plan.change && { change: plan.change }),
          ...(proposed && {
            questions: proposed.questions,
            questionLines: proposed.questionLines,
            deniedLines: proposed.deniedLines,
            leftOut: proposed.leftOut,
            examples: listUntouchedFiles(root, examples).length,
          }),
        }),
  );
  return exitStatus.done;
}

/** Reads the files as `report check` does. A report.yaml that cannot be read yet is told by it too. */
async function tellUnreadFiles(
  root: string,
  waiting: ReadonlySet<string>,
  terminal: Terminal,
): Promise<void> {
  try {
    const { exports, catalogue, office } = openWorkspace(
      { workspace: root },
      { ...terminal, note: () => {} },
    );
    const { issues } = await readAllExports(exports, catalogue, office);
    terminal.note(`\n${describeUnreadFiles(exports.length, issues, waiting)}`);
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    terminal.issues(error.issues);
  }
}

function refuseUnaskedProposals(folder: string): never {
  throw new UserFacingError([buildIssue("from-unasked", { folder })], exitStatus.wrongUse);
}

async function askForNewOffice(options: InitOptions, isAsked: boolean): Promise<StarterOffice> {
  const now = new Date();
  const { agencies, issues } = readAgencies(readAgenciesFile(defaultPackName));
  if (issues.length > 0) throw new UserFacingError(issues, exitStatus.problem);
  const choice = await resolveStarterChoice(options, {
    agencies,
    ask: isAsked ? askChoice : answerWithoutAsking,
    loadProvinces,
    today: toYearMonth(now.getFullYear(), now.getMonth() + 1),
  });
  return buildNewOffice(choice, defaultPackName);
}

async function confirmWriting(folder: string, fileCount: number): Promise<void> {
  const isConfirmed = await askChoice({
    message: `Ghi ${fileCount} tệp vào ${folder}?`,
    choices: [
      { value: true, key: "ghi", label: "Ghi" },
      { value: false, key: "thoi", label: "Thôi, chưa ghi gì" },
    ],
  });
  if (!isConfirmed) throw new StoppedByUserError();
}
