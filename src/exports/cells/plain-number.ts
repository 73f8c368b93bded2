/** Whole numbers in the forms that nearly all cells have ("34", "2.576", "1.234.567,5"), read in one pass without patterns and texts. */
import type { SeparatorMeaning, SeparatorMeanings } from "./numbers.ts";

/** Fifteen digits, which a float holds exactly, with their separators. */
const maxLength = 20;
const maxDigits = 15;
const zeroDigit = 48;
const nineDigit = 57;
const comma = 44;
const point = 46;

/**
 * Reads digits with points and commas, in base units of which one unit is a `factor`; NaN for every other text, for a value that is not
 * surely exact, and where the meaning of a separator is unknown. Then `parseNumberParts` decides.
 */
export function readPlainNumberOrNaN(
  text: string,
  separators: SeparatorMeaning | SeparatorMeanings,
  factor: number,
): number {
  const { length } = text;
  if (length === 0 || length > maxLength) return Number.NaN;
  let value = 0;
  let digits = 0;
  /** The number of digits before the first separator, and of those since the latest one. */
  let first = 0;
  let run = 0;
  /** The first separator, and the other one, behind which only decimals stand. */
  let mark = 0;
  let decimalMark = 0;
  let marks = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= zeroDigit && code <= nineDigit) {
      value = value * 10 + code - zeroDigit;
      digits++;
      run++;
      continue;
    }
    if ((code !== comma && code !== point) || run === 0 || decimalMark !== 0) return Number.NaN;
    if (marks === 0) {
      mark = code;
      first = run;
    } else if (run !== 3) return Number.NaN;
    else if (code !== mark) decimalMark = code;
    marks++;
    run = 0;
  }
  if (digits > maxDigits || (marks > 0 && run === 0)) return Number.NaN;
  if (marks === 0) return keepSafeIntegerOrNaN(value * factor);
  const hasLeadingZero = text.charCodeAt(0) === zeroDigit;
  if (hasLeadingZero && (first > 1 || marks > 1)) return Number.NaN;
  if (marks === 1) {
    const isAmbiguous = run === 3 && first <= 3 && !hasLeadingZero;
    return scaleOrNaN(value, isAmbiguous ? findMeaning(separators, mark) : "decimal", run, factor);
  }
  if (first > 3 || (decimalMark === 0 && run !== 3)) return Number.NaN;
  return scaleOrNaN(value, decimalMark === 0 ? "group" : "decimal", run, factor);
}

function findMeaning(separators: SeparatorMeaning | SeparatorMeanings, mark: number): SeparatorMeaning {
  return typeof separators === "string" ? separators : separators[mark === point ? "." : ","];
}

function scaleOrNaN(value: number, meaning: SeparatorMeaning, decimals: number, factor: number): number {
  if (meaning === "group") return keepSafeIntegerOrNaN(value * factor);
  return meaning === "decimal" ? scaleDecimalsOrNaN(value, decimals, factor) : Number.NaN;
}

/** Converts a number whose last digits are decimals, if its base units are whole. */
function scaleDecimalsOrNaN(digitsAsNumber: number, decimals: number, factor: number): number {
  let value = digitsAsNumber;
  let scale = 10 ** decimals;
  while (scale > 1 && value % 10 === 0) {
    value /= 10;
    scale /= 10;
  }
  return factor % scale === 0 ? keepSafeIntegerOrNaN(value * (factor / scale)) : Number.NaN;
}

function keepSafeIntegerOrNaN(value: number): number {
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
