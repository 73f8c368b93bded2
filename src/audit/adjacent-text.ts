/** Detects text right next to a mark that changes its number although the mark itself is untouched. */

import { findMagnitudeOrPercentBehind } from "../language/meaning/magnitude-words.ts";
import { findBoundRightBefore } from "../language/meaning/words-before-number.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";
import type { TextStretch } from "../ledger/unmarked-numbers.ts";
import { trimAndNormalizeKeepingCase } from "../wordml/compare-text.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import { getOrCreateParagraphText } from "../wordml/paragraph-text.ts";

/** "88" typed after "205,5" makes 205,588; "nghìn" after a number makes it a thousand times larger. */
export function hasChangedTextNextToMark(
  figure: LedgerFigure,
  { text, before, after }: MarkOccurrence,
): boolean {
  const [left, right] = [extractAttachedTextBefore(before, text), extractAttachedTextAfter(after, text)];
  return (
    (left !== "" &&
      trimAndNormalizeKeepingCase(left) !==
        trimAndNormalizeKeepingCase(extractAttachedTextBefore(figure.before, text))) ||
    (right !== "" &&
      trimAndNormalizeKeepingCase(right) !==
        trimAndNormalizeKeepingCase(extractAttachedTextAfter(figure.after, text)))
  );
}

/** The number as a reader sees it, with all text attached to it. */
export function joinNumberAndAttachedText({ before, text, after }: MarkOccurrence): string {
  return extractAttachedTextBefore(before, text) + text + extractAttachedTextAfter(after, text);
}

/** The same as offsets in the text of the paragraph. */
export function computeStretchWithAttachedText(occurrence: MarkOccurrence): TextStretch {
  const { paragraph, pieces, before, text } = occurrence;
  const at =
    getOrCreateParagraphText(paragraph).findPieceStart(pieces[0]) -
    extractAttachedTextBefore(before, text).length;
  return { at, length: joinNumberAndAttachedText(occurrence).length };
}

/** The text right before the mark that a reader takes as part of its number; empty where there is none. */
function extractAttachedTextBefore(before: string, markedText: string): string {
  const attached = /(?:[\p{L}\p{N}]|\p{N}[.,/])$/u.test(before)
    ? /(?<![\p{L}\p{N}.,/%+\-−–])[\p{L}\p{N}.,/%+\-−–]+$/u.exec(before)
    : null;
  if (attached) return attached[0];
  if (!/^\p{N}/u.test(markedText)) return "";
  return /(?<![^\s(])[-−–+]\s?$/.exec(before)?.[0] ?? findBoundRightBefore(before);
}

function extractAttachedTextAfter(after: string, markedText: string): string {
  const attached = /^(?:[\p{L}\p{N}%‰]|[.,/]\p{N})[\p{L}\p{N}%‰.,/]*/u.exec(after)?.[0];
  // The punctuation at the end of a sentence does not belong to the number.
  if (attached !== undefined) return attached.replace(/[.,/]+$/, "");
  return /\p{N}$/u.test(markedText) ? findMagnitudeOrPercentBehind(after) : "";
}
