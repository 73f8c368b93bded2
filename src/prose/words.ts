/** How the program would say a value: `report words 199120 --unit "suất quà" --in nghìn`. */
import type { Spelling } from "../catalogue/office.ts";
import { issue } from "../issues/issue.ts";
import { type Quantity, quantity } from "../quantity.ts";
import { about } from "./hedge.ts";
import { numeral } from "./numbers.ts";
import { acceptedForms, isReadable, type OptionName, optionsOf } from "./options.ts";
import { spelled } from "./spelling.ts";

/** As typed: the unit, and the options of the helper `about`. */
export interface WordsQuestion {
  readonly unit?: string | undefined;
  readonly in?: string | undefined;
  readonly step?: string | undefined;
  readonly word?: string | undefined;
  readonly level?: string | undefined;
}

export interface Phrased {
  readonly phrase: string;
  readonly value: Quantity;
  /** The values of which the phrase is true lie between these two. */
  readonly bounds: readonly [from: Quantity, to: Quantity];
}

/** The phrase for a value written as in Vietnamese ("199.120", "59,6"), or the reason (Vietnamese) why there is none. */
export function wordsFor(
  value: string,
  question: WordsQuestion,
  spelling: Spelling,
): Phrased | { reason: string } {
  const number = vietnameseNumber(value);
  if (!number) return { reason: issue("words-value", { value }).message };
  const names: OptionName[] = ["in", "step", "word", "level"];
  for (const option of names) {
    const written = question[option as keyof WordsQuestion];
    if (written === undefined || isReadable(option, written)) continue;
    return {
      reason: issue("words-option", { option, value: written, accepted: acceptedForms(option) }).message,
    };
  }
  const unit = question.unit ?? "";
  const said = about(number, unit, optionsOf({ ...question }), spelling);
  if ("phrase" in said) return { phrase: spelled(said.phrase, spelling), value: number, bounds: said.bounds };
  const percent = numeral(said.hiddenPercent, 1);
  const phrase = spelled(said.refused, spelling);
  return { reason: issue("words-too-coarse", { value: numeral(number), phrase, percent }).message };
}

/** Dots only between thousands, a comma before decimals; "1.5" could mean two things and is undefined. */
function vietnameseNumber(text: string): Quantity | undefined {
  const written = text.trim().replace("\u2212", "-");
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(written)) return undefined;
  return quantity(written.replaceAll(".", "").replace(",", "."));
}
