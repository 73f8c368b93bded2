import { type Ledger, ledgerOf, type Origin, properties, runOf } from "./audit/ledger.ts";
import type { Catalogue } from "./catalogue/declaration.ts";
import type { Locality, Office } from "./catalogue/office.ts";
import type { PublishedPeriod } from "./catalogue/published.ts";
import type { Block } from "./document/blocks.ts";
import type { DocumentContent, FilledContent } from "./document/content.ts";
import { filledIn } from "./document/filled-in.ts";
import { blocksOf } from "./document/markup.ts";
import { wordOf } from "./document/word.ts";
import { isoDate } from "./exports/dates.ts";
import type { ExportFile } from "./exports/row.ts";
import { departuresOf } from "./figures/departures.ts";
import type { FigureSet } from "./figures/figure-set.ts";
import { type FigureInputs, figuresOf } from "./figures/figures.ts";
import { type Gathered, gather, type ReadAhead } from "./figures/gather.ts";
import { missingExports } from "./figures/needs.ts";
import { type Plans, plansOf } from "./figures/plans.ts";
import { departureIssues, publishedFigures } from "./figures/published.ts";
import type { RowBook } from "./figures/row-book.ts";
import { doubtsOf } from "./figures/sense.ts";
import { audible, hasErrors, type Issue } from "./issues/issue.ts";
import { type CalendarDate, type Period, periodId, samePeriodLastYear } from "./period.ts";
import type { Prose } from "./prose/line.ts";
import { periodName } from "./prose/periods.ts";
import {
  type DocumentHead,
  type NarrativeFile,
  type ReadyDocument,
  type TemplateFile,
  write,
} from "./prose/template.ts";

/** Everything that a report is made of; the clock and the disk are not among it. */
export interface ReviewInputs {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly exports: readonly ExportFile[];
  /** Reads large exports side by side; where there is none, or a book is kept, they are read in turn. */
  readonly ahead?: ReadAhead;
  /** What was signed for earlier periods. */
  readonly published?: readonly PublishedPeriod[];
}

export interface DocumentInputs extends ReviewInputs {
  /** Which template: "bao-cao". */
  readonly document: string;
  readonly locality?: Locality;
  readonly date?: CalendarDate;
  readonly templates: readonly TemplateFile[];
  /** The document made ready, where no file of its pack was replaced. */
  readonly ready?: ReadyDocument;
  readonly narrative: readonly NarrativeFile[];
  /** What could not be read of the narrative: told where a document asks for it. */
  readonly unread?: readonly Issue[];
}

/** The figures of a period, and all that was found on the way. */
export interface Review {
  readonly gathered: Gathered;
  readonly plans: Plans;
  readonly figures: FigureSet;
  readonly issues: readonly Issue[];
}

/** A review put into words, before it becomes Word. */
export interface WrittenReview extends Review {
  readonly head: DocumentHead;
  readonly prose: Prose;
  readonly blocks: readonly Block[];
}

/** The first half of the road: exports → rows → figures. With a book of rows it can be asked afterwards where a figure comes from. */
export async function reviewOf(inputs: ReviewInputs, book?: RowBook): Promise<Review> {
  // 1. Exports → rows, folded into groups as they are read.
  const { exports, catalogue, office, ahead } = inputs;
  const gathered = await gather(exports, catalogue, office, {
    ...(book && { book }),
    ...(ahead && { ahead }),
  });
  return reviewFrom(gathered, inputs);
}

/** The same from exports that were read before: a batch reads once for all its periods. */
export function reviewFrom(gathered: Gathered, inputs: ReviewInputs): Review {
  const { period, office } = inputs;
  const { material, ...review } = figuresFrom(gathered, inputs);
  // 4. What was read well and can yet hardly be true.
  const doubts = doubtsOf({ ...gathered, ...material, figures: review.figures });
  const periodBefore = periodName(samePeriodLastYear(period));
  const departures = departureIssues(departuresOf(material), { periodName: periodBefore, office });
  const found = [...gathered.issues, ...review.issues, ...doubts, ...departures];
  return { ...review, issues: audible(found, office.silenced) };
}

/** The figures alone, without a look at whether they can be true. */
export function figuresFrom(
  gathered: Gathered,
  { period, office, catalogue, published = [] }: ReviewInputs,
): Review & { readonly material: FigureInputs } {
  // 2. The year's plans, which lie among the exports.
  const { plans, issues } = plansOf(gathered.targets, catalogue, office);
  // 3. Groups + catalogue → figures, with last year's beside them.
  const signed = publishedFigures(published);
  const material = { period, catalogue, office, groups: gathered.groups, plans, published: signed };
  return { gathered, plans, figures: figuresOf(material), issues, material };
}

/** The second half: figures → words → blocks, with every issue of the whole road. */
export function written(review: Review, inputs: DocumentInputs): WrittenReview {
  const { period, catalogue } = inputs;
  // 5. Figures + templates → text in which every figure is a token.
  const { prose, head, issues: wording } = write(inputs.document, { ...inputs, figures: review.figures });
  // 6. What this document needs and nobody has reported.
  const need = { sectors: head.needs, period, periodName: periodName(period) };
  const missing = missingExports(need, catalogue, review.gathered);
  // 7. Text → blocks.
  const { blocks, issues: markup } = blocksOf(prose, catalogue.sectors);
  // A figure that is missing because its export could not be read is not told a second time.
  const told = wording.filter(
    ({ code }) => code !== "figure-unreported" || review.gathered.doubtful.size === 0,
  );
  const issues = [...review.issues, ...missing, ...told, ...markup];
  return { ...review, head, prose, blocks, issues: audible(issues, inputs.office.silenced) };
}

/** A finished document, and the records by which each of its figures is found and checked again. */
export interface PrintedReview {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
}

/** The last step: blocks → Word. undefined where there are errors, for a report with a wrong figure is worse than none. */
export async function printed(
  review: WrittenReview,
  inputs: DocumentInputs,
  origin: Origin,
): Promise<PrintedReview | undefined> {
  if (hasErrors(review.issues)) return undefined;
  const { document, period, locality, date } = inputs;
  const identity = { document, period, locality: locality?.code, date: date && isoDate(date) };
  const run = runOf(identity, origin);
  // 8. Blocks → Word, every figure marked.
  const content = contentOf(review, inputs, {
    [properties.run]: run,
    [properties.document]: document,
    [properties.period]: periodId(period),
  });
  const word = await wordOf(content);
  // 9. What was printed where, read back from the file.
  return { file: word.file, ledger: ledgerOf({ identity, origin, content, run }, word) };
}

/** The number of pages, and warnings of bad page breaks. Laying them out takes longer than all else, so it is asked for by itself. */
export async function laidOut(
  review: WrittenReview,
  inputs: DocumentInputs,
): Promise<{ pages: number; issues: Issue[] }> {
  const { pagesOf } = await import("./document/breaks.ts");
  const { count, issues } = await pagesOf(contentOf(review, inputs, {}));
  return { pages: count, issues: audible(issues, inputs.office.silenced) };
}

function contentOf(
  { head, prose, blocks, figures }: WrittenReview,
  inputs: DocumentInputs,
  identity: DocumentContent["identity"],
): FilledContent {
  const { office, catalogue, period, date, locality } = inputs;
  return filledIn({
    kind: head.kind,
    title: head.title,
    letterhead: { ...office, ...locality?.office, ...(date ? { date } : {}) },
    withLetterhead: head.letterhead,
    blocks,
    mentions: prose.mentions,
    figures: locality
      ? figures.all.flatMap(({ indicator }) => figures.figure(indicator.id, locality.code) ?? [])
      : figures.all,
    sectors: catalogue.sectors,
    localities: office.localities,
    period,
    identity,
  });
}
