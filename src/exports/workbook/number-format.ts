/** The number formats of Excel ("#,##0.0", "dd/mm/yyyy", "[Red]-0%"), as far as they change what a cell shows. */
import {
  type DigitFormat,
  type GeneralFormat,
  type LiteralFormat,
  parseDigitFormat,
  parseTextsAround,
} from "./digit-format.ts";

/** The digits, sign and words that a number format shows. */
export type NumberFormat = GeneralFormat | DigitFormat | LiteralFormat | DateFormat;

export interface DateFormat {
  readonly kind: "date";
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  /** Hours are counted beyond a day: "[h]:mm". */
  readonly isDuration: boolean;
}

interface FormatSection {
  readonly format: NumberFormat;
  readonly condition?: { readonly sign: string; readonly bound: number };
}

const plainFormat: GeneralFormat = {
  kind: "general",
  prefix: "",
  suffix: "",
  hasSign: false,
  isBracketed: false,
};

/** Chooses the format by the number: a format may have others for negative numbers and for zero. */
export type ConditionalFormat = (value: number) => NumberFormat;

/** Parses the code of a format. */
export function parseNumberFormat(code: string): ConditionalFormat {
  const sections = splitSections(code).slice(0, 4).map(parseSection);
  const [first, second, third] = sections;
  if (!first) return () => plainFormat;
  const conditional = sections.filter(({ condition }) => condition !== undefined);
  if (conditional.length > 0)
    return (value) =>
      (conditional.find(({ condition }) => meets(value, condition)) ?? sections.at(-1) ?? first).format;
  // The sign of a negative number is shown by itself, unless a section of its own shows it.
  const firstOfNegatives = addSign(first.format);
  return (value) => {
    if (value < 0) return second?.format ?? firstOfNegatives;
    return value === 0 && third ? third.format : first.format;
  };
}

function addSign(format: NumberFormat): NumberFormat {
  return format.kind === "number" || format.kind === "general" ? { ...format, hasSign: true } : format;
}

function meets(value: number, condition: FormatSection["condition"]): boolean {
  if (!condition) return false;
  const { sign, bound } = condition;
  if (sign.includes("=") && value === bound) return true;
  if (sign === "<>") return value !== bound;
  return (sign.startsWith("<") && value < bound) || (sign.startsWith(">") && value > bound);
}

/** Parts of a format: a quoted text, an escaped character, a width or a fill, brackets, a scientific exponent, any other character. */
const tokenPattern = /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|\[[^\]]*\]?|AM\/PM|A\/P|General|E[+-]|[\s\S]/giu;

function splitSections(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const [token] of code.matchAll(tokenPattern)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function parseSection(tokens: readonly string[]): FormatSection {
  const condition = tokens.map(parseCondition).find((found) => found !== undefined);
  const general = tokens.findIndex((token) => /^(?:general|@)$/i.test(token));
  const format: NumberFormat =
    general >= 0
      ? { kind: "general", ...parseTextsAround(tokens, general, general) }
      : (parseDateFormat(tokens) ?? parseDigitFormat(tokens));
  return condition ? { format, condition } : { format };
}

function parseCondition(token: string): FormatSection["condition"] {
  const [, sign, bound] = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/.exec(token) ?? [];
  return sign === undefined ? undefined : { sign, bound: Number(bound) };
}

function parseDateFormat(tokens: readonly string[]): DateFormat | undefined {
  const isDuration = tokens.some((token) => /^\[(?:h+|m+|s+)\]$/i.test(token));
  const letters = tokens.filter((token) => /^[ymdhs]$/i.test(token)).map((token) => token.toLowerCase());
  if (letters.length === 0 && !isDuration) return undefined;
  const text = letters.join("");
  const hasTime = text.includes("h") || text.includes("s");
  // "m" beside hours or seconds are minutes, unless the format has days or years too.
  const hasMonth = text.includes("m") && (!hasTime || text.includes("d") || text.includes("y"));
  return {
    kind: "date",
    hasYear: text.includes("y"),
    hasDay: text.includes("d"),
    hasMonth,
    hasTime,
    isDuration,
  };
}
