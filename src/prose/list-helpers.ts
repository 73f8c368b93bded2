/** The helpers that print several numbers of one indicator: parts, divided, highest, lowest, reached. */
import type { Locality } from "../catalogue/office.ts";
import { issue } from "../issues/issue.ts";
import { quantity } from "../quantity.ts";
import { absence, type CallPlace, type Draft, entered, figureOf, lacking, reportedFigure } from "./draft.ts";
import type { Reported } from "./figure-words.ts";
import {
  columnParts,
  indicatorParts,
  localityParts,
  type Part,
  partsOfWhole,
  type ReportedPart,
  ranked,
  rankInWords,
  reachedPlan,
  wordedPart,
} from "./lists.ts";
import { numeral } from "./numbers.ts";
import type { Phrase } from "./phrase.ts";

/** "trình độ cao đẳng 03 người, trình độ sơ cấp 12 người": other indicators that together are the whole. */
export function parts(draft: Draft, ids: readonly string[], whole: string, place: CallPlace): string {
  const figure = reportedFigure(draft, whole, place);
  if (!figure) return absence;
  const named = ids.map((id) => figureOf(draft, id));
  return addedUp(draft, figure, indicatorParts(named), place);
}

/** The same by locality, or by a column that the indicator may be broken down by. */
export function divided(
  draft: Draft,
  { id, by, localities }: { id: string; by: string; localities: readonly Locality[] },
  place: CallPlace,
): string {
  const figure = reportedFigure(draft, id, place);
  if (!figure) return absence;
  const found =
    by === "locality"
      ? localityParts(figure, localities)
      : columnParts(draft.figures, id, by, draft.locality);
  if (found) return addedUp(draft, figure, found, place);
  const { name, breakdowns } = figure.indicator;
  draft.issues.push(
    issue("breakdown-not-declared", { name, by, known: ["locality", ...breakdowns].join(", ") }, place),
  );
  return absence;
}

/** "huyện Kim Sơn (3.210 lao động), huyện Nho Quan (2.870 lao động)". The name is part of what is printed: another may be first tomorrow. */
export function rank(
  draft: Draft,
  asked: { id: string; order: "highest" | "lowest"; top: number; localities: readonly Locality[] },
  place: CallPlace,
): string {
  const figure = reportedFigure(draft, asked.id, place);
  if (!figure) return absence;
  const items = ranked(localityParts(figure, asked.localities), asked.order, asked.top);
  const { unit } = figure.indicator;
  return inARow(
    items.map((item, index) => {
      const format = `${asked.order} place=${index + 1}`;
      return printed(draft, { ...item, format }, rankInWords(item, unit, draft.spelling), place);
    }),
  );
}

/** "5/8": the localities at or above their plan, of those that have one. */
export function reached(draft: Draft, id: string, place: CallPlace): string {
  const figure = reportedFigure(draft, id, place);
  if (!figure) return absence;
  const count = reachedPlan(figure);
  if (!count) return lacking(draft, "no-plan", figure, place);
  return entered(draft, {
    indicator: id,
    aspect: "planPercent",
    value: quantity(count.reached),
    shown: `${count.reached}/${count.planned}`,
    format: "reached",
    file: place.file,
    line: place.line,
  });
}

function addedUp(
  draft: Draft,
  { indicator, actual }: Reported,
  found: readonly Part[],
  place: CallPlace,
): string {
  const items = partsOfWhole(found, actual.amount);
  if ("sum" in items) {
    const details = { name: indicator.name, whole: numeral(actual.amount), sum: numeral(items.sum) };
    draft.issues.push(issue("parts-not-the-whole", details, place));
    return absence;
  }
  return inARow(
    items.map((item) => {
      const phrase = wordedPart(item, indicator.unit, draft.spelling);
      return `${item.name} ${printed(draft, item, phrase, place)}`;
    }),
  );
}

function printed(
  draft: Draft,
  { indicator, locality, format }: ReportedPart,
  phrase: Phrase | undefined,
  { file, line }: CallPlace,
): string {
  if (!phrase) return absence;
  return entered(draft, { ...phrase, indicator, locality, format, file, line });
}

function inARow(items: readonly string[]): string {
  return items.length === 0 ? absence : items.join(", ");
}
