import { type EditRule, findBounds } from "../../catalogue/edits/edit-rule.ts";
import { memoize } from "../../exports/memoize.ts";
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import type { EditCell, EditCheck, EditKey } from "./edit-check.ts";

/** No district pays a hundredfold: the numbers are in different units. */
const unitFactor = 100;

interface BoundedValue {
  readonly code: IssueCode;
  readonly cells: readonly [EditCell, ...EditCell[]];
  /** The value that has bounds is the amount divided by the scale, which is above 0. */
  readonly amount: Quantity;
  readonly scale: Quantity;
  readonly details: IssueDetails;
}

/** Reads bounds once, which every check of a rule compares. */
const readBound = memoize(createQuantity);

/** Builds the check of a value against the bounds of its rule; only a broken one is divided, since that takes long. */
export function buildBoundsCheck(
  rule: EditRule,
  key: EditKey,
  { code, cells, amount, scale, details }: BoundedValue,
): EditCheck {
  const [least, most] = (findBounds(rule) ?? ["0", "0"]).map(readBound) as [Quantity, Quantity];
  if (amount.gte(least.times(scale)) && amount.lte(most.times(scale)))
    return { file: key.file, outcome: "met" };
  const value = amount.div(scale);
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

/** Floats may be a little off; a value so near to a bound is compared exactly. */
const sureDistance = 1e-9;

/** Creates a test that is true only where an amount divided by a scale above 0 surely lies within the bounds of a rule. */
export function createPlainBoundsTest(rule: EditRule): (amount: Quantity, scale: Quantity) => boolean {
  const [least, most] = (findBounds(rule) ?? ["0", "0"]).map(Number) as [number, number];
  const areWhole = Number.isInteger(least) && Number.isInteger(most);
  const distance = sureDistance * (1 + Math.max(Math.abs(least), Math.abs(most)));
  return (amount, scale) => {
    const value = amount.toNumber() / scale.toNumber();
    if (value > least + distance && value < most - distance) return true;
    // Products of whole numbers are exact; a fixed amount for each person is its own bound.
    const [lowest, highest] = [scale.toInteger() * least, scale.toInteger() * most];
    const areExact = areWhole && Number.isSafeInteger(lowest) && Number.isSafeInteger(highest);
    return areExact && amount.toInteger() >= lowest && amount.toInteger() <= highest;
  };
}

function isOfOtherUnit(value: Quantity, least: Quantity, most: Quantity): boolean {
  return value.gte(most.times(unitFactor)) || value.times(unitFactor).lte(least);
}
