/** Making one document of a batch, in whichever thread. */
import { join } from "node:path";
import type { InputFile, Origin } from "../audit/ledger.ts";
import { shownPath } from "../disk.ts";
import type { Gathered } from "../figures/gather.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import { periodId } from "../period.ts";
import { type DocumentInputs, figuresFrom, laidOut, printed, type Review, written } from "../review.ts";
import { documentInputs, type OpenInputs, outputName } from "./document-inputs.ts";
import { type OpenWorkspace, Refused } from "./opening.ts";
import { originFor } from "./origin.ts";
import { deliver, issuesOf, writeOut } from "./records.ts";

/** A document that is to be made. */
export interface Job {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
}

/** What became of it. */
export interface Made {
  readonly job: Job;
  readonly outcome: "written" | "unchanged" | "beside" | "failed";
  /** Relative to where the user stands. */
  readonly path: string;
  /** Where they were counted. */
  readonly pages?: number;
  readonly figures: number;
  readonly issues: readonly Issue[];
  readonly milliseconds: number;
}

export interface MakingWishes {
  /** Write over what was edited. */
  readonly force: boolean;
  /** Count pages and look at their breaks, which takes longer than all else. */
  readonly pages: boolean;
}

/** What was found of each period, by its id: all that can be told of it before a document is made. */
export type IssuesOfPeriods = Readonly<Record<string, readonly Issue[]>>;

/** What is known before the first document is made. */
export interface Beforehand {
  readonly common: readonly InputFile[];
  readonly found: IssuesOfPeriods;
}

/** Makes documents from exports that were read once; figures are computed once a period. */
export function makerFor(
  desk: OpenWorkspace,
  gathered: Gathered,
  { common, found, ...wishes }: MakingWishes & Beforehand,
): (job: Job) => Promise<Made> {
  const originOf = originFor(desk, common);
  const reviews = new Map<string, Review>();
  const reviewFor = (inputs: DocumentInputs): Review => {
    const id = periodId(inputs.period);
    const issues = [...desk.issues, ...(found[id] ?? [])];
    const known = reviews.get(id) ?? { ...figuresFrom(gathered, inputs), issues };
    reviews.set(id, known);
    return known;
  };
  return async (job) => {
    const begun = performance.now();
    const path = pathOf(job, desk);
    const result = await made(job, path, { desk, reviewFor, originOf, ...wishes });
    return { job, ...result, milliseconds: Math.round(performance.now() - begun) };
  };
}

interface Setting extends MakingWishes {
  readonly desk: OpenWorkspace;
  readonly reviewFor: (inputs: DocumentInputs) => Review;
  readonly originOf: (inputs: OpenInputs) => Origin;
}

async function made(
  job: Job,
  path: string,
  { desk, reviewFor, originOf, force, pages }: Setting,
): Promise<Omit<Made, "job" | "milliseconds">> {
  const failed = { outcome: "failed", path: shownPath(path, process.cwd()), figures: 0 } as const;
  try {
    const inputs = documentInputs(job, desk);
    const review = written(reviewFor(inputs), inputs);
    const document = hasErrors(review.issues) ? undefined : await printed(review, inputs, originOf(inputs));
    if (!document) return { ...failed, issues: review.issues };
    const outcome = await writeOut(path, () => deliver(desk.workspace, { path, ...document }, force));
    const layout = pages ? await laidOut(review, inputs) : undefined;
    return {
      outcome: outcome.kind,
      ...(layout ? { pages: layout.pages } : {}),
      path: shownPath(outcome.path, process.cwd()),
      figures: document.ledger.figures.filter(({ value }) => value !== null).length,
      issues: [...review.issues, ...issuesOf(path, outcome), ...(layout?.issues ?? [])],
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...failed, issues: error.issues };
  }
}

export function pathOf(job: Job, { workspace }: OpenWorkspace): string {
  return join(workspace.root, "out", job.period, outputName(job));
}
