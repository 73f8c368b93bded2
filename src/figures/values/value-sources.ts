/** The lines behind each number of a figure: this period, the same period last year, the year's plan. */
import { omitAbsentExports } from "../../catalogue/absent-exports.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import { findYearToDate, toSamePeriodLastYear } from "../../period.ts";
import type { SourceLines } from "../figure.ts";
import type { FigureInputs } from "../figure-inputs.ts";
import { collectSourceLines } from "../figure-sources.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import { isItsOwnToDate } from "./counted-months.ts";

export interface ValueSources {
  readonly actual: readonly SourceLines[];
  /** The lines of the months from January on; none where these are the period itself, and for a number of one moment. */
  readonly toDate: readonly SourceLines[];
  readonly samePeriodLastYear: readonly SourceLines[];
  /** True if last year's number is the one that was published, not the sum of today's lines. */
  readonly isLastYearPublished: boolean;
  /** The paper that the published number was typed from. */
  readonly typedFrom?: string;
  readonly plan: readonly SourceLines[];
}

export type FindValueSources = (indicator: Indicator, locality: string | undefined) => ValueSources;

/** Creates the look-up; without a locality it gives the lines of the whole territory. */
export function createValueSourceFinder(inputs: FigureInputs): FindValueSources {
  const { period, plans, findPublished, groupsToDate = inputs.groups } = inputs;
  const indicators = omitAbsentExports(inputs.catalogue).flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const indexToDate = groupsToDate === inputs.groups ? groupIndex : buildGroupIndex(groupsToDate, indicators);
  const periodLastYear = toSamePeriodLastYear(period);
  const yearToDate = findYearToDate(period);
  return (indicator, locality) => {
    const place = locality === undefined ? {} : { locality };
    const published = findPublished(indicator.id, periodLastYear, locality);
    const planLines = plans.findPlan(indicator.id, period.year, locality)?.sources ?? [];
    return {
      actual: collectSourceLines(indicator, { period, ...place }, groupIndex),
      toDate:
        yearToDate && !isItsOwnToDate(indicator, groupIndex.indicators)
          ? collectSourceLines(indicator, { period: yearToDate, ...place }, indexToDate)
          : [],
      samePeriodLastYear: collectSourceLines(indicator, { period: periodLastYear, ...place }, groupIndex),
      isLastYearPublished: published !== undefined,
      ...(published?.typedFrom !== undefined && { typedFrom: published.typedFrom }),
      plan: groupLinesByFile(planLines),
    };
  };
}

function groupLinesByFile(
  places: readonly { readonly file: string; readonly line: number }[],
): SourceLines[] {
  const linesByFile = new Map<string, [number, number][]>();
  for (const { file, line } of places)
    linesByFile.set(file, [...(linesByFile.get(file) ?? []), [line, line]]);
  return [...linesByFile].map(([file, lines]) => ({ file, lines }));
}
