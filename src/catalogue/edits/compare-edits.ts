/** Rules on the same numbers: one may contradict another, or say nothing that the other does not say. */
import { createQuantity } from "../../quantity.ts";
import { type EditRule, findBounds, listColumnOperands, listIndicatorOperands } from "./edit-rule.ts";

/** True if no value lies within the bounds. */
export function isEmptyInterval(rule: EditRule): boolean {
  const [least, most] = findBounds(rule) ?? ["0", "0"];
  return createQuantity(least).gt(createQuantity(most));
}

/** Finds a rule on the same rows whose bounds share no value with those of this one. */
export function findContradictedRule(rule: EditRule, others: readonly EditRule[]): EditRule | undefined {
  return others.find(
    (other) => isOfSameNumbers(rule, other) && canMeetSameRow(rule, other) && areDisjoint(rule, other),
  );
}

/** Finds the rule that already asks all that this one asks, of all rows that this one concerns. */
export function findImplyingRule(rule: EditRule, others: readonly EditRule[]): EditRule | undefined {
  return others.find(
    (other) =>
      other !== rule && isOfSameNumbers(rule, other) && coversRows(other, rule) && isWithin(other, rule),
  );
}

function isOfSameNumbers(a: EditRule, b: EditRule): boolean {
  const describe = (rule: EditRule) =>
    JSON.stringify([rule.kind, listColumnOperands(rule), listIndicatorOperands(rule)]);
  return findBounds(a) !== undefined && describe(a) === describe(b);
}

function canMeetSameRow(a: EditRule, b: EditRule): boolean {
  const overlapInTime =
    (a.from ?? 0) <= (b.until ?? Number.POSITIVE_INFINITY) &&
    (b.from ?? 0) <= (a.until ?? Number.POSITIVE_INFINITY);
  const shareTexts = Object.entries(a.where).every(([column, texts]) => {
    const others = b.where[column];
    return others === undefined || others.some((text) => texts.includes(text));
  });
  return overlapInTime && shareTexts;
}

/** True if every row that the second rule concerns is one of the first. */
function coversRows(a: EditRule, b: EditRule): boolean {
  const coversTime =
    (a.from ?? 0) <= (b.from ?? 0) &&
    (a.until ?? Number.POSITIVE_INFINITY) >= (b.until ?? Number.POSITIVE_INFINITY);
  const coversTexts = Object.entries(a.where).every(([column, texts]) =>
    b.where[column]?.every((text) => texts.includes(text)),
  );
  return coversTime && coversTexts;
}

function areDisjoint(a: EditRule, b: EditRule): boolean {
  const [least, most] = readBounds(a);
  const [otherLeast, otherMost] = readBounds(b);
  return least.gt(otherMost) || otherLeast.gt(most);
}

function isWithin(inner: EditRule, outer: EditRule): boolean {
  const [least, most] = readBounds(inner);
  const [outerLeast, outerMost] = readBounds(outer);
  return least.gte(outerLeast) && most.lte(outerMost);
}

function readBounds(rule: EditRule) {
  const [least, most] = findBounds(rule) ?? ["0", "0"];
  return [createQuantity(least), createQuantity(most)] as const;
}
