import { listOfficeTimes } from "../catalogue/office/agency-times.ts";
import { computeBalance, type FileBalance } from "../figures/balance/balance.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { type CarriedTasks, countCarriedTasks } from "../figures/values/carried-tasks.ts";
import { buildIssue, hasErrors, type Issue, omitSilencedIssues } from "../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { describeOfficeTimes } from "../language/office/office-times.ts";
import { computeReviewOfExports, renderReviewTextAndBlocks } from "../review.ts";
import { renderBalance } from "../screen/balance-table.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  pagesOption,
  partialOption,
  periodOption,
} from "../screen/command-definition.ts";
import { renderRemediesToDoFirst } from "../screen/first-things.ts";
import { renderIssuesWithoutColors } from "../screen/issues/render-issues.ts";
import type { Terminal } from "../screen/terminal.ts";
import { wrapForStdout } from "../screen/wrap-text.ts";
import { loadDocumentInputs } from "../workspace/document-inputs.ts";
import { resolveExportsByPathOrName } from "../workspace/find-export.ts";
import { type OpenWorkspace, openWorkspace } from "../workspace/open-workspace.ts";

export interface CheckOptions extends CommonOptions {
  /** The only file to look at, by path or name. */
  readonly argument?: string;
  readonly period?: string;
  readonly document?: string;
  readonly locality?: string;
  readonly partial?: boolean;
  /** Lay out the pages and check their breaks, which takes longer than everything else. */
  readonly pages?: boolean;
}

export const command: CommandDefinition<CheckOptions> = {
  usage: "[tệp] [tùy chọn]",
  argument: {
    name: "[tệp]",
    description: "chỉ một tệp số liệu, hoặc một trang (tệp.xlsx#trang); khi đó không cần --period",
  },
  options: [
    periodOption,
    { flags: "-d, --document <mẫu>", description: "mẫu văn bản sẽ lập; mặc định là bao-cao" },
    { flags: "-l, --locality <địa phương>", description: "chỉ một địa phương (mã hoặc tên)" },
    partialOption,
    pagesOption,
  ],
  run: checkReport,
};

/**
 * `report check`: reads everything as `generate` does, shows every issue at once and writes nothing. Only `check --pages` and `batch --pages`
 * check the page breaks: laying the pages out takes several times as long as making the report. `report check FILE` looks at one export.
 */
export async function checkReport(options: CheckOptions, terminal: Terminal): Promise<number> {
  requireNoFileForPages(options);
  const {
    issues,
    status,
    pages,
    balance,
    officeTimes = [],
  } = await collectIssuesOfExportOrPeriod(options, terminal);
  if (options.json) {
    terminal.data(JSON.stringify(mergeIssuesOfOneCause(issues), null, 2));
    return status;
  }
  terminal.data(issues.length > 0 ? renderIssuesWithoutColors(issues) : "Không có lỗi, không có cảnh báo.");
  const firstThings = renderRemediesToDoFirst(issues);
  if (firstThings !== undefined) terminal.data(`\n${firstThings}`);
  if (options.pages) terminal.data(`\n${describeCheckedPages(pages)}`);
  if (balance !== undefined) terminal.data(`\n${balance}`);
  for (const sentence of officeTimes) terminal.data(wrapForStdout("\n", sentence, 0));
  return status;
}

/** One export alone has no pages. */
function requireNoFileForPages({ argument, pages, period = "9m-2022" }: CheckOptions): void {
  if (!pages || argument === undefined) return;
  const sentence =
    "Tùy chọn --pages soát chỗ ngắt trang của cả văn bản, không dùng được với một tệp số liệu.";
  const remedy = `Viết: report check --period ${period} --pages`;
  throw new UserFacingError([buildIssue("wrong-use", { sentence, remedy })], exitStatus.wrongUse);
}

function describeCheckedPages(pages: number | undefined): string {
  return pages === undefined
    ? "Chưa soát chỗ ngắt trang vì còn lỗi."
    : `Đã soát chỗ ngắt trang của ${pages} trang.`;
}

interface CheckResult {
  readonly issues: readonly Issue[];
  readonly status: number;
  /** The number of pages that were laid out; absent if none was. */
  readonly pages?: number;
  /** Each row of each file and what became of it, and how often the edit rules were evaluated. */
  readonly balance?: string;
  /** What changes of the agency and of the territory within the period. */
  readonly officeTimes?: readonly string[];
}

/** An error that stops the command early, such as a broken report.yaml, is part of its answer: `check` lists issues. */
async function collectIssuesOfExportOrPeriod(
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckResult> {
  try {
    if (options.argument !== undefined)
      return await collectIssuesOfExport(options.argument, options, terminal);
    return await checkDocument(options, terminal);
  } catch (error) {
    if (error instanceof UserFacingError && error.status === exitStatus.problem) return error;
    throw error;
  }
}

async function checkDocument(
  options: CheckOptions,
  terminal: Terminal,
  opened?: OpenWorkspace,
): Promise<CheckResult> {
  const { period } = options;
  if (period === undefined) throw new UserFacingError([buildIssue("period-not-given")], exitStatus.wrongUse);
  const workspace = opened ?? openWorkspace(options, terminal);
  const inputs = loadDocumentInputs({ ...options, period }, workspace);
  const review = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
  const dataIssues = [...workspace.issues, ...review.issues];
  const { catalogue } = inputs;
  const files = computeBalance(review.gathered, catalogue, inputs.period);
  const balance = haveOnlyExamples(files, dataIssues)
    ? undefined
    : [
        renderBalance(files, inputs.period, catalogue, review.edits),
        ...countCarriedTasks(review.gathered.groups, catalogue, inputs.period).map(describeCarriedTasks),
      ].join("\n");
  const officeTimes = describeOfficeTimes(listOfficeTimes(inputs.office, inputs.period));
  const shown = { officeTimes, ...(balance !== undefined && { balance }) };
  const result = { issues: dataIssues, status: chooseStatus(dataIssues), ...shown };
  if (!options.pages || hasErrors(dataIssues)) return result;
  const { countAndCheckPages } = await import("../document/page/page-layout.ts");
  const layout = await countAndCheckPages(review, { ...inputs, period: review.period });
  return { ...result, issues: [...dataIssues, ...layout.issues], pages: layout.pages };
}

function chooseStatus(issues: readonly Issue[]): number {
  return hasErrors(issues) ? exitStatus.problem : exitStatus.done;
}

function describeCarriedTasks({ declaration: { name }, count }: CarriedTasks): string {
  const sentence = `${name}: ${count} nhiệm vụ giao trước kỳ chưa có ngày hoàn thành, được tính tiếp vào kỳ này; nhiệm vụ đã xong thì điền ngày.`;
  return wrapForStdout("", sentence, 2);
}

/** In a new workspace no row is there to be balanced yet. */
function haveOnlyExamples(files: readonly FileBalance[], issues: readonly Issue[]): boolean {
  const exampleFiles = new Set(issues.filter(({ code }) => code === "example-row").map(({ file }) => file));
  return (
    files.length > 0 &&
    files.every(({ file, lines, titlesAndNotes }) => exampleFiles.has(file) && lines === titlesAndNotes + 1)
  );
}

/** Reads one export alone: what other files show is not looked for. With a period, the issues of that file among those of the document. */
async function collectIssuesOfExport(
  pathOrName: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckResult> {
  const workspace = openWorkspace(options, terminal);
  const { folder, exports, catalogue, office } = workspace;
  const files = resolveExportsByPathOrName(pathOrName, exports, {
    root: folder.root,
    currentFolder: process.cwd(),
  });
  const { issues: all } =
    options.period === undefined
      ? await readAllExports(files, catalogue, office)
      : await checkDocument(options, terminal, workspace);
  const issues = omitSilencedIssues(all, office.silenced).filter((issue) =>
    files.some(({ path }) => path === issue.file),
  );
  return { issues, status: chooseStatus(issues) };
}
