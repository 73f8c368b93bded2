/** Figures in the cells of a table, without units: the heading names the unit. */
import type { Coverage } from "../figures/coverage/coverage.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureValue } from "../figures/figure-value.ts";
import { createQuantity, type Quantity } from "../quantity.ts";
import type { FigureAspect, FigurePhrase } from "./figure-phrase.ts";
import { formatNumber, magnitudes } from "./number-text.ts";

/** A figure that may be one of a locality or month. */
export type FigureWithoutBreakdowns = Omit<Figure, "byLocality" | "byMonth">;

/** A printed figure, or the mark for a missing one, with the format from which `rebuildFigureCell` prints it again. */
export type FigureCell = FigurePhrase & { readonly format: string };

/** Stands in a recorded format where a template's figure has the name of its helper. */
export const cellFormatName = "cell";

/** The mark of official statistics for 0, or for no plan. */
const notArisenMark = "-";
/** The mark of official statistics for a figure that was not reported. */
export const notReportedMark = "…";

/** The unit in which all numbers of a row or column are printed. */
export interface TableUnit {
  readonly name: string;
  readonly divisor: Quantity;
  readonly decimals: number | undefined;
}

/** Triệu đồng with one decimal if all amounts are that large, so that columns stay narrow; else the unit itself. */
export function chooseTableUnit(unit: string, amounts: readonly Quantity[]): TableUnit {
  const isLarge = (amount: Quantity) => amount.eq(0) || amount.abs().gte(millionDong.divisor);
  return unit === "đồng" && amounts.every(isLarge) ? millionDong : buildUnscaledTableUnit(unit);
}

/** The amounts of a figure that a table prints in the figure's unit. */
export function collectPrintedAmounts({
  actual,
  plan,
  samePeriodLastYear,
}: FigureWithoutBreakdowns): Quantity[] {
  return [actual?.amount, plan, samePeriodLastYear?.amount].filter(
    (amount) => amount !== null && amount !== undefined,
  );
}

export function buildPlanCell({ plan }: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  return plan === null
    ? buildMissingValueCell("plan", notArisenMark, unit)
    : buildAmountOrDashCell("plan", plan, unit);
}

export function buildActualCell({ actual, coverage }: FigureWithoutBreakdowns, unit: TableUnit): FigureCell {
  return buildFigureValueCell("actual", actual, coverage, unit);
}

export function buildLastYearCell(
  { samePeriodLastYear, coverageLastYear }: FigureWithoutBreakdowns,
  unit: TableUnit,
): FigureCell {
  return buildFigureValueCell("samePeriodLastYear", samePeriodLastYear, coverageLastYear, unit);
}

/** Actual / plan × 100. */
export function buildPlanPercentCell({
  plan,
  actual,
  planPercent,
  coverage,
}: FigureWithoutBreakdowns): FigureCell {
  if (planPercent) return buildPercentCell("planPercent", planPercent);
  return buildMissingValueCell(
    "planPercent",
    plan === null || isKnown(actual, coverage) ? notArisenMark : notReportedMark,
  );
}

/** Actual / last year × 100; for a rate the difference in points. */
export function buildLastYearComparisonCell({
  actual,
  samePeriodLastYear,
  changePercent,
  changePoints,
  coverage,
  coverageLastYear,
}: FigureWithoutBreakdowns): FigureCell {
  if (changePoints)
    return {
      aspect: "change",
      value: changePoints,
      shown: formatSignedNumber(changePoints),
      format: cellFormatName,
    };
  if (changePercent) return buildPercentCell("change", changePercent.plus(100));
  return buildMissingValueCell(
    "change",
    isKnown(actual, coverage) && isKnown(samePeriodLastYear, coverageLastYear)
      ? notArisenMark
      : notReportedMark,
  );
}

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
      planPercent: buildPlanPercentCell,
      actual: buildActualCell,
      parts: buildActualCell,
      samePeriodLastYear: buildLastYearCell,
      change: buildLastYearComparisonCell,
      coverage: buildActualCell,
    };
  return cellBuilders[aspect](
    figure,
    cellFormat === toCellFormat(millionDong) ? millionDong : buildUnscaledTableUnit(unit),
  );
}

/** The divisor from the unit of the figure to the unit of a cell with this format. */
export function resolveCellDivisor(cellFormat: string): Quantity {
  return cellFormat === toCellFormat(millionDong) ? millionDong.divisor : createQuantity(1);
}

const millionDong: TableUnit = { name: "triệu đồng", divisor: magnitudes.triệu, decimals: 1 };

export function buildUnscaledTableUnit(unit: string): TableUnit {
  return { name: unit, divisor: createQuantity(1), decimals: unit === "%" ? 2 : undefined };
}

function toCellFormat(unit: TableUnit): string {
  return unit === millionDong ? `${cellFormatName} in=triệu` : cellFormatName;
}

/** True for a value, and for none where nothing happened. */
function isKnown(value: FigureValue | null, { isEventless }: Coverage): boolean {
  return value !== null || isEventless === true;
}

function buildFigureValueCell(
  aspect: FigureAspect,
  value: FigureValue | null,
  { isEventless, lacking }: Coverage,
  unit: TableUnit,
): FigureCell {
  if (value === null)
    return buildMissingValueCell(aspect, isEventless ? notArisenMark : notReportedMark, unit);
  const isIncomplete = lacking.length > 0 || undefined;
  const isRate = unit.name === "%";
  // A share of tasks shows both numbers: "12/13".
  if (value.whole && !isRate) {
    return {
      aspect: aspect === "actual" ? "parts" : aspect,
      value: value.amount,
      shown: `${formatNumber(value.amount)}/${formatNumber(value.whole)}`,
      format: cellFormatName,
      isIncomplete,
    };
  }
  return { ...buildAmountOrDashCell(aspect, value.amount, unit), isIncomplete };
}

function buildAmountOrDashCell(aspect: FigureAspect, amount: Quantity, unit: TableUnit): FigureCell {
  const scaledValue = unit === millionDong ? amount.div(unit.divisor) : amount;
  const shown = amount.eq(0) ? notArisenMark : formatNumber(scaledValue, unit.decimals);
  return { aspect, value: amount, shown, format: toCellFormat(unit) };
}

function buildMissingValueCell(aspect: FigureAspect, mark: string, unit?: TableUnit): FigureCell {
  return { aspect, value: null, shown: mark, format: unit ? toCellFormat(unit) : cellFormatName };
}

function buildPercentCell(aspect: FigureAspect, value: Quantity): FigureCell {
  return { aspect, value, shown: formatNumber(value, 1), format: cellFormatName };
}

function formatSignedNumber(value: Quantity): string {
  return `${value.gt(0) ? "+" : ""}${formatNumber(value, 2)}`;
}
