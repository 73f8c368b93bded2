/** The last strokes on a line of the template: no gap where a comparison fell away, one space between words, one spelling. */
import type { Spelling } from "../catalogue/office.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import { noBreakSpace } from "../language/number-text.ts";
import { applySpelling } from "../language/spelling.ts";
import { findFigureHelper } from "./helpers/helper-list.ts";
import { absenceMarker } from "./render-state.ts";

/** The line as it is handed over; narrative lines, which the office wrote, do not pass here. */
export function finishLine(text: string, mentions: readonly FigureMention[], spelling: Spelling): string {
  const tidy = normalizeHolidayCapitals(removeAbsences(addCommasBeforeClauses(text, mentions)))
    .replace(/ {2,}/g, " ")
    // No line begins with the dash of "Lao động - Thương binh".
    .replace(/ (?=[-–] \p{L})(?<=\p{L} )/gu, noBreakSpace)
    .trim();
  return applySpelling(bindNumbersToUnits(tidy, mentions), spelling);
}

/** ", ⟂" goes with its comma, "(⟂)" with its brackets, and what opened a sentence or a bracket with the comma after it. */
function removeAbsences(text: string): string {
  if (!text.includes(absenceMarker)) return text;
  return text
    .replace(new RegExp(`\\s*\\(\\s*${absenceMarker}(?:\\s*[,;]\\s*${absenceMarker})*\\s*\\)`, "g"), "")
    .replace(new RegExp(`(^|\\()\\s*(?:${absenceMarker}\\s*[,;]?\\s*)+`, "g"), "$1")
    .replace(new RegExp(`\\s*[,;]?\\s*${absenceMarker}`, "g"), "");
}

/** "{{about …}}{{compared …}}" reads "…, tăng 5,5%": a comparison right behind a word gets its comma. */
function addCommasBeforeClauses(text: string, mentions: readonly FigureMention[]): string {
  return text.replace(/\uE000(?<=[\p{L}\p{N}%)\uE001\uE004]\uE000)(\d+)\uE001/gu, (token, index) =>
    findFigureHelper(mentions[Number(index)]?.format ?? "")?.isClause ? `, ${token}` : token,
  );
}

/** A number alone ("03", "12/13") stays on one line with the word that the template puts behind it. */
function bindNumbersToUnits(text: string, mentions: readonly FigureMention[]): string {
  return text.replace(/\uE000(\d+)\uE001 (?=\p{L})/gu, (matched, index) => {
    const { shown = "", format = "" } = mentions[Number(index)] ?? {};
    return /\d$/.test(shown) && findFigureHelper(format)?.bindsToUnit
      ? matched.slice(0, -1) + noBreakSpace
      : matched;
  });
}

/** Decree 30/2020/NĐ-CP, Annex II: "tết Nguyên đán", with a capital only where a sentence begins. */
function normalizeHolidayCapitals(text: string): string {
  return text
    .replace(/Nguyên Đán/g, "Nguyên đán")
    .replace(/Trung Thu(?!\p{L})/gu, "Trung thu")
    .replace(/Tết (?<=[\p{L}\d,] Tết )(?=Nguyên đán|Trung thu)/gu, "tết ");
}
