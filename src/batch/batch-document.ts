/** Makes one document of a batch, in the main thread or in a worker. */
import type { ExportData } from "../figures/export-data/export-data.ts";
import type { Review } from "../figures/review-data.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { UserFacingError } from "../issues/user-facing-error.ts";
import type { InputFile, Origin } from "../ledger/origin.ts";
import { formatPeriodId } from "../period.ts";
import {
  buildWordFileAndLedger,
  computeUncheckedReview,
  type DocumentInputs,
  renderReviewTextAndBlocks,
} from "../review.ts";
import { type DocumentInputsWithBytes, loadDocumentInputs } from "../workspace/document-inputs.ts";
import { createOriginBuilder } from "../workspace/document-origin.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { resolveDefaultOutputPath } from "../workspace/files/output-path.ts";
import {
  buildDocumentWriteIssues,
  writeOrThrowUserFacingError,
  writeReportWithLedger,
} from "../workspace/ledger-files.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { formatWordFileName } from "../workspace/word-file-name.ts";

/** A document to make. */
export interface BatchJob {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
  readonly partial?: boolean;
}

/** The result of a job. */
export interface BatchResult {
  readonly job: BatchJob;
  readonly outcome: "written" | "unchanged" | "beside" | "failed";
  /** Relative to the current folder. */
  readonly path: string;
  /** Present if pages were counted. */
  readonly pages?: number;
  readonly figures: number;
  readonly issues: readonly Issue[];
  readonly milliseconds: number;
}

export interface DocumentBuildOptions {
  /** Write even over an edited report. */
  readonly force: boolean;
  /** Count pages and check their breaks, which takes longer than everything else. */
  readonly pages: boolean;
}

/** The issues of each period's data, by period id. */
export type IssuesByPeriod = Readonly<Record<string, readonly Issue[]>>;

/** The figures of each period before their checks, by period id. */
export type ReviewsByPeriod = ReadonlyMap<string, Review>;

/** Inputs that all documents of a batch share. */
export interface SharedBatchInputs {
  readonly commonInputs: readonly InputFile[];
  readonly issuesByPeriod: IssuesByPeriod;
}

/** Creates the function that makes documents from exports that were read once; it computes figures once a period, if they are not known. */
export function createBatchDocumentWriter(
  workspace: OpenWorkspace,
  exportData: ExportData,
  { commonInputs, issuesByPeriod, ...options }: DocumentBuildOptions & SharedBatchInputs,
  knownReviews: ReviewsByPeriod = new Map(),
): (job: BatchJob) => Promise<BatchResult> {
  const buildOrigin = createOriginBuilder(workspace, commonInputs);
  const reviews = new Map<string, Review>();
  const getReview = (inputs: DocumentInputs): Review => {
    const id = formatPeriodId(inputs.period);
    const known = reviews.get(id);
    if (known) return known;
    const issues = [...workspace.issues, ...(issuesByPeriod[id] ?? [])];
    const review = { ...(knownReviews.get(id) ?? computeUncheckedReview(exportData, inputs)), issues };
    reviews.set(id, review);
    return review;
  };
  return async (job) => {
    const startTime = performance.now();
    const path = resolveJobPath(job, workspace);
    try {
      const context = { workspace, getReview, buildOrigin, ...options };
      const result = await writeBatchDocument(job, path, context);
      return { job, ...result, milliseconds: Math.round(performance.now() - startTime) };
    } catch (error) {
      return buildCrashResult(job, error, workspace);
    }
  };
}

/** A bug of the program in one document is reported with it, and the other documents are made all the same. */
export function buildCrashResult(job: BatchJob, reason: unknown, workspace: OpenWorkspace): BatchResult {
  const path = formatPath(resolveJobPath(job, workspace), process.cwd());
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  const issues = [buildIssue("document-fault", { name: path, reason: text })];
  return { job, outcome: "failed", path, figures: 0, issues, milliseconds: 0 };
}

interface DocumentBuildContext extends DocumentBuildOptions {
  readonly workspace: OpenWorkspace;
  readonly getReview: (inputs: DocumentInputs) => Review;
  readonly buildOrigin: (inputs: DocumentInputsWithBytes) => Origin;
}

async function writeBatchDocument(
  job: BatchJob,
  path: string,
  { workspace, getReview, buildOrigin, force, pages }: DocumentBuildContext,
): Promise<Omit<BatchResult, "job" | "milliseconds">> {
  const failed = { outcome: "failed", path: formatPath(path, process.cwd()), figures: 0 } as const;
  try {
    const inputs = loadDocumentInputs(job, workspace);
    const review = renderReviewTextAndBlocks(getReview(inputs), inputs);
    const document = hasErrors(review.issues)
      ? undefined
      : await buildWordFileAndLedger(review, inputs, buildOrigin(inputs));
    if (!document) return { ...failed, issues: review.issues };
    const outcome = await writeOrThrowUserFacingError(path, () =>
      writeReportWithLedger(workspace.folder, { path, ...document }, force),
    );
    const layout = pages
      ? await (await import("../document/page/page-layout.ts")).countAndCheckPages(review, {
          ...inputs,
          period: review.period,
        })
      : undefined;
    return {
      outcome: outcome.kind,
      ...(layout ? { pages: layout.pages } : {}),
      path: formatPath(outcome.path, process.cwd()),
      figures: document.ledger.figures.filter(({ value }) => value !== null).length,
      issues: [...review.issues, ...buildDocumentWriteIssues(path, outcome), ...(layout?.issues ?? [])],
    };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { ...failed, issues: error.issues };
  }
}

/** Resolves the path of a job's Word file. */
function resolveJobPath(job: BatchJob, { folder, office }: OpenWorkspace): string {
  const locality = office.localities.find(({ code }) => code === job.locality);
  return resolveDefaultOutputPath(folder, job.period, formatWordFileName({ ...job, locality }, office));
}
