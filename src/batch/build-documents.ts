import { availableParallelism } from "node:os";
import type { ExportData } from "../figures/export-data/export-data.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { omitLinesAndRowKeys, serializeExportData } from "../figures/export-data/serialize-export-data.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { formatPeriodId, parsePeriod } from "../period.ts";
import { checkReviewAndAddIssues, computeUncheckedReview } from "../review.ts";
import { createProgress } from "../screen/progress.ts";
import { resolveWorkerModule, runJobsOnThreads } from "../worker-pool.ts";
import { listAndHashCommonInputs } from "../workspace/document-origin.ts";
import { formatPath } from "../workspace/files/disk.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import {
  type BatchJob,
  type BatchResult,
  createBatchDocumentWriter,
  type DocumentBuildOptions,
  type IssuesByPeriod,
  resolveJobPath,
} from "./batch-document.ts";
import type { BatchWorkerData } from "./batch-worker.ts";

/** The exports of a batch, read once, and the issues of each of its periods. */
export interface BatchData {
  readonly gathered: ExportData;
  readonly issuesByPeriod: IssuesByPeriod;
  /** Every issue of the workspace and its data once, although several periods have it. */
  readonly issues: readonly Issue[];
}

export async function readAndCheckBatchData(
  jobs: readonly BatchJob[],
  workspace: OpenWorkspace,
): Promise<BatchData> {
  const { exports, catalogue, office } = workspace;
  const gathered = await readAllExports(exports, catalogue, office, workspace);
  const periods = [...new Set(jobs.map(({ period }) => period))].flatMap((id) => parsePeriod(id) ?? []);
  const issuesByPeriod = Object.fromEntries(
    periods.map((period) => {
      const isPartial = jobs.some((job) => job.partial);
      const inputs = { ...workspace, period, incompletePeriod: isPartial ? "cut" : "refuse" } as const;
      return [
        formatPeriodId(period),
        checkReviewAndAddIssues(computeUncheckedReview(gathered, inputs), inputs).issues,
      ] as const;
    }),
  );
  const issues = [...workspace.issues, ...Object.values(issuesByPeriod).flat()];
  const distinctIssues = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return { gathered, issuesByPeriod, issues: [...distinctIssues.values()] };
}

/** Starting a thread takes longer than making so few documents. */
const minJobsPerThread = 4;

/** Makes every document of the batch, on several threads where it pays, and shows the progress unless `quiet`. */
export async function writeBatchDocuments(
  jobs: readonly BatchJob[],
  workspace: OpenWorkspace,
  { gathered, issuesByPeriod }: Omit<BatchData, "issues">,
  { quiet, ...options }: DocumentBuildOptions & { readonly quiet: boolean },
): Promise<BatchResult[]> {
  const sharedInputs = { commonInputs: listAndHashCommonInputs(workspace), issuesByPeriod };
  const progress = createProgress(jobs.length, { quiet });
  const onCrash = (job: BatchJob, reason: unknown) => buildCrashResult(job, reason, workspace);
  const onDone = ({ job }: BatchResult) => progress.advance(formatJobName(job, workspace));
  const threads = Math.min(availableParallelism(), Math.floor(jobs.length / minJobsPerThread));
  try {
    if (threads < 2) {
      const buildDocument = createBatchDocumentWriter(workspace, gathered, { ...sharedInputs, ...options });
      return await writeDocumentsInTurn(jobs, buildDocument, { onCrash, onDone });
    }
    const data: BatchWorkerData = {
      workspace: workspace.folder.root,
      gathered: serializeExportData(omitLinesAndRowKeys(gathered)),
      ...sharedInputs,
      options,
    };
    const worker = resolveWorkerModule(new URL("./batch-worker.ts", import.meta.url));
    return await runJobsOnThreads(worker, { jobs, threads, data, onCrash, onDone });
  } finally {
    progress.end();
  }
}

async function writeDocumentsInTurn(
  jobs: readonly BatchJob[],
  writeDocument: (job: BatchJob) => Promise<BatchResult>,
  { onCrash, onDone }: BatchCallbacks,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const job of jobs) {
    const result = await writeDocument(job).catch((reason: unknown) => onCrash(job, reason));
    results.push(result);
    onDone(result);
  }
  return results;
}

interface BatchCallbacks {
  readonly onCrash: (job: BatchJob, reason: unknown) => BatchResult;
  readonly onDone: (result: BatchResult) => void;
}

/** A bug of the program in one document is reported with it, and the other documents are made all the same. */
function buildCrashResult(job: BatchJob, reason: unknown, workspace: OpenWorkspace): BatchResult {
  const path = formatPath(resolveJobPath(job, workspace), process.cwd());
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  const issues = [buildIssue("document-fault", { name: path, reason: text })];
  return { job, outcome: "failed", path, figures: 0, issues, milliseconds: 0 };
}

/** "bao-cao, huyện Kim Sơn, 9m-2022". */
function formatJobName({ document, locality, period }: BatchJob, { office }: OpenWorkspace): string {
  const place = office.localities.find(({ code }) => code === locality)?.name;
  return [document, place, period].filter((part) => part !== undefined).join(", ");
}
