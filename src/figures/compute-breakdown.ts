import { isComputedFromRows } from "../catalogue/aggregation.ts";
import { foldText } from "../exports/cells/text-folding.ts";
import { type Period, toSamePeriodLastYear } from "../period.ts";
import { isLastYearWhole } from "./coverage/merged-provinces.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { BreakdownPart } from "./figure-set.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import { hasMonthsInPeriod, type RowGroup } from "./groups/row-groups.ts";
import { computeIndicatorValue } from "./values/indicator-value.ts";

interface BreakdownQuery {
  readonly id: string;
  readonly column: string;
  readonly locality: string | undefined;
}

/**
 * Computes the parts of an indicator by one of its declared text columns: those that its filter accepts in the order of the filter,
 * else all in the order in which the exports of the year name them, by month, so that its reports have one order, "khác" last.
 */
export function computeBreakdownParts(
  { id, column, locality }: BreakdownQuery,
  { period, office }: Pick<FigureInputs, "period" | "office">,
  groupIndex: GroupIndex,
): BreakdownPart[] | undefined {
  const indicator = groupIndex.indicators.get(id);
  if (!indicator?.breakdowns.includes(column) || !isComputedFromRows(indicator.aggregation)) return undefined;
  const { aggregation } = indicator;
  const names =
    aggregation.where[column] ??
    listNames(sortByMonthInYear(groupIndex.groups.get(aggregation.export) ?? [], period), column);
  const hasLastYear = locality !== undefined || isLastYearWhole(indicator, period, groupIndex, office);
  return names
    .map((name) => {
      const query = {
        period,
        only: { [column]: [name] },
        ...(locality === undefined ? {} : { locality }),
      };
      const lastYear = { ...query, period: toSamePeriodLastYear(period) };
      return {
        name,
        actual: computeIndicatorValue(indicator, query, groupIndex),
        samePeriodLastYear: hasLastYear ? computeIndicatorValue(indicator, lastYear, groupIndex) : null,
      };
    })
    .filter((part) => part.actual ?? part.samePeriodLastYear);
}

/** True for what the other parts leave: "Thị trường khác". */
function isRest(name: string): boolean {
  return foldText(name).split(" ").includes("khac");
}

/** "Tết Nguyên đán" stands before "27/7", whichever file is read first. */
function sortByMonthInYear(groups: readonly RowGroup[], { year }: Period): RowGroup[] {
  const wholeYear: Period = { kind: "year", year, first: 1, last: 12 };
  const inYear = groups.filter((group) => hasMonthsInPeriod(group, wholeYear));
  return [...inYear.sort((a, b) => a.month - b.month), ...groups];
}

/** The texts of a column, each once in its first spelling. */
function listNames(groups: readonly RowGroup[], column: string): string[] {
  const names = new Map<string, string>();
  for (const { texts } of groups) {
    const name = texts[column];
    if (name !== undefined && !names.has(foldText(name))) names.set(foldText(name), name);
  }
  const listed = [...names.values()];
  return [...listed.filter((name) => !isRest(name)), ...listed.filter(isRest)];
}
