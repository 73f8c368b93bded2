/** Workbooks of the sample, built in this process. */
import { buildFilledContent } from "../../src/document/review-content.ts";
import { type ReviewText, renderReviewTextAndBlocks } from "../../src/review.ts";
import { buildAnnexWorkbook } from "../../src/spreadsheet/annex-workbook.ts";
import { buildFiguresWorkbook } from "../../src/spreadsheet/figures-workbook.ts";
import type { Workbook } from "../../src/spreadsheet/workbook-content.ts";
import { buildSampleInputs, type SampleReportOptions } from "./sample-reports.ts";
import { computeSampleReview } from "./sample-review.ts";

export async function reviewSample(options: SampleReportOptions): Promise<ReviewText> {
  const inputs = buildSampleInputs(options);
  return renderReviewTextAndBlocks(await computeSampleReview(inputs), inputs);
}

export function buildSampleWorkbooks(
  review: ReviewText,
  options: SampleReportOptions,
): Readonly<Record<"figures" | "annexes", Workbook>> {
  const inputs = buildSampleInputs(options);
  const annexes = buildAnnexWorkbook(buildFilledContent(review, inputs, {}), review.figureInputs);
  if (!annexes) throw new Error("the document has no annex with a table");
  return { figures: buildFiguresWorkbook({ ...inputs, ...review }, undefined), annexes };
}
