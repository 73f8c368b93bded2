/** Figures in the cells of a table, without units: the heading names the unit. */
import type { NoComparisonReason } from "../../figures/coverage/comparison.ts";
import { type Coverage, isProvisional } from "../../figures/coverage/coverage.ts";
import { type FigureWithoutBreakdowns, pickFigureToDate } from "../../figures/figure.ts";
import type { FigureValue } from "../../figures/values/figure-value.ts";
import type { Quantity } from "../../quantity.ts";
import type { FigureAspect, FigurePhrase } from "../figure-phrase.ts";
import { formatNumber, formatNumberNotRoundedToZero } from "../numbers/number-text.ts";
import { chooseRateDecimals, computePrintedPoints } from "../numbers/rate-points.ts";
import { formatRateCell, isRateUnit } from "../numbers/rate-text.ts";
import {
  buildUnscaledTableUnit,
  cellFormatName,
  isInMillionDong,
  millionDong,
  type TableUnit,
  toCellFormat,
} from "./table-unit.ts";

export type { FigureWithoutBreakdowns };

/** A printed figure, or the mark for a missing one, with the format from which `rebuildFigureCell` prints it again. */
export type FigureCell = FigurePhrase & { readonly format: string };

/** The mark of official statistics for 0, or for no plan. */
const notArisenMark = "-";
/** The decimals of rates, unless their differences need one more. */
const rateDecimals = 2;
/** The mark of official statistics for a figure that was not reported. */
export const notReportedMark = "…";
/** For tables that print that mark for every missing number, of a plan too. */
export const missingNumberNote = `Dấu "${notReportedMark}" là không có hoặc chưa có số liệu.`;

export function buildPlanCell(figure: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  const { plan } = figure;
  return plan === null
    ? buildMissingValueCell("plan", notArisenMark, unit)
    : buildAmountOrDashCell("plan", plan, figure, unit);
}

export function buildActualCell(figure: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  return buildFigureValueCell("actual", figure.actual, figure, unit);
}

export function buildLastYearCell(figure: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  return buildFigureValueCell("samePeriodLastYear", figure.samePeriodLastYear, figure, unit);
}

/** Actual / plan × 100; for a rate the difference in points. */
export function buildPlanPercentCell(figure: FigureWithoutBreakdowns): FigureCell {
  const { plan, actual, planPercent, planPoints, coverage } = figure;
  if (planPoints && plan && actual)
    return buildPointsCell("planPercent", planPoints, [actual.amount, plan], figure);
  if (planPercent) return buildPercentCell("planPercent", planPercent);
  return buildMissingValueCell(
    "planPercent",
    plan === null || isKnown(actual, coverage) ? notArisenMark : notReportedMark,
  );
}

/** The total from January on; of a number of one moment the number itself. */
export function buildToDateCell(figure: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  return { ...buildActualCell(pickFigureToDate(figure), unit), aspect: "toDate" };
}

/** The share of the year's plan that is reached from January on. */
export function buildToDatePlanPercentCell(figure: FigureWithoutBreakdowns): FigureCell {
  return { ...buildPlanPercentCell(pickFigureToDate(figure)), aspect: "toDatePlanPercent" };
}

/** Actual / last year × 100; for a rate the difference in points. */
export function buildLastYearComparisonCell(figure: FigureWithoutBreakdowns): FigureCell {
  const { actual, samePeriodLastYear, comparison, changePercent, changePoints } = figure;
  const { coverage, coverageLastYear } = figure;
  if (changePoints && comparison.kind !== "none") {
    const { now, before } = comparison;
    return buildPointsCell("change", changePoints, [now.amount, before.amount], figure);
  }
  if (changePercent) return buildPercentCell("change", changePercent.plus(100));
  const areKnown = isKnown(actual, coverage) && isKnown(samePeriodLastYear, coverageLastYear);
  const isHeldBack = comparison.kind === "none" && lackingReasons.has(comparison.reason.why);
  return buildMissingValueCell("change", areKnown && !isHeldBack ? notArisenMark : notReportedMark);
}

/** Two numbers are there, but not of the same places and months. */
const lackingReasons: ReadonlySet<NoComparisonReason["why"]> = new Set(["months-lacking", "places-lacking"]);

/** Prints a recorded cell with today's figure, in the unit that the heading of its table names. */
export function rebuildFigureCell(
  figure: FigureWithoutBreakdowns,
  aspect: FigureAspect,
  cellFormat: string,
): FigureCell {
  const { unit } = figure.indicator;
  const cellBuilders: Record<FigureAspect, (figure: FigureWithoutBreakdowns, unit: TableUnit) => FigureCell> =
    {
      plan: buildPlanCell,
      planNextYear: buildPlanCell,
      planPercent: buildPlanPercentCell,
      actual: buildActualCell,
      parts: buildActualCell,
      samePeriodLastYear: buildLastYearCell,
      change: buildLastYearComparisonCell,
      yearEstimate: buildActualCell,
      toDate: buildToDateCell,
      toDatePlanPercent: buildToDatePlanPercentCell,
      changeFromPrevious: buildLastYearComparisonCell,
      remaining: buildActualCell,
      rank: buildActualCell,
      coverage: buildActualCell,
    };
  return cellBuilders[aspect](
    figure,
    isInMillionDong(cellFormat) ? millionDong : buildUnscaledTableUnit(unit),
  );
}

/** True for a value, and for none where nothing happened. */
function isKnown(value: FigureValue | null, { isEventless }: Coverage): boolean {
  return value !== null || isEventless === true;
}

function buildFigureValueCell(
  aspect: "actual" | "samePeriodLastYear",
  value: FigureValue | null,
  figure: FigureWithoutBreakdowns,
  unit: TableUnit,
): FigureCell {
  const coverage = aspect === "actual" ? figure.coverage : figure.coverageLastYear;
  if (value === null)
    return buildMissingValueCell(aspect, coverage.isEventless ? notArisenMark : notReportedMark, unit);
  const isIncomplete = isProvisional(coverage) || undefined;
  // A share of tasks shows both numbers: "12/13".
  if (value.whole && !isRateUnit(unit.name)) {
    return {
      aspect: aspect === "actual" ? "parts" : aspect,
      value: value.amount,
      shown: `${formatNumber(value.amount)}/${formatNumber(value.whole)}`,
      format: cellFormatName,
      isIncomplete,
    };
  }
  const { shown, format } = buildAmountOrDashCell(aspect, value.amount, figure, unit);
  return { aspect, value: value.amount, shown, format, isIncomplete };
}

function buildAmountOrDashCell(
  aspect: FigureAspect,
  amount: Quantity,
  figure: FigureWithoutBreakdowns,
  unit: TableUnit,
): FigureCell {
  const shown = amount.eq(0) ? notArisenMark : formatAmount(amount, figure, unit);
  return { aspect, value: amount, shown, format: toCellFormat(unit) };
}

function formatAmount(amount: Quantity, figure: FigureWithoutBreakdowns, unit: TableUnit): string {
  if (isRateUnit(unit.name)) return formatRateCell(amount, chooseRateDecimals(figure, rateDecimals));
  return formatNumberNotRoundedToZero(
    unit === millionDong ? amount.div(unit.divisor) : amount,
    unit.decimals,
  );
}

function buildMissingValueCell(aspect: FigureAspect, mark: string, unit?: TableUnit): FigureCell {
  return { aspect, value: null, shown: mark, format: unit ? toCellFormat(unit) : cellFormatName };
}

function buildPercentCell(aspect: FigureAspect, value: Quantity): FigureCell {
  return { aspect, value, shown: formatRateCell(value, 1), format: cellFormatName };
}

/** What a reader gets who subtracts the cells of the row. */
function buildPointsCell(
  aspect: FigureAspect,
  value: Quantity,
  [now, before]: readonly [now: Quantity, before: Quantity],
  figure: FigureWithoutBreakdowns,
): FigureCell {
  const decimals = chooseRateDecimals(figure, rateDecimals);
  const points = computePrintedPoints(now, before, decimals);
  return { aspect, value, shown: formatSignedNumber(points, decimals), format: cellFormatName };
}

function formatSignedNumber(value: Quantity, decimals: number): string {
  return `${value.gt(0) ? "+" : ""}${formatNumber(value, decimals)}`;
}
