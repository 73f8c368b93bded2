/** Finds the figure that a number typed anywhere states: its value, its unit, and a sentence with its words. */

import { readNumberPhrase } from "../../language/numbers-in-text/number-phrase.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import type { UnmarkedNumber } from "../../ledger/unmarked-numbers.ts";
import type { Quantity } from "../../quantity.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { FindingDetail } from "../finding.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import { createFigureWordsFinder, type FindFigureWords, isAboutFigure } from "./figure-words.ts";
import { chooseTypedDetail, isStatementOf } from "./judge-typed-text.ts";

/** A figure that a typed number states. */
interface RestatedFigure {
  readonly figure: LedgerFigure;
  readonly shown: string;
  readonly value: Quantity;
  readonly detail: FindingDetail;
}

export type FindRestatedFigure = (number: UnmarkedNumber) => RestatedFigure | undefined;

/** The figures of the document's own place and whole period, whose words a sentence need not repeat. */
export function createRestatedFigureFinder(
  ledger: Pick<Ledger, "figures" | "text" | "locality">,
  findPhraseToday: FindPhraseToday,
): FindRestatedFigure {
  let figures: readonly Omit<RestatedFigure, "detail">[] | undefined;
  let findWords: FindFigureWords | undefined;
  return (number) => {
    const { text } = getOrCreateParagraphText(number.paragraph);
    const phrase = readNumberPhrase(text, number.at, number.number);
    if (!phrase || number.paragraph.cell) return undefined;
    figures ??= listFigures(ledger, findPhraseToday);
    findWords ??= createFigureWordsFinder(ledger);
    const findFigureWords = findWords;
    const left = text.slice(0, phrase.at);
    const right = text.slice(phrase.at + phrase.length);
    const stated = figures.find(
      ({ figure, value }) =>
        phrase.behind !== "" &&
        isStatementOf(phrase, figure, value) &&
        namesAspect(figure, left + right) &&
        isAboutFigure({ left, right }, findFigureWords(figure)),
    );
    return stated && { ...stated, detail: chooseTypedDetail(phrase, stated.figure, stated.value) };
  };
}

/** A plan or a number of last year must be called so: the same words without that state what was done. */
function namesAspect({ aspect }: LedgerFigure, text: string): boolean {
  if (aspect === "plan") return /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu/iu.test(text);
  return aspect !== "samePeriodLastYear" || /cùng kỳ|năm trước|năm ngoái/iu.test(text);
}

function listFigures(
  { figures, locality }: Pick<Ledger, "figures" | "locality">,
  findPhraseToday: FindPhraseToday,
): Omit<RestatedFigure, "detail">[] {
  return figures.flatMap((figure) => {
    const isOfDocument = figure.locality === locality && figure.month === undefined;
    if (!isOfDocument || figure.place.in !== "text") return [];
    const today = findPhraseToday(toRephraseRequest(figure));
    return today?.value ? [{ figure, shown: today.shown, value: today.value }] : [];
  });
}
