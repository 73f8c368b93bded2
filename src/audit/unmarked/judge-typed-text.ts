/** Judges text that stands in the place of a figure without its mark: the figure, the figure in other words, or another number. */
import { isCalledPersons } from "../../language/meaning/person-units.ts";
import { findFigureLikeNumbers } from "../../language/numbers-in-text/figure-like-numbers.ts";
import {
  isExactPhrase,
  isTrueOfValue,
  type NumberPhrase,
  readNumberPhrase,
} from "../../language/numbers-in-text/number-phrase.ts";
import { resolveCellDivisor } from "../../language/tables/table-unit.ts";
import type { LedgerFigure } from "../../ledger/ledger.ts";
import type { Quantity } from "../../quantity.ts";
import { isSameTextIgnoringCase, trimAndNormalizeKeepingCase } from "../../wordml/compare-text.ts";
import type { Finding } from "../finding.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";

/** The state of a figure by the text that stands in its place. */
export function judgeTypedText(
  typedText: string,
  figure: LedgerFigure,
  findPhraseToday: FindPhraseToday,
): Pick<Finding, "state" | "details" | "figure" | "today" | "value"> {
  const phraseToday = findPhraseToday(toRephraseRequest(figure));
  const value = phraseToday?.value ?? null;
  const common = { figure, today: phraseToday?.shown ?? null, value: value?.toNumber() ?? null };
  if (phraseToday && isSameTextIgnoringCase(typedText, phraseToday.shown))
    return { ...common, state: "lost", details: [] };
  const unreported = phraseToday ? [] : (["unreported"] as const);
  if ([figure, ...(figure.earlier ?? [])].some(({ shown }) => isSameTextIgnoringCase(typedText, shown)))
    return { ...common, state: "stale", details: ["unmarked", ...unreported] };
  const typedDetail = value && findTypedDetail(typedText, figure, value);
  if (typedDetail) return { ...common, state: "agrees", details: [typedDetail] };
  return { ...common, state: "typed-over", details: ["unmarked", ...unreported] };
}

/** The remark on a text that states the value of the figure in its own way; undefined where it states anything else or more. */
export function findTypedDetail(
  typedText: string,
  figure: LedgerFigure,
  value: Quantity,
): TypedDetail | undefined {
  const text = trimAndNormalizeKeepingCase(typedText);
  const [first, second] = findFigureLikeNumbers(text, false);
  const phrase = first && !second ? readNumberPhrase(text, first.at, first.number) : undefined;
  if (!phrase || phrase.at > 0 || !isStatementOf(phrase, figure, value)) return undefined;
  const unit = figure.unit.toLocaleLowerCase("vi");
  return ["", unit, "%"].includes(phrase.behind) ? chooseTypedDetail(phrase, figure, value) : undefined;
}

type TypedDetail = "typed-exactly" | "typed-rounded";

export function chooseTypedDetail(phrase: NumberPhrase, figure: LedgerFigure, value: Quantity): TypedDetail {
  return isExactPhrase(phrase, scaleToPlace(figure, value)) ? "typed-exactly" : "typed-rounded";
}

/** Other aspects say more than a number: which way, and against what. */
const plainAspects: ReadonlySet<string> = new Set(["actual", "plan", "samePeriodLastYear"]);

/** True if the phrase states the value of the figure, in its unit where the place has no unit of its own. */
export function isStatementOf(phrase: NumberPhrase, figure: LedgerFigure, value: Quantity): boolean {
  return (
    plainAspects.has(figure.aspect) &&
    hasUnitOfFigure(phrase, figure) &&
    isTrueOfValue(phrase, scaleToPlace(figure, value))
  );
}

/** A cell counts money in its column's unit. */
function scaleToPlace({ format, place }: LedgerFigure, value: Quantity): Quantity {
  return place.in === "table" ? value.div(resolveCellDivisor(format)) : value;
}

function hasUnitOfFigure({ behind }: NumberPhrase, { unit, place, shown, after }: LedgerFigure): boolean {
  if (place.in === "table") return !behind.startsWith("%") || unit === "%";
  if (unit === "%" || behind.startsWith("%")) return unit === "%" && behind.startsWith("%");
  if ((unit !== "" && behind.startsWith(unit.toLocaleLowerCase("vi"))) || isCalledPersons(behind, unit))
    return true;
  // A bare count has its unit in the template, behind the figure, and a text may end with the number.
  return behind === "" || (!shown.includes(unit) && takeFirstWord(behind) === takeFirstWord(after));
}

function takeFirstWord(text: string): string {
  return /\p{L}+/u.exec(text)?.[0].toLocaleLowerCase("vi") ?? "";
}
