import { isCountedUnit } from "../../catalogue/counted-units.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import { baseMoneyUnit } from "../../catalogue/units.ts";
import { parseNumberParts, toQuantity } from "../../exports/cells/numbers.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import type { Quantity } from "../../quantity.ts";
import { findUnitScale } from "../plans/unit-scale.ts";

const numberAndUnit = /^\s*([-−–]?\s?\d[\d .,\u00A0\u202F]*?)\s*(\p{L}.*|[%‰₫].*)?$/u;

/** Reads "14.274 người" or "3,2 tỷ đồng" in the indicator's base unit. The point groups thousands, as everywhere in Vietnamese texts. */
export function readTypedAmountOrIssue(
  text: string,
  { name, unit }: Pick<Indicator, "name" | "unit">,
  place: IssuePlace,
): Quantity | Issue {
  const [, numberText = "", unitText] = numberAndUnit.exec(text) ?? [];
  const number = parseVietnameseAmount(numberText);
  if (!number) return buildIssue("typed-number", { name, text, example: formatExample(unit) }, place);
  const writtenUnit = unitText?.trim();
  const scale = findUnitScale({ unit }, writtenUnit);
  if (scale === undefined)
    return buildIssue("typed-unit", { name, unit: writtenUnit ?? "", expected: unit }, place);
  const amount = number.times(scale);
  return (isCountedUnit(unit) || unit === baseMoneyUnit) && !amount.eq(amount.round())
    ? buildIssue("typed-fraction", { name, value: amount.toFixed(), unit }, place)
    : amount;
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
