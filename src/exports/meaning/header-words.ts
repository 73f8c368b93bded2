/** Reads all words of a header besides the name by which the column is declared. */
import { hasUnitWord, parseUnit, type Unit } from "../../catalogue/units.ts";
import type { OtherMeaning } from "../../issues/column-meanings.ts";
import { foldText } from "../cells/text-folding.ts";
import { createLazyGetter, memoize } from "../memoize.ts";
import { findOtherMeaning } from "./words/changing-words.ts";
import { isHarmlessPhrase } from "./words/harmless-words.ts";

/** The meaning of words that stand beside the name of a column. */
type PhraseMeaning =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "harmless" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "other"; readonly meaning: OtherMeaning }
  /** A word of units that is none of the table, or any other word that is not known. */
  | { readonly kind: "unknown"; readonly isUnit: boolean };

export interface HeaderPhrase {
  readonly text: string;
  readonly inBrackets: boolean;
  readonly meaning: PhraseMeaning;
}

/** One way to divide a header into the name of the column and the phrases beside it, which are read once some column has this name. */
export interface HeaderForm {
  readonly foldedName: string;
  readonly phrases: readonly HeaderPhrase[];
}

type ReadPhrases = () => readonly HeaderPhrase[];

class DividedHeader implements HeaderForm {
  readonly foldedName: string;
  readonly #readPhrases: ReadPhrases;
  #phrases: readonly HeaderPhrase[] | undefined;

  constructor(foldedName: string, readPhrases: ReadPhrases) {
    this.foldedName = foldedName;
    this.#readPhrases = readPhrases;
  }

  get phrases(): readonly HeaderPhrase[] {
    this.#phrases ??= this.#readPhrases();
    return this.#phrases;
  }
}

const yearPhrase = /^(?:nam |so lieu nam )?(20\d\d)$/;
/** "kể cả năm 2021" is no harmless word in a file of 2022; the year of a cited act stands before its number. */
const namedYear = /^(?!theo |can cu |thuc hien |kem theo ).*\b(20\d\d)\b/;

/** Reads one phrase: "triệu đồng", "lũy kế từ đầu năm", "nếu có". */
export function classifyPhraseMeaning(text: string): PhraseMeaning {
  const unit = parseUnit(text);
  if (unit) return { kind: "unit", unit };
  const folded = foldText(text);
  const meaning = findOtherMeaning(folded, text);
  if (meaning) return { kind: "other", meaning };
  const harmless = isHarmlessPhrase(folded);
  const year = (harmless ? namedYear : yearPhrase).exec(folded)?.[1];
  if (year !== undefined) return { kind: "year", year: Number(year) };
  return harmless ? { kind: "harmless" } : { kind: "unknown", isUnit: hasUnitWord(text) };
}

/** A comma, semicolon, colon or dash between words; not those within "1,000" or "Lao động-Xã hội". */
const phraseSeparator = /\s*[;:](?!\d)\s*|\s*,(?!\d)\s*|\s+[–—-]\s*|\s*[–—]\s+|\n+/u;

function parsePhrases(text: string, inBrackets: boolean): HeaderPhrase[] {
  const whole = classifyPhraseMeaning(text);
  if (whole.kind === "unit") return [{ text, inBrackets, meaning: whole }];
  return text
    .split(phraseSeparator)
    .filter((phrase) => phrase.trim() !== "")
    .map((phrase) => ({ text: phrase.trim(), inBrackets, meaning: classifyPhraseMeaning(phrase) }));
}

const lastBracket = /\s*[([{]([^()[\]{}]*)[)\]}]\s*([^()[\]{}]*)$/u;

/** The words of units that may follow a name without any mark: "Kinh phí triệu đồng". */
const trailingUnit =
  /[\s,;:–-]+((?:đvt|đơn vị tính)\s*[:.]?\s*.+|(?:(?:1[.,]?000(?:[.,]000)*|\p{sc=Latn}+\.?)\s?)?(?:đồng|vnđ|vnd|đ|dong))$/iu;

/** A header with such words ends in or holds one of these. Most do not, so that V8 seldom has to make the long pattern ready. */
const mayHaveTrailingUnit = /(?:[dđ][oồ]ng|[dđ])$|đvt|đơn vị tính/i;

/** Longer texts are no name with words beside it; patterns would be slow on them. */
const longestHeader = 500;

/** Adds a form, or takes it for one with the same name. */
type AddForm = (name: string, readPhrases: ReadPhrases) => void;

/** Divides a header in every way that leaves a name, the fullest name first. */
export const divideHeader = memoize((header): readonly HeaderForm[] => {
  const forms: HeaderForm[] = [];
  const addForm: AddForm = (name, readPhrases) => {
    const foldedName = foldText(name);
    const same = forms.findIndex((form) => form.foldedName === foldedName);
    // "Số người (%)" folds as "Số người": what stands in its brackets counts all the same.
    if (same >= 0) forms[same] = new DividedHeader(foldedName, readPhrases);
    else if (foldedName !== "") forms.push(new DividedHeader(foldedName, readPhrases));
  };
  const text = header.normalize("NFC").trim();
  addForm(text, () => []);
  if (text.length > longestHeader) return forms;
  let name = text;
  let readPhrases: ReadPhrases = () => [];
  for (let match = lastBracket.exec(name); match; match = lastBracket.exec(name)) {
    const [, inside = "", behind = ""] = match;
    const readOthers = readPhrases;
    name = `${name.slice(0, match.index)} ${behind}`.trim();
    readPhrases = createLazyGetter(() => [...parsePhrases(inside, true), ...readOthers()]);
    addForm(name, readPhrases);
  }
  addFormsWithoutTrailingWords(name, readPhrases, addForm);
  return forms;
});

/** A year behind a name without any mark: "Kế hoạch năm 2022". */
const trailingYear = /[\s,;:–-]+(?:năm\s+)?(20\d\d)$/iu;

function addFormsWithoutTrailingWords(name: string, readPhrases: ReadPhrases, addForm: AddForm): void {
  const unit = mayHaveTrailingUnit.test(name) ? trailingUnit.exec(name) : null;
  const meaning = unit ? classifyPhraseMeaning(unit[1] ?? "") : undefined;
  if (unit && meaning?.kind === "unit" && (meaning.unit.factor > 1 || !/\sđồng$/iu.test(unit[0]))) {
    const phrase: HeaderPhrase = { text: unit[1] ?? "", inBrackets: false, meaning };
    addForm(name.slice(0, unit.index), () => [phrase, ...readPhrases()]);
  }
  addFormsWithoutTrailingYear(name, readPhrases, addForm);
  const parts = name.split(phraseSeparator);
  for (let kept = parts.length - 1; kept >= 1; kept--)
    addForm(parts.slice(0, kept).join(", "), () => [
      ...parts.slice(kept).flatMap((part) => parsePhrases(part, false)),
      ...readPhrases(),
    ]);
}

/** "Kế hoạch năm 2022" is "Kế hoạch năm" or "Kế hoạch" of 2022. */
function addFormsWithoutTrailingYear(name: string, readPhrases: ReadPhrases, addForm: AddForm): void {
  const [whole, digits] = trailingYear.exec(name) ?? [];
  if (whole === undefined || digits === undefined) return;
  const year: HeaderPhrase = {
    text: digits,
    inBrackets: false,
    meaning: { kind: "year", year: Number(digits) },
  };
  for (const words of new Set([digits, whole.trim()])) {
    const shorter = name.slice(0, name.length - words.length).trim();
    addForm(shorter, () => [year, ...readPhrases()]);
  }
}

/** The unit that a header says, whatever its name: one in brackets, behind a mark or at its end. */
export const listHeaderUnits = memoize((header): readonly Unit[] => {
  const phrases = divideHeader(header).at(-1)?.phrases ?? [];
  const whole = parseUnit(header);
  const all = phrases.flatMap(({ meaning }) => (meaning.kind === "unit" ? [meaning.unit] : []));
  return whole && whole.factor > 1 ? [whole] : all;
});
