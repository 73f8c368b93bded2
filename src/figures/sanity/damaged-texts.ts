/** Checks the texts of a column that only divides figures into parts: a damaged text would be printed as a part of its own. */
import type { Column } from "../../catalogue/declaration.ts";
import { findTextBeforeDamage, hasNoWords } from "../../exports/meaning/damaged-text.ts";
import { hasPersonalNumber } from "../../exports/table/personal-text.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace, pickMainHeader } from "./issue-place.ts";

/** One text of a column with the rows that hold it. */
export interface WrittenText {
  readonly text: string;
  readonly group: RowGroup;
  readonly count: number;
}

/** A text of so many rows is what clerks write; a damaged one stands in a single row. */
const rowsOfUsualText = 3;

export function checkDamagedTexts(column: Column, writtenTexts: readonly WrittenText[]): Issue[] {
  const usualTexts = writtenTexts
    .filter(({ text, count }) => count >= rowsOfUsualText && text !== "")
    .sort((a, b) => b.count - a.count);
  if (usualTexts.length === 0) return [];
  const usual = usualTexts.map(({ text }) => text);
  const areUsualTextsWords = !usual.some(hasNoWords);
  return writtenTexts
    .filter(({ text, count }) => count === 1 && !hasPersonalNumber(text))
    .flatMap(({ text, group }) => {
      const place = { ...buildGroupIssuePlace(group), column: pickMainHeader(column) };
      if (text === "") return column.optional ? [] : [buildIssue("part-unnamed", {}, place)];
      const details = { text: shortenAndCleanText(text) };
      const nearest = findTextBeforeDamage(text, usual);
      if (nearest !== undefined)
        return [buildIssue("part-near", { ...details, nearest: shortenAndCleanText(nearest) }, place)];
      return areUsualTextsWords && hasNoWords(text) ? [buildIssue("part-no-words", details, place)] : [];
    });
}
