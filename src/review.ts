/** The pipeline from exports to a Word file in nine steps, in order. It knows neither the disk nor the clock. */
import type { Reference } from "./document/look/read-reference.ts";
import { buildFilledContent, type RenderedText } from "./document/review-content.ts";
import { listPrintedIndicatorIds, parseDocumentText } from "./document/text/parse-text.ts";
import { buildWordFile } from "./document/word-file.ts";
import { checkPlausibility } from "./figures/check-plausibility.ts";
import { choosePeriodOrIssue } from "./figures/choose-period.ts";
import { computeFigures } from "./figures/compute-figures.ts";
import { fillToDateWithEstimates, fillWithEstimates } from "./figures/estimates/fill-with-estimates.ts";
import { checkYearEstimates } from "./figures/estimates/year-estimates.ts";
import type { ExportData } from "./figures/export-data/export-data.ts";
import { readAllExports } from "./figures/export-data/read-all-exports.ts";
import { readYearPlans } from "./figures/plans/year-plans.ts";
import { checkPublishedDifferences } from "./figures/published/published-differences.ts";
import { createPublishedLookup } from "./figures/published/published-lookup.ts";
import { omitFiguresOfOtherTerritories } from "./figures/published/published-territory.ts";
import type { Review, ReviewInputs } from "./figures/review-data.ts";
import { checkAbsentExports, checkRequiredExports } from "./figures/sanity/missing-exports.ts";
import { checkTextsAndMarkIncompleteExports } from "./figures/sanity/text-checks.ts";
import type { RowTrace } from "./figures/trace/row-trace.ts";
import { hasErrors, omitSilencedIssues } from "./issues/issue.ts";
import { formatPeriodName } from "./language/period-names.ts";
import { buildLedger } from "./ledger/build-ledger.ts";
import { buildIdentityRunIdAndProperties, type Origin } from "./ledger/origin.ts";
import { toSamePeriodLastYear } from "./period.ts";
import { type RenderInputs, renderDocumentText } from "./templating/render.ts";

export type DocumentInputs = ReviewInputs &
  Omit<RenderInputs, "figures"> & {
    readonly document: string;
    /** The look of the document, and what is to be said of the Word file that it comes from. */
    readonly reference?: Reference;
  };
export type ReviewText = Review & RenderedText;

/** Steps 1 to 4. With a row trace, explain can show afterwards which rows a figure comes from. */
export async function computeReviewOfExports(inputs: ReviewInputs, rowTrace?: RowTrace): Promise<Review> {
  const { exports, catalogue, office, preloadExports } = inputs;
  // 1. Exports → rows, grouped while they are read.
  const options = { ...(rowTrace && { rowTrace }), ...(preloadExports && { preloadExports }) };
  const gathered = await readAllExports(exports, catalogue, office, options);
  return checkReviewAndAddIssues(computeUncheckedReview(gathered, inputs), inputs);
}

/** Steps 2 and 3, with the issues of the plans only: a batch reads the exports once for all its periods. */
export function computeUncheckedReview(exportData: ExportData, inputs: ReviewInputs): Review {
  // 2. Rows of targets → the year's plans.
  const { plans, issues } = readYearPlans(exportData.targets, inputs.catalogue, inputs.office);
  // 3. Groups, estimates of the months without any, plans and last year's published figures → figures.
  const findPublished = createPublishedLookup(
    omitFiguresOfOtherTerritories(inputs.published ?? [], inputs.office),
  );
  const estimated = fillWithEstimates(exportData, inputs.catalogue, inputs.period);
  const { period, issues: periodIssues } = choosePeriodOrIssue(estimated.groups, inputs);
  const figureInputs = {
    ...inputs,
    period,
    groups: estimated.groups,
    ...fillToDateWithEstimates(exportData, inputs.catalogue, period),
    estimates: exportData.estimates,
    plans,
    findPublished,
  };
  const figures = computeFigures(figureInputs);
  return {
    period,
    gathered: exportData,
    plans,
    figureInputs,
    figures,
    issues: [
      ...issues,
      ...estimated.issues,
      ...checkYearEstimates(figureInputs, inputs.catalogue),
      ...periodIssues,
    ],
  };
}

/** Step 4, after which the review has every issue of the data that the office does not silence. */
export function checkReviewAndAddIssues(review: Review, { office }: ReviewInputs): Review {
  // 4. Figures and texts → doubts about values that were read without error.
  const { gathered, issues: textIssues } = checkTextsAndMarkIncompleteExports(
    review.gathered,
    review.figureInputs,
  );
  const { edits, issues: doubts } = checkPlausibility(gathered, review.figureInputs, review.figures);
  const name = formatPeriodName(toSamePeriodLastYear(review.period));
  const differences = checkPublishedDifferences(review.figureInputs, name);
  const issues = [...gathered.issues, ...review.issues, ...textIssues, ...doubts, ...differences];
  return { ...review, gathered, edits, issues: omitSilencedIssues(issues, office.silenced) };
}

/** Steps 5 to 7, which add the document's own issues. */
export function renderReviewTextAndBlocks(review: Review, inputs: DocumentInputs): ReviewText {
  const { catalogue, office } = inputs;
  const { period } = review;
  // 5. Figures and templates → text in which every figure is a token.
  const {
    text,
    head,
    printed,
    issues: textIssues,
  } = renderDocumentText(inputs.document, { ...review, ...inputs, period });
  // 6. What the document prints → exports that are missing or absent. A figure missing for an unreadable export is not reported twice.
  const indicators = listPrintedIndicatorIds(printed, catalogue);
  const exportNeeds = { sectors: head.needs, indicators, period, periodName: formatPeriodName(period) };
  const missingExports = checkRequiredExports(exportNeeds, catalogue, review.gathered);
  const absentExports = checkAbsentExports(indicators, catalogue);
  const isComplete = review.gathered.incompleteExports.size === 0;
  const newTextIssues = textIssues.filter(({ code }) => isComplete || code !== "figure-unreported");
  // 7. Text → blocks.
  const {
    prose,
    blocks,
    issues: markupIssues,
  } = parseDocumentText(text, catalogue, {
    isOfLocality: inputs.locality !== undefined,
  });
  const issues = [
    ...review.issues,
    ...missingExports,
    ...absentExports,
    ...newTextIssues,
    ...markupIssues,
    ...(inputs.reference?.issues ?? []),
  ];
  return { ...review, head, prose, blocks, issues: omitSilencedIssues(issues, office.silenced) };
}

/** Steps 8 and 9; undefined where the review has errors, since a report with a wrong figure is worse than none. */
export async function buildWordFileAndLedger(review: ReviewText, requested: DocumentInputs, origin: Origin) {
  if (hasErrors(review.issues)) return undefined;
  const inputs = { ...requested, period: review.period };
  const { identity, run, properties } = buildIdentityRunIdAndProperties(inputs, origin);
  // 8. Blocks → Word, with every figure marked.
  const content = buildFilledContent(review, inputs, properties);
  const word = await buildWordFile(content);
  // 9. Word → ledger: which figure was printed where, read back from the file.
  return { file: word.bytes, ledger: buildLedger({ identity, origin, content, run }, word) };
}
