/** Compares this year with last year over the same places and months, or not at all. */
import { isComputedFromRows, isStockOrOpening, listOperands } from "../../catalogue/aggregation.ts";
import type { ExportDeclaration, Indicator } from "../../catalogue/declaration.ts";
import { type Period, toYearMonth } from "../../period.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import { hasMonthsInPeriod } from "../groups/row-groups.ts";
import { isOfOneMoment, pickCountedMonths } from "../values/counted-months.ts";
import type { FigureValue } from "../values/figure-value.ts";
import { computeIndicatorValue } from "../values/indicator-value.ts";
import { addValuesOfPlaces } from "../values/values-of-places.ts";
import type { Comparison, NoComparisonReason } from "./comparison.ts";
import { type Coverage, listMonthsLackingEverywhere } from "./coverage.ts";
import { existsInAllMonths } from "./earlier-places.ts";
import { listDueMonths } from "./export-coverage.ts";

export interface ComparisonSides {
  readonly now: FigureValue | null;
  readonly before: FigureValue | null;
  readonly coverage: Coverage;
  readonly coverageBefore: Coverage;
  /** Why the numbers of the earlier places are none of this one. */
  readonly refusal?: NoComparisonReason | undefined;
}

export interface ComparisonContext {
  readonly period: Period;
  /** The period of the other side: the same months of last year, the quarter or month before, or last year, of which a stock has its end. */
  readonly periodBefore: Period;
  readonly groupIndex: GroupIndex;
  readonly exports: ReadonlyMap<string, ExportDeclaration>;
}

/** A comparison over fewer places says nothing about the whole. */
const leastShareOfPlaces = 1 / 2;

/** Compares over all that is due, over the places that are complete in both years, or gives the reason why not. */
export function compareLikeWithLike(
  indicator: Indicator,
  { now, before, coverage, coverageBefore, refusal }: ComparisonSides,
  context: ComparisonContext,
): Comparison {
  if (now && refusal) return refuse(refusal);
  if (!now || !before) return refuse({ why: "unreported" });
  if (indicator.aggregation.kind === "done") return refuse({ why: "other-tasks" });
  const change = findChangeOfSeries(indicator, context);
  if (change) return refuse(change);
  // What was signed and published covers what it says, whatever its rows lack today.
  const lackingBefore = before.isPublished ? [] : coverageBefore.lacking;
  if (coverage.lacking.length === 0 && lackingBefore.length === 0) return { kind: "whole", now, before };
  const months = [
    ...listMonthsLackingEverywhere(coverage),
    ...(before.isPublished ? [] : listMonthsLackingEverywhere(coverageBefore)),
  ];
  if (months.length > 0) return refuse({ why: "months-lacking", months });
  return compareCompletePlaces(indicator, { coverage, coverageBefore }, context);
}

/** Compares over the places that have reported both years in full, if they are at least half of those due. */
function compareCompletePlaces(
  indicator: Indicator,
  { coverage, coverageBefore }: Pick<ComparisonSides, "coverage" | "coverageBefore">,
  { period, periodBefore, groupIndex }: ComparisonContext,
): Comparison {
  const periods = [period, periodBefore];
  const incomplete = new Set(
    [...coverage.lacking, ...coverageBefore.lacking].map(({ place }) => place?.code),
  );
  const due = coverage.due.flatMap(({ place }) => place ?? []);
  const places = due.filter(
    (place) => !incomplete.has(place.code) && periods.every((each) => existsInAllMonths(place, each)),
  );
  const tooFew = refuse({ why: "places-lacking", complete: places.length, due: due.length });
  if (places.length < due.length * leastShareOfPlaces) return tooFew;
  // Rows that name no place cannot be divided among the places that are compared.
  if (periods.some((each) => hasRowsWithoutPlace(indicator, each, groupIndex))) return tooFew;
  const [now, before] = periods.map((each) =>
    addValuesOfPlaces(
      indicator,
      places.flatMap(
        ({ code }) => computeIndicatorValue(indicator, { period: each, locality: code }, groupIndex) ?? [],
      ),
    ),
  );
  return now && before ? { kind: "places", places, now, before } : tooFew;
}

function hasRowsWithoutPlace({ aggregation }: Indicator, period: Period, groupIndex: GroupIndex): boolean {
  if (!isComputedFromRows(aggregation))
    return listOperands(aggregation)
      .flatMap((id) => groupIndex.indicators.get(id) ?? [])
      .some((operand) => hasRowsWithoutPlace(operand, period, groupIndex));
  const groups = groupIndex.groups.get(aggregation.export) ?? [];
  const months = pickCountedMonths(aggregation, period);
  return groups.some((group) => group.locality === undefined && hasMonthsInPeriod(group, months));
}

function refuse(reason: NoComparisonReason): Comparison {
  return { kind: "none", reason };
}

/** Finds why the two periods do not mean the same: the export began or ended between them, or is defined otherwise since. */
function findChangeOfSeries(
  indicator: Indicator,
  context: ComparisonContext,
): NoComparisonReason | undefined {
  const { period, periodBefore, groupIndex, exports } = context;
  const { aggregation, comparable } = indicator;
  const isMoment = isOfOneMoment(indicator, groupIndex.indicators);
  const pickMonths = (side: Period) =>
    isMoment ? pickCountedMonths({ kind: "stock" }, side) : pickCountedMonths(aggregation, side);
  const [months, monthsBefore] = [pickMonths(period), pickMonths(periodBefore)];
  const last = toYearMonth(months.year, months.last);
  const firstBefore = toYearMonth(monthsBefore.year, monthsBefore.first);
  if (comparable && firstBefore < comparable.from && comparable.from <= last)
    return { why: "definition-changed", ...comparable };
  if (!isComputedFromRows(aggregation))
    return listOperands(aggregation)
      .flatMap((id) => groupIndex.indicators.get(id) ?? [])
      .map((operand) => findChangeOfSeries(operand, context))
      .find((reason) => reason !== undefined);
  const declaration = exports.get(aggregation.export);
  // Without a beginning and an end, as many months are due of both sides.
  if (declaration?.from === undefined && declaration?.until === undefined) return undefined;
  const haveSameMonths = months.first === monthsBefore.first && months.last === monthsBefore.last;
  const formatDueMonths = (side: Period) => {
    const due = listDueMonths(declaration, { months: side, isStock: false });
    // The months of a stock need not be the same, as long as both are due; nor those of two quarters, of which each is due in full.
    if (isStockOrOpening(aggregation)) return String(due.length);
    return !haveSameMonths && due.length === side.last - side.first + 1
      ? "all"
      : due.map((month) => month % 100).join();
  };
  if (formatDueMonths(months) === formatDueMonths(monthsBefore)) return undefined;
  const { from = 0, until = 0 } = declaration;
  return firstBefore < from ? { why: "began", month: from } : { why: "ended", month: until };
}
