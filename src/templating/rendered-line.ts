/** Cleans up a rendered line: absent phrases go with their punctuation, words have one space between them and one spelling. */
import type { Spelling } from "../catalogue/office/office.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import { noBreakSpace } from "../language/numbers/number-text.ts";
import { applySpelling } from "../language/spelling.ts";
import { punctuateClauses } from "./clause-punctuation.ts";
import { findFigureHelper } from "./helpers/helper-list.ts";
import { absenceMarker } from "./render-state.ts";

/**
 * Cleans up one line of a template. Narrative lines are printed as the office wrote them. Each step first looks for a letter that it
 * needs: most lines lack it, and V8 compiles a pattern when it is first used.
 */
export function cleanUpRenderedLine(
  text: string,
  mentions: readonly FigureMention[],
  spelling: Spelling,
): string {
  const placed = moveLackingBehindUnits(text, mentions);
  const cleaned = normalizeHolidayCapitals(removeAbsenceMarkers(punctuateClauses(placed, mentions)));
  const spaced = keepDashesFromLineStarts(cleaned.includes("  ") ? cleaned.replace(/ {2,}/g, " ") : cleaned);
  return applySpelling(addNoBreakSpacesBeforeUnits(spaced.trim(), mentions), spelling);
}

/** A line must not begin with the dash of "Lao động - Thương binh". */
function keepDashesFromLineStarts(text: string): string {
  if (!text.includes(" - ") && !text.includes(" – ")) return text;
  return text.replace(/ (?=[-–] \p{sc=Latn})(?<=\p{sc=Latn} )/gu, noBreakSpace);
}

/** Removes absence markers (⟂): ", ⟂" with its comma, "(⟂)" with its brackets, one that opens a sentence or bracket with the comma after it. */
function removeAbsenceMarkers(text: string): string {
  if (!text.includes(absenceMarker)) return text;
  return text
    .replace(
      new RegExp(`(?<!\\s)\\s*\\(\\s*${absenceMarker}(?:\\s*[,;]\\s*${absenceMarker})*\\s*\\)`, "g"),
      "",
    )
    .replace(new RegExp(`(^|\\()\\s*(?:${absenceMarker}\\s*[,;]?\\s*)+`, "g"), "$1")
    .replace(new RegExp(`(?<!\\s)\\s*(?:[,;]\\s*)?${absenceMarker}`, "g"), "");
}

/** Moves what a number lacks behind the words that the template writes after it: "03 phiên giao dịch (chưa có số liệu tháng 9), …". */
function moveLackingBehindUnits(text: string, mentions: readonly FigureMention[]): string {
  if (!text.includes("\uE001\uE000")) return text;
  return text.replace(
    /(\uE000\d+\uE001)(\uE000(\d+)\uE001)([^,;.:()\uE000\uE004]+)/g,
    (matched, number: string, lacking: string, index: string, words: string) => {
      if (mentions[Number(index)]?.aspect !== "coverage") return matched;
      const unit = words.trimEnd();
      return `${number}${unit}${lacking}${words.slice(unit.length)}`;
    },
  );
}

/** Keeps a number without unit ("03", "12/13") on one line with the word that the template writes after it. */
function addNoBreakSpacesBeforeUnits(text: string, mentions: readonly FigureMention[]): string {
  if (!text.includes("\uE001 ")) return text;
  return text.replace(/\uE000(\d+)\uE001 (?=\p{sc=Latn})/gu, (matched, index) => {
    const { shown = "", format = "" } = mentions[Number(index)] ?? {};
    return /\d$/.test(shown) && findFigureHelper(format)?.bindsToUnit
      ? matched.slice(0, -1) + noBreakSpace
      : matched;
  });
}

/** Writes "tết Nguyên đán" with a capital T only at the start of a sentence (Decree 30/2020/NĐ-CP, Annex II). */
function normalizeHolidayCapitals(text: string): string {
  if (!/Nguyên Đán|Trung Thu|Tết/.test(text)) return text;
  return text
    .replace(/Nguyên Đán/g, "Nguyên đán")
    .replace(/Trung Thu(?!\p{sc=Latn})/gu, "Trung thu")
    .replace(/Tết (?<=[\p{sc=Latn}\d,] Tết )(?=Nguyên đán|Trung thu)/gu, "tết ");
}
