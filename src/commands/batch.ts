import { availableParallelism } from "node:os";
import {
  type BatchJob,
  type BatchResult,
  createDocumentBuilder,
  type IssuesByPeriod,
  resolveJobPath,
} from "../batch/batch-document.ts";
import { type BatchChoice, planBatchJobs } from "../batch/batch-jobs.ts";
import { addPdfs, mergeRepeatedIssues, renderBatchSummary } from "../batch/batch-summary.ts";
import type { BatchWorkerData } from "../batch/batch-worker.ts";
import { type ExportData, readAllExports } from "../figures/export-data.ts";
import { omitGroupLines, serializeExportData } from "../figures/serialize-export-data.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, parsePeriod } from "../period.ts";
import { computeReviewFromGathered } from "../review.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { createProgress } from "../screen/progress.ts";
import type { Terminal } from "../screen/terminal.ts";
import { resolveWorker, runJobs } from "../worker-pool.ts";
import { formatPath } from "../workspace/disk.ts";
import { listCommonInputs } from "../workspace/document-origin.ts";
import { type OpenWorkspace, openWorkspace } from "../workspace/open-workspace.ts";

export interface BatchOptions extends CommonOptions, BatchChoice {
  readonly pdf?: boolean;
  readonly force?: boolean;
  readonly pages?: boolean;
}

export const command: CommandDefinition<BatchOptions> = {
  options: [
    {
      flags: "-p, --period <9m-2022...>",
      description: "một hoặc nhiều kỳ báo cáo; không ghi thì theo batch.yaml",
    },
    { flags: "-d, --documents <mẫu>", description: "all hoặc tên các mẫu, cách nhau bằng dấu phẩy" },
    {
      flags: "-l, --localities <địa phương>",
      description: "all hoặc mã, tên các địa phương, cách nhau bằng dấu phẩy",
    },
    { flags: "--pages", description: "đếm số trang và soát chỗ ngắt trang (lâu hơn)" },
    { flags: "--pdf", description: "lập thêm tệp PDF (cần có LibreOffice trên máy)" },
    { flags: "--force", description: "ghi đè cả văn bản đã được sửa sau khi lập" },
  ],
  run: generateBatch,
};

/** `report batch`: the whole set before a conference. Exports are read once; one document's failure does not stop the others. */
export async function generateBatch(options: BatchOptions, terminal: Terminal): Promise<number> {
  const workspace = openWorkspace(options, terminal);
  const { conference, jobs } = planBatchJobs(options, workspace);
  const gathered = await readAllExports(workspace.exports, workspace.catalogue, workspace.office, {
    preloadExports: workspace.ahead,
  });
  const issuesByPeriod = collectIssuesByPeriod(jobs, workspace, gathered);
  const issues = removeRepeatedIssues([...workspace.issues, ...Object.values(issuesByPeriod).flat()]);
  if (hasErrors(issues)) {
    terminal.note("Chưa ghi văn bản nào, vì số liệu còn lỗi.");
    throw new UserFacingError(issues, exitStatus.problem);
  }
  const documents = await buildAllDocuments(jobs, {
    workspace: workspace,
    gathered,
    issuesByPeriod: issuesByPeriod,
    options,
  });
  const results = options.pdf ? await addPdfs(documents, terminal) : documents;
  const documentIssues = results.flatMap((one) => one.issues);
  terminal.issues(mergeRepeatedIssues(documentIssues));
  // One line a document, so that a script can read them one by one.
  if (options.json) for (const one of results) terminal.data(JSON.stringify(one));
  else terminal.data(renderBatchSummary(results, { desk: workspace, conference: conference?.name }));
  return hasErrors(documentIssues) ? exitStatus.problem : exitStatus.done;
}

/** What is to be known of each period before anything is made of it. */
function collectIssuesByPeriod(
  jobs: readonly BatchJob[],
  workspace: OpenWorkspace,
  gathered: ExportData,
): IssuesByPeriod {
  const periods = [...new Set(jobs.map(({ period }) => period))].flatMap((id) => parsePeriod(id) ?? []);
  return Object.fromEntries(
    periods.map((period) => [
      formatPeriodId(period),
      computeReviewFromGathered(gathered, { ...workspace, period }).issues,
    ]),
  );
}

/** The same issue of two periods is told once. */
function removeRepeatedIssues(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}

interface BatchContext {
  readonly workspace: OpenWorkspace;
  readonly gathered: ExportData;
  readonly issuesByPeriod: IssuesByPeriod;
  readonly options: BatchOptions;
}

/** Below this a thread takes longer to start than it helps. */
const minJobsPerThread = 4;

async function buildAllDocuments(
  jobs: readonly BatchJob[],
  { workspace, gathered, issuesByPeriod, options }: BatchContext,
): Promise<BatchResult[]> {
  const sharedInputs = listCommonInputs(workspace);
  const buildOptions = { force: options.force ?? false, pages: options.pages ?? false };
  const progress = createProgress(jobs.length, { quiet: options.quiet ?? false });
  const onCrash = createCrashHandler(workspace);
  const onDone = ({ job }: BatchResult) => progress.advance(formatJobName(job, workspace));
  const threads = Math.min(availableParallelism(), Math.floor(jobs.length / minJobsPerThread));
  try {
    if (threads < 2) {
      const buildDocument = createDocumentBuilder(workspace, gathered, {
        commonInputs: sharedInputs,
        issuesByPeriod: issuesByPeriod,
        ...buildOptions,
      });
      const results: BatchResult[] = [];
      for (const job of jobs) {
        results.push(await buildDocument(job).catch((reason: unknown) => onCrash(job, reason)));
        onDone(results.at(-1) as BatchResult);
      }
      return results;
    }
    const root = workspace.folder.root;
    const data: BatchWorkerData = {
      workspace: root,
      gathered: serializeExportData(omitGroupLines(gathered)),
      commonInputs: sharedInputs,
      issuesByPeriod: issuesByPeriod,
      options: buildOptions,
    };
    const worker = resolveWorker(new URL("../batch/batch-worker.ts", import.meta.url));
    return await runJobs(worker, { jobs, threads, data, onCrash: onCrash, onDone: onDone });
  } finally {
    progress.end();
  }
}

/** A fault of the program in one document: the others are made all the same, and the fault is told. */
function createCrashHandler(workspace: OpenWorkspace): (job: BatchJob, reason: unknown) => BatchResult {
  return (job, reason) => {
    const path = formatPath(resolveJobPath(job, workspace), process.cwd());
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    const issues = [buildIssue("document-fault", { name: path, reason: text })];
    return { job, outcome: "failed", path, figures: 0, issues, milliseconds: 0 };
  };
}

/** "bao-cao, huyện Kim Sơn, 9m-2022". */
function formatJobName({ document, locality, period }: BatchJob, { office }: OpenWorkspace): string {
  const place = office.localities.find(({ code }) => code === locality)?.name;
  return [document, place, period].filter((part) => part !== undefined).join(", ");
}
