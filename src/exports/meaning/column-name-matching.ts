/** The first question, what a column counts: its name, with all other words of its header and of the merged cells above it. */

import type { OtherMeaning } from "../../issues/column-meanings.ts";
import { foldText } from "../cells/text-folding.ts";
import { memoize } from "../memoize.ts";
import {
  classifyPhraseMeaning,
  type HeaderForm,
  type HeaderPhrase,
  listHeaderUnits,
} from "./header-words.ts";
import { findGroupHeadMeaning, findTrailingCorrectionOrBatch } from "./words/changing-words.ts";

/** The parts of a declared column that decide which words of a header fit it. */
export interface DeclaredName {
  /** Its headers, folded. */
  readonly headers: ReadonlySet<string>;
  readonly isAmount: boolean;
  readonly isTime: boolean;
  readonly saysShare: boolean;
  readonly isCumulative: boolean;
  readonly saysPlan: boolean;
  readonly saysEstimate: boolean;
}

/** The name of a column of the file, divided in every way. */
interface DividedName {
  readonly fullName: string;
  readonly fullForms: readonly HeaderForm[];
  readonly lowestForms: readonly HeaderForm[];
  readonly groupHeads: readonly string[];
}

/** The words by which a column is another one than declared. */
export interface OtherWords {
  readonly words: string;
  readonly meaning: OtherMeaning;
}

interface NameReading {
  /** 0 for the whole name, 1 with other words beside it, 2 and 3 for its lowest part alone. */
  readonly rank: number;
  readonly phrases: readonly HeaderPhrase[];
  readonly other?: OtherWords;
}

/** Reads the name of a column of the file as the declared one; undefined where it is not that name. */
export function matchColumnName(
  dividedName: DividedName,
  declaredName: DeclaredName,
): NameReading | undefined {
  return (
    matchHeaderForms(dividedName.fullForms, declaredName, 0) ??
    matchLowestNamePart(dividedName, declaredName) ??
    matchNameWithCorrectionOrBatch(dividedName, declaredName)
  );
}

/** "Số người sau điều chỉnh" competes with "Số người", though no mark divides its name. */
function matchNameWithCorrectionOrBatch(
  { fullName, fullForms }: DividedName,
  declared: DeclaredName,
): NameReading | undefined {
  const whole = fullForms[0]?.foldedName ?? "";
  for (const header of declared.headers) {
    if (!declared.isAmount || !whole.startsWith(`${header} `)) continue;
    const meaning = findTrailingCorrectionOrBatch(whole.slice(header.length + 1));
    if (meaning && !isMeaningOfDeclaredColumn(meaning, declared))
      return { rank: 1, phrases: [], other: { words: fullName, meaning } };
  }
  return undefined;
}

function matchHeaderForms(
  forms: readonly HeaderForm[],
  declared: DeclaredName,
  rank: number,
): NameReading | undefined {
  const form = forms.find(({ foldedName }) => declared.headers.has(foldedName));
  if (!form) return undefined;
  const { phrases } = form;
  if (phrases.length === 0) return { rank, phrases };
  const other = findChangingWords(phrases, declared);
  if (other) return { rank: rank + 1, phrases, other };
  // A name that only begins as declared ("Số người, chết") is another name.
  const isOtherName = phrases.some(
    ({ inBrackets, meaning }) => !inBrackets && meaning.kind === "unknown" && !meaning.isUnit,
  );
  if (isOtherName) return undefined;
  // "Số người" and "Số người (trong kỳ)" name the same; "Số người (đợt 2)" only if nothing else does.
  const isSameName = phrases.every(({ meaning }) => meaning.kind === "unit" || meaning.kind === "harmless");
  return { rank: isSameName ? rank : rank + 1, phrases };
}

function matchLowestNamePart(
  { lowestForms, groupHeads }: DividedName,
  declared: DeclaredName,
): NameReading | undefined {
  const reading = matchHeaderForms(lowestForms, declared, 2);
  if (!reading || reading.other || !declared.isAmount) return reading;
  for (const words of groupHeads) {
    const meaning = findGroupHeadMeaning(foldText(words), words);
    if (meaning && !isMeaningOfDeclaredColumn(meaning, declared))
      return { ...reading, other: { words, meaning } };
  }
  return { ...reading, phrases: [...reading.phrases, ...groupHeads.flatMap(listGroupHeadYearAndUnits)] };
}

/** The year and the units that a merged cell says of all columns below it; a title above the header is read as one too. */
const listGroupHeadYearAndUnits = memoize((groupHead): readonly HeaderPhrase[] => {
  const meaning = classifyPhraseMeaning(groupHead);
  if (meaning.kind === "year") return [{ text: groupHead, inBrackets: true, meaning }];
  return listHeaderUnits(groupHead)
    .filter(({ kind, factor }) => kind === "money" || factor > 1)
    .map((unit) => ({ text: groupHead, inBrackets: true, meaning: { kind: "unit", unit } }));
});

const actualWords = /^(?:so |da |so da |ket qua )?(?:thuc hien|thuc te|ket qua|dat)(?: duoc)?$/;

function findChangingWords(phrases: readonly HeaderPhrase[], declared: DeclaredName): OtherWords | undefined {
  for (const { text, meaning } of phrases) {
    if (declared.saysPlan && actualWords.test(foldText(text))) return { words: text, meaning: "actual" };
    if (meaning.kind === "other" && !isMeaningOfDeclaredColumn(meaning.meaning, declared))
      return { words: text, meaning: meaning.meaning };
  }
  return undefined;
}

/** True where the words do not make another column of the declared one; those of a point in time are judged by its indicators. */
export function isMeaningOfDeclaredColumn(meaning: OtherMeaning, declared: DeclaredName): boolean {
  const { isAmount, isTime, saysShare, isCumulative, saysPlan, saysEstimate } = declared;
  switch (meaning) {
    case "cumulative":
      return !isAmount || isCumulative;
    case "share":
      return !isAmount || saysShare;
    case "at a date":
      return true;
    case "plan":
      return saysPlan || (!isAmount && !isTime);
    case "estimate":
      return saysEstimate || (!isAmount && !isTime);
    case "last year":
      return !isAmount && !isTime;
    case "adjusted":
    case "batch":
    case "actual":
    case "average":
    case "remaining":
    case "not done":
    case "part":
      return !isAmount;
  }
}
