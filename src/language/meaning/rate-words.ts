/** The words that say which way a typed number goes and against what: "đạt 79,3% kế hoạch", "tăng 744 lao động so với cùng kỳ". */
import type { FigureAspect } from "../figure-phrase.ts";

export type Direction = "more" | "less" | "reached";

const directionBefore = /(?<!\p{L})(tăng|vượt|giảm|thiếu|còn|đạt|bằng)(?: thêm)?\s*$/iu;
const directions: Readonly<Record<string, Direction>> = {
  tăng: "more",
  vượt: "more",
  giảm: "less",
  thiếu: "less",
  còn: "less",
  đạt: "reached",
  bằng: "reached",
};

/** The word at the end of the text before a number, and the text without it. */
export function readDirectionBefore(textBefore: string): {
  readonly direction: Direction | undefined;
  readonly rest: string;
} {
  const word = directionBefore.exec(textBefore)?.[1]?.toLocaleLowerCase("vi");
  return {
    direction: word === undefined ? undefined : directions[word],
    rest: textBefore.replace(directionBefore, ""),
  };
}

export type ComparisonBase = Extract<FigureAspect, "plan" | "samePeriodLastYear">;

/** What a number is compared with in the text behind it. */
export function findComparisonBase(textBehind: string): ComparisonBase | undefined {
  if (/cùng k[ỳì]/iu.test(textBehind)) return "samePeriodLastYear";
  return /kế hoạch|chỉ tiêu/iu.test(textBehind) ? "plan" : undefined;
}

/** The syllables of comparisons, which a sentence may have beside the name of what it compares. */
export const comparingSyllables: readonly string[] =
  "đạt bằng tăng giảm vượt thiếu còn thêm so với cùng kỳ kì năm trước kế hoạch chỉ tiêu giao".split(" ");

/** Leaves out "%" or "phần trăm" at the beginning. */
export function omitPercentSign(textBehind: string): string {
  return textBehind.replace(/^\s*(?:%|phần trăm)/u, "");
}

/** Leaves out the year in "cùng kỳ năm 2021" where it is the given one: it says no more than "cùng kỳ". */
export function omitComparedYear(text: string, year: number): string {
  return text.replace(new RegExp(`(cùng k[ỳì]) năm ${year}(?!\\d)`, "giu"), "$1");
}
