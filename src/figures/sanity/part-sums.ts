import { pickLocalitiesOfPeriod } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { type Quantity, sumQuantities } from "../../quantity.ts";
import type { Figure } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";
import { groupByKey } from "../groups/group-by-key.ts";

interface PartSumInputs {
  readonly figures: Pick<FigureSet, "all" | "findActualByLocality">;
  readonly office: Pick<Office, "localities" | "territory">;
  readonly period: Period;
}

/** Checks that no part ("trong đó") exceeds its whole, and that parts declared as complete add up to it. */
export function checkPartsAgainstWhole({ figures, office, period }: PartSumInputs): Issue[] {
  const places = [undefined, ...pickLocalitiesOfPeriod(office.localities, period)];
  const findAmount = ({ indicator, actual }: Figure, place: Locality | undefined) =>
    (place ? figures.findActualByLocality(indicator.id).get(place.code) : actual)?.amount;
  const partsByWhole = groupByKey(figures.all, ({ indicator }) => indicator.partOf);
  return figures.all.flatMap((whole) => {
    const parts = partsByWhole.get(whole.indicator.id) ?? [];
    if (parts.length === 0) return [];
    return places.flatMap((place) => {
      const total = findAmount(whole, place);
      const amounts = parts.map((part) => findAmount(part, place));
      return total
        ? comparePartsWithTotal(whole, parts, { amounts, total, who: place?.name ?? office.territory })
        : [];
    });
  });
}

interface PartAmounts {
  /** Those of the parts; undefined for one that was not reported. */
  readonly amounts: readonly (Quantity | undefined)[];
  readonly total: Quantity;
  readonly who: string;
}

function comparePartsWithTotal(
  whole: Figure,
  parts: readonly Figure[],
  { amounts, total, who }: PartAmounts,
): Issue[] {
  const { name, partsAddUp } = whole.indicator;
  const reported = amounts.filter((amount) => amount !== undefined);
  if (reported.length === 0) return [];
  const issues = parts
    .filter((_, index) => amounts[index]?.gt(total))
    .map((part) => buildIssue("part-exceeds", { part: part.indicator.name, whole: name, who }));
  const sum = sumQuantities(reported);
  if (partsAddUp && !sum.eq(total))
    issues.push(buildIssue("parts-differ", { whole: name, who, sum: sum.toFixed(), total: total.toFixed() }));
  return issues;
}
