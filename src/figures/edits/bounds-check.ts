import { type EditRule, findBounds } from "../../catalogue/edits/edit-rule.ts";
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import type { EditCell, EditCheck, EditKey } from "./edit-check.ts";

/** No district pays a hundredfold: the numbers are in different units. */
const unitFactor = 100;

interface BoundedValue {
  readonly code: IssueCode;
  readonly cells: readonly [EditCell, ...EditCell[]];
  readonly value: Quantity;
  /** The first cell is the value times this. */
  readonly scale: Quantity;
  readonly details: IssueDetails;
}

/** Builds the check of a value against the bounds of its rule. */
export function buildBoundsCheck(
  rule: EditRule,
  key: EditKey,
  { code, cells, value, scale, details }: BoundedValue,
): EditCheck {
  const [least, most] = (findBounds(rule) ?? ["0", "0"]).map(createQuantity) as [Quantity, Quantity];
  if (value.gte(least) && value.lte(most)) return { key, outcome: "met" };
  const [cell] = cells;
  const finding = {
    code,
    cells,
    isOfOneCell: cells.length === 1,
    expected: (value.lt(least) ? least : most).times(scale),
    isFarOff: rule.kind === "ratio" && isOfOtherUnit(value, least, most),
    details: {
      who: key.who,
      time: key.time,
      name: cell.name,
      amount: cell.amount.toFixed(),
      value: roundQuantity(value, 4).toFixed(),
      least: least.toFixed(),
      most: most.toFixed(),
      source: rule.source ?? "",
      ...details,
    },
  };
  return { key, outcome: "broken", finding };
}

function isOfOtherUnit(value: Quantity, least: Quantity, most: Quantity): boolean {
  return value.gte(most.times(unitFactor)) || value.times(unitFactor).lte(least);
}
