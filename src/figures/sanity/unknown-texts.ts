/** Checks the texts by which indicators select rows: a row with another text would be missing from its figure without a word. */

import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import { collectFilteredAndKnownTexts } from "../../catalogue/column-texts.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { findNearestDeclaredText } from "../../exports/meaning/near-text.ts";
import { isTimeOrComparison } from "../../exports/meaning/times/time-as-text.ts";
import { hasPersonalNumber } from "../../exports/table/personal-text.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { isPersonName } from "../../issues/personal-data.ts";
import { formatQuotedList } from "../../issues/quoted-list.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { checkDamagedTexts, type WrittenText } from "./damaged-texts.ts";
import { buildGroupIssuePlace, pickMainHeader } from "./issue-place.ts";

/** Reports each text that no filter accepts and the declarations do not know, once for all its rows. */
export function checkUnknownTexts(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  catalogue: Catalogue,
): Issue[] {
  return declaration.columns
    .filter(({ type }) => type === "text")
    .flatMap((column) => checkColumnTexts(declaration, column, groups, catalogue));
}

function checkColumnTexts(
  { id }: ExportDeclaration,
  column: Column,
  groups: readonly RowGroup[],
  catalogue: Catalogue,
): Issue[] {
  const { filtered, known } = collectFilteredAndKnownTexts(id, column, catalogue);
  const right = new Set([...filtered, ...known].map(foldText));
  const reference = `${id}.${column.id}`;
  const writtenTexts = collectWrittenTexts(column, groups);
  // A column that only breaks down accepts every other text, unless its texts are declared.
  const divides = isBreakdownColumn(id, column, catalogue);
  const damagedTextIssues = right.size === 0 && divides ? checkDamagedTexts(column, writtenTexts) : [];
  const selects = new Set(filtered.map(foldText));
  // Not even an office can say that a year is a text: its numbers would be added to those of the other texts.
  const saysTime = (text: string) =>
    (divides || right.size > 0) && !selects.has(foldText(text)) && isTimeOrComparison(text);
  const issues = writtenTexts
    .filter(({ text }) => saysTime(text) || !right.has(foldText(text)))
    .flatMap(({ text, count, group }) => {
      const place = { ...buildGroupIssuePlace(group), column: pickMainHeader(column) };
      const details = { text: shortenAndCleanText(text), count, reference };
      if (saysTime(text)) return [buildIssue("text-time", details, place)];
      if (isFormulaOrItsError(text)) return [buildIssue("text-spoilt", details, place)];
      if (hasPersonalNumber(text)) return [buildIssue("text-personal", { count }, place)];
      if (divides && isPersonAmongContents(text, count, writtenTexts))
        return [buildIssue("text-person", { count }, place)];
      if (right.size === 0) return [];
      if (text === "")
        return filtered.length > 0 && !column.optional ? [buildIssue("text-empty", details, place)] : [];
      const nearest = findNearestDeclaredText(text, [...filtered, ...known]);
      if (nearest !== undefined && filtered.includes(nearest))
        return [buildIssue("text-near", { ...details, nearest }, place)];
      const wanted = formatQuotedList(filtered.length > 0 ? filtered : known);
      return [buildIssue("text-unknown", { ...details, wanted }, place)];
    });
  return [...issues, ...damagedTextIssues];
}

/** A person is named in a row or two; where most texts are names, such as those of countries, one more is none. */
const mostRowsOfPerson = 2;
const everyWordCapital = /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u;

/** The name would be printed as a part of a figure: the row has shifted, or the file is a list of persons. */
function isPersonAmongContents(text: string, count: number, texts: readonly WrittenText[]): boolean {
  if (count > mostRowsOfPerson || !isPersonName(text)) return false;
  const others = texts.filter((other) => other.text !== text && other.text !== "");
  const names = others.filter((other) => everyWordCapital.test(other.text.normalize("NFC")));
  return others.length > 0 && names.length * 2 < others.length;
}

function isBreakdownColumn(exportId: string, { id }: Column, catalogue: Catalogue): boolean {
  return listIndicatorsOfExport(exportId, catalogue).some(({ breakdowns }) => breakdowns.includes(id));
}

/** "=B4", "@SUM(B4)", "+cmd|'/C calc'!A0", "#N/A": a spreadsheet or a program wrote them in the place of a text. */
function isFormulaOrItsError(text: string): boolean {
  return /^(?:=|@[A-Z]+\(|[+-]\w+\|.*!|#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!)$|\[object )/i.test(
    text,
  );
}

function collectWrittenTexts({ id }: Column, groups: readonly RowGroup[]): WrittenText[] {
  const texts = new Map<string, { readonly text: string; readonly group: RowGroup; count: number }>();
  for (const group of groups) {
    const key = group.foldedTexts[id] ?? "";
    const earlier = texts.get(key);
    if (earlier) earlier.count += group.rows;
    else texts.set(key, { text: group.texts[id] ?? "", group, count: group.rows });
  }
  return [...texts.values()];
}

/** Reports indicators whose filter no row of any file meets, unless a near text has been reported as the cause. */
export function checkUnmetFilters(
  { id }: ExportDeclaration,
  { all, counted }: { readonly all: readonly RowGroup[]; readonly counted: readonly RowGroup[] },
  catalogue: Catalogue,
  textIssues: readonly Issue[],
): Issue[] {
  if (counted.length === 0 || textIssues.length > 0) return [];
  return listIndicatorsOfExport(id, catalogue).flatMap(({ name, aggregation }) =>
    Object.entries(aggregation.where)
      .filter(([column, accepted]) => {
        const texts = new Set(accepted.map(foldText));
        return !all.some(({ foldedTexts }) => texts.has(foldedTexts[column] ?? ""));
      })
      .map(([, accepted]) =>
        buildIssue("filter-unmet", { name, texts: formatQuotedList(accepted, " hay ") }),
      ),
  );
}
