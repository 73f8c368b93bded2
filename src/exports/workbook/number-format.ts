/** The number formats of Excel ("#,##0.0", "dd/mm/yyyy", "[Red]-0%"), as far as they change what a cell shows. */

/** How a format shows numbers. */
export type NumberFormat =
  /** Every digit that the cell has room for. */
  | { readonly kind: "general" }
  | {
      readonly kind: "number";
      readonly decimals: number;
      /** The number is shown divided by 1,000 so many times. */
      readonly thousands: number;
      readonly isPercent: boolean;
      /** False where a zero shows no digit: "#,###". */
      readonly showsZero: boolean;
      /** True where a minus or brackets stand around the number. */
      readonly hasSign: boolean;
      readonly prefix: string;
      readonly suffix: string;
      /** All that a zero without digits shows: the dash of accountants. */
      readonly textOfZero: string;
    }
  | {
      readonly kind: "date";
      readonly hasYear: boolean;
      readonly hasMonth: boolean;
      readonly hasDay: boolean;
      readonly hasTime: boolean;
      /** Hours are counted beyond a day: "[h]:mm". */
      readonly isDuration: boolean;
    }
  /** The same text for every number; "" hides it. */
  | { readonly kind: "literal"; readonly text: string };

interface FormatSection {
  readonly format: NumberFormat;
  readonly condition?: { readonly sign: string; readonly bound: number };
}

/** Chooses the format by the number: a format may have others for negative numbers and for zero. */
export type ConditionalFormat = (value: number) => NumberFormat;

/** Parses the code of a format. */
export function parseNumberFormat(code: string): ConditionalFormat {
  const sections = splitSections(code).slice(0, 4).map(parseSection);
  const [first, second, third] = sections;
  if (!first) return () => ({ kind: "general" });
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
  return format.kind === "number" ? { ...format, hasSign: true } : format;
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
  const format = tokens.some((token) => /^general$/i.test(token) || token === "@" || /^E[+-]$/i.test(token))
    ? ({ kind: "general" } as const)
    : (parseDateFormat(tokens) ?? parseDigitFormat(tokens));
  return condition ? { format, condition } : { format };
}

function parseCondition(token: string): FormatSection["condition"] {
  const [, sign, bound] = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/.exec(token) ?? [];
  return sign === undefined ? undefined : { sign, bound: Number(bound) };
}

function parseDateFormat(tokens: readonly string[]): NumberFormat | undefined {
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

function parseDigitFormat(tokens: readonly string[]): NumberFormat {
  const isDigit = (token: string | undefined) => token !== undefined && /^[0#?]$/.test(token);
  const firstDigit = tokens.findIndex(isDigit);
  if (firstDigit < 0) return { kind: "literal", text: joinLiterals(tokens) };
  const lastDigit = tokens.findLastIndex(isDigit);
  // "# ?/?" shows a fraction, whose digits are not those of the number.
  if (tokens.slice(firstDigit, lastDigit).includes("/")) return { kind: "general" };
  const point = tokens.indexOf(".");
  const wholeEnd = tokens.findLastIndex((token, index) => isDigit(token) && (point < 0 || index < point));
  const countCommas = (from: number) => {
    let count = 0;
    while (tokens[from + count] === ",") count += 1;
    return count;
  };
  const around = [tokens.slice(0, firstDigit), tokens.slice(lastDigit + 1)].map(joinLiterals);
  const [prefix = "", suffix = ""] = around;
  return {
    kind: "number",
    decimals: point < 0 ? 0 : tokens.slice(point).filter(isDigit).length,
    thousands: Math.max(countCommas(wholeEnd + 1), countCommas(lastDigit + 1)),
    isPercent: tokens.includes("%"),
    showsZero: tokens.includes("0"),
    hasSign: /[-−(]/.test(prefix),
    prefix: prefix.replace(/^[-−+(]\s*/, ""),
    suffix: suffix.replace(/\s*\)$/, ""),
    textOfZero: around.filter((text) => text !== "").join(" "),
  };
}

/** The texts that a section shows beside the digits: a unit, a currency. */
function joinLiterals(tokens: readonly string[]): string {
  return tokens
    .map((token) => {
      const [, currency] = /^\[\$([^-\]]*)/.exec(token) ?? [];
      if (currency !== undefined) return currency;
      if (/^[[_*]/.test(token)) return "";
      if (token.startsWith("\\")) return token.slice(1);
      return token.replaceAll('"', "").replace(/^[,.%]$/, "");
    })
    .join("")
    .trim();
}

/** The codes of the formats that a file names only by number. */
export function findBuiltInFormatCode(id: number): string | undefined {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "d/m/yyyy";
  return builtInCodes[id];
}

const builtInCodes: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "#,##0;-#,##0",
  6: "#,##0;-#,##0",
  7: "#,##0.00;-#,##0.00",
  8: "#,##0.00;-#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "d/m/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "d/m/yyyy h:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  41: '#,##0;(#,##0);"-"',
  42: '#,##0;(#,##0);"-"',
  43: '#,##0.00;(#,##0.00);"-"',
  44: '#,##0.00;(#,##0.00);"-"',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};
