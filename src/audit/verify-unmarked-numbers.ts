/** Verifies the numbers outside every mark: those typed since the report was made have no source, those typed before are named with their place. */
import { hasBoundingWordBeside } from "../language/meaning/bounding-words.ts";
import type { Ledger, LedgerTypedNumber, OriginalNumber } from "../ledger/ledger.ts";
import type { UnmarkedNumber } from "../ledger/unmarked-numbers.ts";
import { getOrCreateParagraphText } from "../wordml/paragraph-text.ts";
import type { Finding } from "./finding.ts";
import { formatExcerptAround } from "./finding-place.ts";
import type { FindPhraseToday } from "./phrase-today.ts";
import { createRestatedFigureFinder, type FindRestatedFigure } from "./unmarked/restated-figures.ts";

/** Gives a finding for each number but those that the program itself printed, such as the numbers of columns. */
export function verifyUnmarkedNumbers(
  numbers: readonly UnmarkedNumber[],
  ledger: Ledger,
  findPhraseToday: FindPhraseToday,
): Finding[] {
  const added = new Set(omitOriginalNumbers(numbers, ledger.own));
  const findRestatedFigure = createRestatedFigureFinder(ledger, findPhraseToday);
  return numbers.flatMap((number): Finding[] => {
    if (added.has(number)) return [buildFindingOfAddedNumber(number, findRestatedFigure(number))];
    const typed = findTypedNumber(number, ledger.typed ?? []);
    if (!typed) return [];
    const { file, line } = typed;
    return [{ ...buildFinding("hand-typed", number), typedIn: { file, line } }];
  });
}

function buildFinding(
  state: "no-source" | "hand-typed" | "agrees",
  { story, paragraph, number, at }: UnmarkedNumber,
): Finding {
  const { text, findPiecesAt } = getOrCreateParagraphText(paragraph);
  const where = {
    story,
    paragraph,
    pieces: findPiecesAt(at, number.length),
    at,
    around: formatExcerptAround(text, at, number.length),
  };
  return { state, details: [], found: number, today: null, value: null, where };
}

/** A number that a clerk typed and that states a figure needs no other source. */
function buildFindingOfAddedNumber(
  number: UnmarkedNumber,
  restated: ReturnType<FindRestatedFigure>,
): Finding {
  if (!restated) return buildFinding("no-source", number);
  const { figure, shown, value, detail } = restated;
  return {
    ...buildFinding("agrees", number),
    details: [detail],
    figure,
    today: shown,
    value: value.toNumber(),
  };
}

function findTypedNumber(
  { before, number, after }: UnmarkedNumber,
  typedNumbers: readonly LedgerTypedNumber[],
): LedgerTypedNumber | undefined {
  const same = typedNumbers.filter(({ text: [, typed] }) => typed === number);
  return (
    same.find(({ text: [left, , right] }) => left === before && right === after) ??
    same.find(
      ({ text: [left, , right] }) => (left !== "" && left === before) || (right !== "" && right === after),
    )
  );
}

/**
 * Omits the numbers of the original text: those with the same word on one side at least, and no new bound on the other ("dưới 3
 * tháng", "trên 3 tháng"). A number alone in its cell has no neighbouring words, so as many of these are omitted as the original had.
 */
function omitOriginalNumbers(
  unmarkedNumbers: readonly UnmarkedNumber[],
  own: readonly OriginalNumber[],
): UnmarkedNumber[] {
  const originals = new Map<string, OriginalNumber[]>();
  const remainingAlone = new Map<string, number>();
  for (const original of own) {
    const [, number] = original;
    if (hasNoNeighbouringWords(original)) remainingAlone.set(number, (remainingAlone.get(number) ?? 0) + 1);
    const known = originals.get(number);
    if (known) known.push(original);
    else originals.set(number, [original]);
  }
  return unmarkedNumbers.filter(({ before, number, after }) => {
    if (!hasNoNeighbouringWords([before, number, after]))
      return !(originals.get(number) ?? []).some((original) => isSaidAs(original, { before, after }));
    const remaining = remainingAlone.get(number) ?? 0;
    remainingAlone.set(number, remaining - 1);
    return remaining <= 0;
  });
}

function isSaidAs(
  [left, , right]: OriginalNumber,
  { before, after }: Pick<UnmarkedNumber, "before" | "after">,
): boolean {
  const isSameBefore = left !== "" && left === before;
  const isSameAfter = right !== "" && right === after;
  return (
    (isSameBefore && (right === after || !hasBoundingWordBeside("", `${right} | ${after}`))) ||
    (isSameAfter && (left === before || !hasBoundingWordBeside(`${left} | ${before}`, "")))
  );
}

function hasNoNeighbouringWords([before, , after]: OriginalNumber): boolean {
  return before === "" && after === "";
}
