/** The units in which plans and published totals of an indicator may be written. */
import type { Indicator } from "../../catalogue/declaration.ts";
import { baseMoneyUnit, parseUnit } from "../../catalogue/units.ts";
import { foldText } from "../../exports/cells/text-folding.ts";

/**
 * Finds how many of the indicator's base units one written unit has: "tr.đ" for đồng, "nghìn lượt người" for lượt người. Undefined
 * if the units do not fit, and for an amount of money without a unit.
 */
export function findUnitScale(
  { unit }: Pick<Indicator, "unit">,
  writtenUnit: string | undefined,
): number | undefined {
  const isMoney = unit === baseMoneyUnit;
  if (writtenUnit === undefined) return isMoney ? undefined : 1;
  if (isSameUnit(writtenUnit, unit)) return 1;
  const written = parseUnit(writtenUnit);
  if (isMoney) return written?.kind === "money" || written?.kind === "multiple" ? written.factor : undefined;
  return written?.kind === "things" && isSameThing(written.things, unit) ? written.factor : undefined;
}

/** "%", "‰" and "-" have no letters: they are compared as they are. */
export function isSameUnit(one: string, other: string): boolean {
  const folded = foldText(one);
  return folded === "" ? one.trim() === other.trim() : folded === foldText(other);
}

/** Persons by what they are counted as; "lượt người" counts a person several times. */
const personUnits = new Set(["nguoi", "lao dong", "nguoi lao dong", "tre em", "doi tuong"]);

function isSameThing(written: string, unit: string): boolean {
  const [one, other] = [foldText(written), foldText(unit)];
  return one === other || (one === "nguoi" && personUnits.has(other));
}
