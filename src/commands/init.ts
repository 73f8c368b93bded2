import { resolve } from "node:path";
import { readAgencies } from "../catalogue/agencies.ts";
import { defaultPackName } from "../catalogue/read-office.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { loadProvinces } from "../localities/administrative-map.ts";
import { toYearMonth } from "../period.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { describeNewWorkspace } from "../screen/new-workspace.ts";
import { askChoice, canAsk, StoppedByUserError } from "../screen/questions/ask-choice.ts";
import type { Terminal } from "../screen/terminal.ts";
import { answerWithoutAsking } from "../starter/question.ts";
import { resolveStarterChoice, type TypedAnswers } from "../starter/starter-choice.ts";
import { buildStarterFiles, type StarterFile, type StarterInputs } from "../starter/starter-files.ts";
import { formatPath } from "../workspace/disk.ts";
import { copyHandedInFiles, listHandedInFiles } from "../workspace/handed-in-files.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import {
  planMissingFiles,
  refuseFolderInsideWorkspace,
  writeMissingFiles,
} from "../workspace/starter-folder.ts";
import { buildNewOffice, buildSchemaFiles, readStartedOffice } from "../workspace/starter-inputs.ts";
import { readAgenciesFile } from "../workspace/workspace-folder.ts";
import { proposeHowToRead } from "./init-proposals.ts";

export interface InitOptions extends CommonOptions, TypedAnswers {
  /** The folder; without it the current one. */
  readonly argument?: string;
  /** The folder with the files that the office has. */
  readonly from?: string;
  /** Ask nothing. */
  readonly yes?: boolean;
}

export const command: CommandDefinition<InitOptions> = {
  usage: "[thư mục] [tùy chọn]",
  argument: { name: "[thư mục]", description: "thư mục sẽ lập; bỏ trống là thư mục hiện tại" },
  options: [
    {
      flags: "--agency <ngành>",
      description: "ldtbxh (Lao động - TB&XH, đến 2/2025) hoặc noi-vu (Nội vụ, từ 7/2025)",
    },
    { flags: "--level <cấp>", description: "tinh hoặc huyen" },
    { flags: "--province <tỉnh>", description: "tên hoặc mã của tỉnh, thành phố" },
    { flags: "--district <huyện>", description: "tên hoặc mã của huyện, khi cơ quan ở cấp huyện" },
    { flags: "-p, --period <kỳ>", description: "kỳ báo cáo đầu tiên, ví dụ 9m-2022" },
    {
      flags: "--from <thư mục>",
      description:
        "xem các tệp CSV của cơ quan ở đó, đề nghị cách đọc và chép vào data; thư mục ấy không bị sửa",
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
  const handedIn = options.from === undefined ? undefined : listHandedInFiles(options.from, root);
  if (handedIn && !isAsked && !options.yes) refuseUnaskedProposals(options.from ?? "");
  const started = readStartedOffice(root, options.period) ?? (await askForNewOffice(options, isAsked));
  const { inputs } = started;
  const proposed = handedIn && (await proposeHowToRead(handedIn, started, { isAsked, terminal }));
  const reportYaml = proposed?.reportYaml ?? started.reportYaml;
  const handedInFiles = proposed?.files ?? [];
  const files: StarterFile[] = [
    ...(reportYaml ? [reportYaml] : []),
    ...buildSchemaFiles(),
    // An office that has its files needs no empty ones.
    ...buildStarterFiles(inputs).filter(({ exportId }) => !handedIn || exportId === undefined),
  ];
  const folder = formatPath(root, process.cwd());
  const planned = await writeOrThrowUserFacingError(folder, () => planMissingFiles(root, files, inputs));
  const missing = planned.filter(({ keptPath }) => keptPath === undefined).map(({ path }) => path);
  const fileCount = missing.length + handedInFiles.length;
  if (isAsked && fileCount > 0) await confirmWriting(folder, fileCount);
  await writeMissingFiles(root, planned, process.cwd());
  const copies = await copyHandedInFiles(root, handedInFiles);
  const written = [...missing, ...copies.copied];
  const kept = [
    ...(started.reportYaml ? [] : ["report.yaml"]),
    ...new Set([...planned.flatMap(({ keptPath }) => keptPath ?? []), ...copies.kept]),
  ];
  terminal.data(
    options.json
      ? JSON.stringify({ folder, written, kept }, null, 2)
      : describeNewWorkspace({
          folder,
          written,
          kept,
          period: inputs.period,
          ...(proposed && { questions: proposed.questions }),
        }),
  );
  return exitStatus.done;
}

function refuseUnaskedProposals(folder: string): never {
  throw new UserFacingError([buildIssue("from-unasked", { folder })], exitStatus.wrongUse);
}

async function askForNewOffice(
  options: InitOptions,
  isAsked: boolean,
): Promise<{ readonly reportYaml: StarterFile; readonly inputs: StarterInputs }> {
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
