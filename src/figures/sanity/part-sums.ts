import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Quantity, sumQuantities } from "../../quantity.ts";
import type { Figure } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";

interface PartSumInputs {
  readonly figures: Pick<FigureSet, "all">;
  readonly office: Pick<Office, "localities" | "territory">;
}

/** Checks that no part ("trong đó") exceeds its whole, and that parts declared as complete add up to it. */
export function checkPartsAgainstWhole({ figures, office }: PartSumInputs): Issue[] {
  return figures.all.flatMap((whole) => {
    const parts = figures.all.filter(({ indicator }) => indicator.partOf === whole.indicator.id);
    if (parts.length === 0) return [];
    const places = [undefined, ...office.localities];
    return places.flatMap((place) => {
      const findLocalAmount = (figure: Figure) => findActualAmount(figure, place?.code);
      const total = findLocalAmount(whole);
      const values = parts.flatMap((part) => findLocalAmount(part) ?? []);
      const who = place?.name ?? office.territory;
      if (total === undefined || values.length === 0) return [];
      const tooLarge = parts.filter((part) => findLocalAmount(part)?.gt(total));
      const sum = sumQuantities(values);
      return [
        ...tooLarge.map((part) =>
          buildIssue("part-exceeds", { part: part.indicator.name, whole: whole.indicator.name, who }),
        ),
        ...(whole.indicator.partsAddUp && !sum.eq(total)
          ? [
              buildIssue("parts-differ", {
                whole: whole.indicator.name,
                who,
                sum: sum.toFixed(),
                total: total.toFixed(),
              }),
            ]
          : []),
      ];
    });
  });
}

function findActualAmount(figure: Figure, locality: string | undefined): Quantity | undefined {
  const localFigure =
    locality === undefined ? figure : figure.byLocality().find((part) => part.locality === locality);
  return localFigure?.actual?.amount;
}
