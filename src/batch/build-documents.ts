import { availableParallelism } from "node:os";
import type { ExportData } from "../figures/export-data/export-data.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { omitLinesAndRowKeys, serializeExportData } from "../figures/export-data/serialize-export-data.ts";
import type { Review } from "../figures/review-data.ts";
import type { Issue } from "../issues/issue.ts";
import { formatPeriodId, parsePeriod } from "../period.ts";
import { checkReviewAndAddIssues, computeUncheckedReview } from "../review.ts";
import { createProgress } from "../screen/progress.ts";
import { resolveWorkerModule, runJobsHereAndOnThreads } from "../worker-pool.ts";
import { listAndHashCommonInputs } from "../workspace/document-origin.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import {
  type BatchJob,
  type BatchResult,
  buildCrashResult,
  createBatchDocumentWriter,
  type DocumentBuildOptions,
  type IssuesByPeriod,
  type ReviewsByPeriod,
} from "./batch-document.ts";
import type { BatchWorkerData } from "./batch-worker.ts";

/** The exports of a batch, read once, with the figures and the issues of each of its periods. */
export interface BatchData {
  readonly gathered: ExportData;
  readonly reviews: ReviewsByPeriod;
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
  const isPartial = jobs.some((job) => job.partial);
  const reviews = new Map<string, Review>();
  const issuesByPeriod: Record<string, readonly Issue[]> = {};
  for (const period of periods) {
    const inputs = { ...workspace, period, incompletePeriod: isPartial ? "cut" : "refuse" } as const;
    const review = computeUncheckedReview(gathered, inputs);
    reviews.set(formatPeriodId(period), review);
    issuesByPeriod[formatPeriodId(period)] = checkReviewAndAddIssues(review, inputs).issues;
  }
  const issues = [...workspace.issues, ...Object.values(issuesByPeriod).flat()];
  const distinctIssues = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return { gathered, reviews, issuesByPeriod, issues: [...distinctIssues.values()] };
}

/** Starting a thread takes longer than making so few documents. */
const minJobsPerThread = 4;

/**
 * Gives a thread room for what a document makes and then drops. V8 collects it when the room is full, and copies each time what the
 * document still needs; with this room it does so once or twice a document instead of a dozen times.
 */
export const maxYoungGenerationSizeMbOfThread = 64;

/** Makes every document of the batch, also on other threads where it pays, and shows the progress unless `quiet`. */
export async function writeBatchDocuments(
  jobs: readonly BatchJob[],
  workspace: OpenWorkspace,
  { gathered, reviews, issuesByPeriod }: Omit<BatchData, "issues">,
  { quiet, ...options }: DocumentBuildOptions & { readonly quiet: boolean },
): Promise<BatchResult[]> {
  const sharedInputs = { commonInputs: listAndHashCommonInputs(workspace), issuesByPeriod };
  const progress = createProgress(jobs.length, { quiet });
  const showDone = (result: BatchResult) => {
    progress.advance(formatJobName(result.job, workspace));
    return result;
  };
  const buildOptions = { ...sharedInputs, ...options };
  const writeDocument = createBatchDocumentWriter(workspace, gathered, buildOptions, reviews);
  const threads = Math.min(availableParallelism(), Math.floor(jobs.length / minJobsPerThread)) - 1;
  const dataOfThreads = (): BatchWorkerData => ({
    workspace: workspace.folder.root,
    gathered: serializeExportData(omitLinesAndRowKeys(gathered)),
    jobs,
    ...sharedInputs,
    options,
  });
  // A thread that is ended from outside gives no reason.
  let threadError: unknown = new Error("the thread ended");
  try {
    const worker = resolveWorkerModule(new URL("./batch-worker.ts", import.meta.url));
    const results = await runJobsHereAndOnThreads(worker, {
      jobs,
      threads: Math.max(0, threads),
      data: threads > 0 ? dataOfThreads() : {},
      maxYoungGenerationSizeMb: maxYoungGenerationSizeMbOfThread,
      deserialize: showDone,
      runJob: async (job) => showDone(await writeDocument(job)),
      onThreadError: (reason) => {
        threadError = reason;
      },
    });
    return jobs.map((job, index) => results[index] ?? buildCrashResult(job, threadError, workspace));
  } finally {
    progress.end();
  }
}

/** "bao-cao, huyện Kim Sơn, 9m-2022". */
function formatJobName({ document, locality, period }: BatchJob, { office }: OpenWorkspace): string {
  const place = office.localities.find(({ code }) => code === locality)?.name;
  return [document, place, period].filter((part) => part !== undefined).join(", ");
}
