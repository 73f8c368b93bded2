import { isCountedUnit } from "../../catalogue/counted-units.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import { baseMoneyUnit } from "../../catalogue/units.ts";
import { parseNumberParts, toQuantity } from "../../exports/cells/numbers.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { computePercent, createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import { findUnitScale } from "../plans/unit-scale.ts";

const numberAndUnit = /^\s*([-−–]?\s?\d[\d .,\u00A0\u202F]*?)\s*(\p{L}.*|[%‰₫].*)?$/u;

/** An amount in the indicator's base unit. */
interface TypedAmount {
  readonly amount: Quantity;
  /** Half of the last written digit: "3,2 tỷ đồng" may be 50 million more or less. */
  readonly mayDifferBy: Quantity;
}

/** Reads "14.274 người" or "3,2 tỷ đồng" . The point groups thousands, as everywhere in Vietnamese texts. */
export function readTypedAmountOrIssue(
  text: string,
  { name, unit }: Pick<Indicator, "name" | "unit">,
  place: IssuePlace,
): TypedAmount | Issue {
  const [, numberText = "", unitText] = numberAndUnit.exec(text) ?? [];
  const number = parseVietnameseAmount(numberText);
  if (!number) return buildIssue("typed-number", { name, text, example: formatExample(unit) }, place);
  const writtenUnit = unitText?.trim();
  const scale = findUnitScale({ unit }, writtenUnit);
  if (scale === undefined)
    return buildIssue("typed-unit", { name, unit: writtenUnit ?? "", expected: unit }, place);
  const amount = number.times(scale);
  return !amount.eq(amount.round()) && (isCountedUnit(unit) || unit === baseMoneyUnit)
    ? buildIssue("typed-fraction", { name, value: amount.toFixed(), unit }, place)
    : { amount, mayDifferBy: computeHalfOfLastDigit(numberText, scale) };
}

/** A number in base units is exact; "11,2 nghìn" is not. */
function computeHalfOfLastDigit(numberText: string, scale: number): Quantity {
  const decimals = /,(\d+)\s*$/u.exec(numberText)?.[1]?.length ?? 0;
  return scale === 1 ? createQuantity(0) : createQuantity(scale).div(2 * 10 ** decimals);
}

/** Rates of change are printed with one decimal: a base that may differ by more than half of that shifts them. */
const mostShiftOfChange = 0.05;

/** Warns of an amount that was rounded so much that the change from it is not sure in its printed digits. */
export function checkRounding(
  { amount, mayDifferBy }: TypedAmount,
  text: string,
  name: string,
  place: IssuePlace,
): Issue[] {
  const shift = computePercent(mayDifferBy, amount);
  return shift === null || shift.abs().lte(mostShiftOfChange)
    ? []
    : [buildIssue("typed-rounded", { name, text, shift: roundQuantity(shift, 1).toFixed() }, place)];
}

/** Undefined for "1,234.5" and "0.5", which another reader would take for another number. */
function parseVietnameseAmount(text: string): Quantity | undefined {
  const parts = parseNumberParts(text);
  if (!parts || parts.group === "," || (parts.decimal === "." && !parts.ambiguous)) return undefined;
  return toQuantity(parts, parts.decimal === "." ? "group" : "decimal");
}

function formatExample(unit: string): string {
  if (unit === baseMoneyUnit) return "3,2 tỷ đồng";
  return isCountedUnit(unit) ? `14.274 ${unit}` : `5,21 ${unit}`;
}
