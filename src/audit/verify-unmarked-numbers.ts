/** Verifies the numbers outside every mark: those typed since the report was made have no source, those typed before are named with their place. */
import { hasBoundingWordBeside } from "../language/meaning/bounding-words.ts";
import type { Ledger, LedgerTypedNumber, OriginalNumber } from "../ledger/ledger.ts";
import type { UnmarkedNumber } from "../ledger/unmarked-numbers.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
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
  occurrences: readonly MarkOccurrence[] = [],
): Finding[] {
  const added = new Set(omitOriginalNumbers(numbers, ledger.own));
  const findRestatedFigure = createRestatedFigureFinder(ledger, findPhraseToday, occurrences);
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
 * tháng", "trên 3 tháng"). Each original number excuses one written number, the likest first; one alone in its cell has no words.
 */
function omitOriginalNumbers(
  unmarkedNumbers: readonly UnmarkedNumber[],
  own: readonly OriginalNumber[],
): UnmarkedNumber[] {
  const originals = new Map<string, OriginalNumber[]>();
  for (const original of own) {
    const known = originals.get(original[1]);
    if (known) known.push(original);
    else originals.set(original[1], [original]);
  }
  const excused = new Set<UnmarkedNumber>();
  for (const isExcuse of [isSameNumber, isSaidAs])
    for (const unmarked of unmarkedNumbers) {
      const candidates = originals.get(unmarked.number) ?? [];
      const index = excused.has(unmarked)
        ? -1
        : candidates.findIndex((original) => isExcuse(original, unmarked));
      if (index < 0) continue;
      candidates.splice(index, 1);
      excused.add(unmarked);
    }
  return unmarkedNumbers.filter((unmarked) => !excused.has(unmarked));
}

type WordsBeside = Pick<UnmarkedNumber, "before" | "after">;

function isSameNumber([left, , right]: OriginalNumber, { before, after }: WordsBeside): boolean {
  return left === before && right === after;
}

function isSaidAs([left, , right]: OriginalNumber, { before, after }: WordsBeside): boolean {
  const isSameBefore = left !== "" && left === before;
  const isSameAfter = right !== "" && right === after;
  return (
    (isSameBefore && (right === after || !hasBoundingWordBeside("", `${right} | ${after}`))) ||
    (isSameAfter && (left === before || !hasBoundingWordBeside(`${left} | ${before}`, "")))
  );
}
