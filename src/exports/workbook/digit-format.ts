/** A section of a number format that shows digits: how many, and the texts around and between them. */

/** The texts that a format shows around a number. */
export interface TextsAround {
  readonly prefix: string;
  readonly suffix: string;
  /** True where a minus or brackets stand around the number. */
  readonly hasSign: boolean;
  /** True where the sign is a pair of brackets. */
  readonly isBracketed: boolean;
}

/** Every digit that the cell has room for. */
export interface GeneralFormat extends TextsAround {
  readonly kind: "general";
}

export interface DigitFormat extends TextsAround {
  readonly kind: "number";
  readonly decimals: number;
  /** The number is shown divided by 1,000 so many times. */
  readonly thousands: number;
  readonly isPercent: boolean;
  /** False where a zero shows no digit: "#,###". */
  readonly showsZero: boolean;
  /** All that a zero without digits shows: the dash of accountants. */
  readonly textOfZero: string;
  /** The digits and the texts between them, where these do more than group thousands: "00/0000". */
  readonly pattern?: readonly string[];
}

/** The same text for every number; "" hides it. */
export interface LiteralFormat {
  readonly kind: "literal";
  readonly text: string;
}

/** True for a part of a format that stands for a digit. */
export function isDigitToken(token: string | undefined): boolean {
  return token !== undefined && /^[0#?]$/.test(token);
}

/** Parses the parts of a section without letters of dates. */
export function parseDigitFormat(tokens: readonly string[]): GeneralFormat | DigitFormat | LiteralFormat {
  const firstDigit = tokens.findIndex(isDigitToken);
  if (firstDigit < 0) return { kind: "literal", text: joinLiterals(tokens) };
  const lastDigit = tokens.findLastIndex(isDigitToken);
  const digits = tokens.slice(firstDigit, lastDigit + 1);
  const around = parseTextsAround(tokens, firstDigit, lastDigit);
  // "# ?/?" and "0.0E+00" show digits that are not those of the number.
  if (digits.some((token) => token === "/" || /^E[+-]$/i.test(token))) return { kind: "general", ...around };
  const point = tokens.indexOf(".");
  const wholeEnd = tokens.findLastIndex(
    (token, index) => isDigitToken(token) && (point < 0 || index < point),
  );
  const countCommas = (from: number) => {
    let count = 0;
    while (tokens[from + count] === ",") count += 1;
    return count;
  };
  const textsOfZero = [tokens.slice(0, firstDigit), tokens.slice(lastDigit + 1)].map(joinLiterals);
  const pattern = parseDigitPattern(digits);
  return {
    kind: "number",
    decimals: point < 0 ? 0 : tokens.slice(point).filter(isDigitToken).length,
    thousands: Math.max(countCommas(wholeEnd + 1), countCommas(lastDigit + 1)),
    isPercent: tokens.includes("%"),
    showsZero: tokens.includes("0"),
    textOfZero: textsOfZero.filter((text) => text !== "").join(" "),
    ...around,
    ...(pattern && { pattern }),
  };
}

/** Parses the texts between digits: those of "00/0000" change what is read, those of "#.##0.000" only group by thousands. */
function parseDigitPattern(digits: readonly string[]): readonly string[] | undefined {
  const pattern = digits
    .map((token) => (isDigitToken(token) ? token : joinLiterals([token])))
    .filter((token) => token !== "");
  const groups = pattern.join("").replace(/[0#?]/g, "0");
  return /^0+(?:[.,'’]000)*$/.test(groups) ? undefined : pattern;
}

const currencyOfVietnam = /^(?:₫|đ|vnđ|vnd)$/iu;

/** Parses the texts in front of the digits and behind them. */
export function parseTextsAround(tokens: readonly string[], first: number, last: number): TextsAround {
  const before = joinLiterals(tokens.slice(0, first));
  const behind = joinLiterals(tokens.slice(last + 1));
  const isBracketed = before.includes("(") && behind.endsWith(")");
  const prefix = before.replace(isBracketed ? /\(\s*/ : /[-−+]\s*/, "");
  const suffix = isBracketed ? behind.replace(/\s*\)$/, "") : behind;
  const sign = { hasSign: isBracketed || /[-−]/.test(before), isBracketed };
  // "₫ 15" is "15 ₫", the order in which Vietnamese tables write it.
  return suffix === "" && currencyOfVietnam.test(prefix)
    ? { prefix: "", suffix: prefix, ...sign }
    : { prefix, suffix, ...sign };
}

/** The texts that a section shows beside the digits: a unit, a currency. */
function joinLiterals(tokens: readonly string[]): string {
  return tokens
    .map((token) => {
      const [, currency] = /^\[\$([^-\]]*)/.exec(token) ?? [];
      if (currency !== undefined) return currency;
      if (/^[[_*]/.test(token)) return "";
      if (token.startsWith("\\")) return token.slice(1);
      return /^[,.%]$/.test(token) ? "" : token.replaceAll('"', "");
    })
    .join("")
    .trim();
}
