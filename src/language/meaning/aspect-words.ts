/** The words that say of a number whether it was planned or is that of last year. */
import type { FigureAspect } from "../figure-phrase.ts";

const planNames = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu/iu;
/** "So với cùng kỳ" compares this year's number. */
const lastYearNames = /(?<!so với )(?:cùng kỳ|năm trước|năm ngoái)/iu;

export function namesPlan(text: string): boolean {
  return planNames.test(text);
}

export function namesLastYear(text: string): boolean {
  return lastYearNames.test(text);
}

/** Syllables that name an aspect itself, whatever the report says beside its number. */
const syllablesByAspect: Partial<Record<FigureAspect, string>> = {
  plan: "kế hoạch chỉ tiêu mục tiêu năm giao phấn đấu",
  samePeriodLastYear: "cùng kỳ năm trước ngoái",
};

export function listAspectSyllables(aspect: FigureAspect): string {
  return syllablesByAspect[aspect] ?? "";
}
