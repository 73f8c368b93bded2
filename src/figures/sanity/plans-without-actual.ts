/** Plans of the year whose indicator has no number at all: their rows would vanish from the report without a word. */
import { findAbsence } from "../../catalogue/absent-exports.ts";
import { isComputedFromRows } from "../../catalogue/aggregation.ts";
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { FigureSet } from "../figure-set.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { TargetRow } from "../plans/year-plans.ts";

interface PlanInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly targets: readonly TargetRow[];
  readonly figures: Pick<FigureSet, "all">;
}

export function checkPlansWithoutActual({
  period,
  catalogue,
  groups,
  targets,
  figures,
}: PlanInputs): Issue[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  return targets.flatMap(({ file, row: { line, texts, numbers, locality } }) => {
    const indicator = indicators.find(({ id }) => id === texts.indicator);
    if (!indicator || Number(texts.year) !== period.year || locality !== undefined) return [];
    if (hasNumber(indicator, groups) || isMissingExport(indicator, catalogue, groups)) return [];
    const other = findLikeIndicator(indicator, figures);
    const details = {
      name: indicator.name,
      id: indicator.id,
      plan: String(numbers.plan ?? ""),
      other: other?.name ?? "",
      otherId: other?.id ?? "",
    };
    return [buildIssue("plan-without-actual", details, { file, line })];
  });
}

/** True also for numbers of other periods: a yearly survey has none of most months. */
function hasNumber({ aggregation }: Indicator, groups: PlanInputs["groups"]): boolean {
  if (!isComputedFromRows(aggregation)) return true;
  const ofExport = groups.get(aggregation.export) ?? [];
  return "column" in aggregation
    ? ofExport.some(({ sums }) => sums.has(aggregation.column))
    : ofExport.length > 0;
}

/** A file that has not come yet is told as such, once for all plans; one that the office does not have is not. */
function isMissingExport(
  { id, aggregation }: Indicator,
  catalogue: Catalogue,
  groups: PlanInputs["groups"],
): boolean {
  const isWithoutRows = isComputedFromRows(aggregation) && !groups.has(aggregation.export);
  return isWithoutRows && findAbsence(id, catalogue) === undefined;
}

const fewestSharedWords = 0.6;

/** The indicator with a number and no plan whose name has most of the words: its plan may be meant. */
function findLikeIndicator({ name, unit }: Indicator, { all }: PlanInputs["figures"]): Indicator | undefined {
  const words = foldText(name).split(" ");
  const countShared = (other: Indicator) => {
    const others = new Set(foldText(other.name).split(" "));
    return words.filter((word) => others.has(word)).length / words.length;
  };
  const candidates = all.filter(
    ({ indicator, actual, plan }) =>
      actual !== null &&
      plan === null &&
      indicator.unit === unit &&
      countShared(indicator) >= fewestSharedWords,
  );
  return candidates.map(({ indicator }) => indicator).toSorted((a, b) => countShared(b) - countShared(a))[0];
}
