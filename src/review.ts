import type { Catalogue } from "./catalogue/declaration.ts";
import type { Locality, Office } from "./catalogue/office.ts";
import type { PublishedPeriod } from "./catalogue/published-periods.ts";
import type { DocumentContent, FilledContent } from "./document/document-content.ts";
import { fillAndMarkContent } from "./document/filled-content.ts";
import type { Block } from "./document/text/blocks.ts";
import { parseMarkup } from "./document/text/markup.ts";
import { buildWordFile } from "./document/word-file.ts";
import type { ExportFile } from "./exports/source.ts";
import { computeFigures } from "./figures/compute-figures.ts";
import { type ExportData, type PreloadExports, readAllExports } from "./figures/export-data.ts";
import type { FigureInputs } from "./figures/figure-inputs.ts";
import type { FigureSet } from "./figures/figure-set.ts";
import {
  findPublishedDifferences,
  reportPublishedDifferences,
} from "./figures/published/published-differences.ts";
import { createPublishedLookup } from "./figures/published/published-lookup.ts";
import { checkMissingExports } from "./figures/sanity/missing-exports.ts";
import { findSanityIssues } from "./figures/sanity/sanity-checks.ts";
import type { RowTrace } from "./figures/trace/row-trace.ts";
import { type Plans, readPlans } from "./figures/year-plans.ts";
import { hasErrors, type Issue, omitSilencedIssues } from "./issues/issue.ts";
import type { TokenizedText } from "./language/figure-mention.ts";
import { formatPeriodName } from "./language/period-names.ts";
import { buildLedger } from "./ledger/build-ledger.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { computeRunId, documentPropertyNames, type Origin } from "./ledger/origin.ts";
import {
  type CalendarDate,
  formatIsoDate,
  formatPeriodId,
  type Period,
  toSamePeriodLastYear,
} from "./period.ts";
import {
  type DocumentHead,
  type NarrativeFile,
  type ReadyDocument,
  renderDocument,
  type TemplateFile,
} from "./templating/render.ts";

/** Everything that a report is made of; the clock and the disk are not among it. */
export interface ReviewInputs {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly exports: readonly ExportFile[];
  /** Reads large exports side by side; where there is none, or a book is kept, they are read in turn. */
  readonly ahead?: PreloadExports;
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
  readonly gathered: ExportData;
  readonly plans: Plans;
  readonly figures: FigureSet;
  readonly issues: readonly Issue[];
}

/** A review put into words, before it becomes Word. */
export interface ReviewText extends Review {
  readonly head: DocumentHead;
  readonly prose: TokenizedText;
  readonly blocks: readonly Block[];
}

/** The first half of the road: exports → rows → figures. With a book of rows it can be asked afterwards where a figure comes from. */
export async function computeReview(inputs: ReviewInputs, rowTrace?: RowTrace): Promise<Review> {
  // 1. Exports → rows, folded into groups as they are read.
  const { exports, catalogue, office, ahead } = inputs;
  const gathered = await readAllExports(exports, catalogue, office, {
    ...(rowTrace && { rowTrace }),
    ...(ahead && { preloadExports: ahead }),
  });
  return computeReviewFromGathered(gathered, inputs);
}

/** The same from exports that were read before: a batch reads once for all its periods. */
export function computeReviewFromGathered(gathered: ExportData, inputs: ReviewInputs): Review {
  const { period, office } = inputs;
  const { material: figureInputs, ...review } = computeFiguresAndPlans(gathered, inputs);
  // 4. What was read well and can yet hardly be true.
  const sanityIssues = findSanityIssues({ ...gathered, ...figureInputs, figures: review.figures });
  const lastYearName = formatPeriodName(toSamePeriodLastYear(period));
  const publishedDifferences = reportPublishedDifferences(findPublishedDifferences(figureInputs), {
    periodName: lastYearName,
    office,
  });
  const allIssues = [...gathered.issues, ...review.issues, ...sanityIssues, ...publishedDifferences];
  return { ...review, issues: omitSilencedIssues(allIssues, office.silenced) };
}

/** The figures alone, without a look at whether they can be true. */
export function computeFiguresAndPlans(
  gathered: ExportData,
  { period, office, catalogue, published = [] }: ReviewInputs,
): Review & { readonly material: FigureInputs } {
  // 2. The year's plans, which lie among the exports.
  const { plans, issues } = readPlans(gathered.targets, catalogue, office);
  // 3. Groups + catalogue → figures, with last year's beside them.
  const publishedFigureSet = createPublishedLookup(published);
  const figureInputs = {
    period,
    catalogue,
    office,
    groups: gathered.groups,
    plans,
    findPublished: publishedFigureSet,
  };
  return { gathered, plans, figures: computeFigures(figureInputs), issues, material: figureInputs };
}

/** The second half: figures → words → blocks, with every issue of the whole road. */
export function renderReviewText(review: Review, inputs: DocumentInputs): ReviewText {
  const { period, catalogue } = inputs;
  // 5. Figures + templates → text in which every figure is a token.
  const {
    prose,
    head,
    issues: textIssues,
  } = renderDocument(inputs.document, { ...inputs, figures: review.figures });
  // 6. What this document needs and nobody has reported.
  const exportNeeds = { sectors: head.needs, period, periodName: formatPeriodName(period) };
  const missingExportIssues = checkMissingExports(exportNeeds, catalogue, review.gathered);
  // 7. Text → blocks.
  const { blocks, issues: markupIssues } = parseMarkup(prose, catalogue.sectors);
  // A figure that is missing because its export could not be read is not told a second time.
  const textIssuesToReport = textIssues.filter(
    ({ code }) => code !== "figure-unreported" || review.gathered.incompleteExports.size === 0,
  );
  const issues = [...review.issues, ...missingExportIssues, ...textIssuesToReport, ...markupIssues];
  return { ...review, head, prose, blocks, issues: omitSilencedIssues(issues, inputs.office.silenced) };
}

/** A finished document, and the records by which each of its figures is found and checked again. */
export interface WordReport {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
}

/** The last step: blocks → Word. undefined where there are errors, for a report with a wrong figure is worse than none. */
export async function renderReviewWord(
  review: ReviewText,
  inputs: DocumentInputs,
  origin: Origin,
): Promise<WordReport | undefined> {
  if (hasErrors(review.issues)) return undefined;
  const { document, period, locality, date } = inputs;
  const identity = { document, period, locality: locality?.code, date: date && formatIsoDate(date) };
  const runId = computeRunId(identity, origin);
  // 8. Blocks → Word, every figure marked.
  const content = buildReviewContent(review, inputs, {
    [documentPropertyNames.run]: runId,
    [documentPropertyNames.document]: document,
    [documentPropertyNames.period]: formatPeriodId(period),
  });
  const word = await buildWordFile(content);
  // 9. What was printed where, read back from the file.
  return { file: word.bytes, ledger: buildLedger({ identity, origin, content, run: runId }, word) };
}

/** The number of pages, and warnings of bad page breaks. Laying them out takes longer than all else, so it is asked for by itself. */
export async function checkPageLayout(
  review: ReviewText,
  inputs: DocumentInputs,
): Promise<{ pages: number; issues: Issue[] }> {
  const { countPagesAndCheckBreaks } = await import("./document/page/page-breaks.ts");
  const { count, issues } = await countPagesAndCheckBreaks(buildReviewContent(review, inputs, {}));
  return { pages: count, issues: omitSilencedIssues(issues, inputs.office.silenced) };
}

function buildReviewContent(
  { head, prose, blocks, figures }: ReviewText,
  inputs: DocumentInputs,
  identity: DocumentContent["identity"],
): FilledContent {
  const { office, catalogue, period, date, locality } = inputs;
  return fillAndMarkContent({
    kind: head.kind,
    title: head.title,
    letterhead: { ...office, ...locality?.office, ...(date ? { date } : {}) },
    withLetterhead: head.letterhead,
    blocks,
    mentions: prose.mentions,
    figures: locality
      ? figures.all.flatMap(({ indicator }) => figures.findFigure(indicator.id, locality.code) ?? [])
      : figures.all,
    sectors: catalogue.sectors,
    localities: office.localities,
    period,
    identity,
  });
}
