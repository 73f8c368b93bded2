import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { otherMeanings } from "../../../issues/column-meanings.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import { hasLostLetters } from "../../cells/clean-text.ts";
import { findNearestName } from "../../cells/name-index.ts";
import { foldText } from "../../cells/text-folding.ts";
import { splitSheetPath } from "../../file-name.ts";
import { findOtherMeaning } from "../../meaning/words/changing-words.ts";
import type { Header } from "./header.ts";
import type { SeenHead } from "./seen-head.ts";

/** The issue of a file in which no header was found. */
export function buildNoHeaderRowIssue(
  path: string,
  { id, columns }: ExportDeclaration,
  seen: SeenHead | undefined,
): Issue {
  const wanted = formatQuotedList(columns.filter(({ optional }) => !optional).map(pickUsualHeader));
  const isSheet = splitSheetPath(path).sheet === undefined ? 0 : 1;
  const details = {
    wanted,
    isSheet,
    export: id,
    seen: seen ? formatQuotedList(seen.texts) : "",
    known: seen ? formatQuotedList(seen.known) : "",
    hasTimesAcross: seen?.hasTimesAcross ? 1 : 0,
  };
  return buildIssue("header-missing", details, { file: path, line: seen?.line ?? 1 });
}

const maxQuotedSiblings = 3;

/** Finds everything in a header that leaves the columns of the file unclear. */
export function checkHeader(path: string, header: Header, declaration: ExportDeclaration): Issue[] {
  const place = { file: path, line: header.line };
  const damagedName = header.names.find((name) => hasLostLetters(name));
  if (damagedName !== undefined) return [buildIssue("letters-lost", { text: damagedName }, place)];
  // The column of times that such a table lacks is no other fault.
  if (header.ofTimes.length > 0) return buildIssuesOfTimes(path, header, declaration);
  return [
    ...header.ambiguous.map(({ column, headers }) =>
      buildIssue(
        "column-twice",
        {
          wanted: pickUsualHeader(column),
          found: formatQuotedList(headers),
          groups: formatQuotedList(listGroupHeads(headers)),
        },
        { ...place, column: pickUsualHeader(column) },
      ),
    ),
    ...header.columns
      .filter(({ column }) => column.absent !== undefined)
      .map(({ column, header: found }) =>
        buildIssue(
          "column-declared-absent",
          { found, reason: column.absent ?? "", export: declaration.id, column: column.id },
          { ...place, column: found },
        ),
      ),
    ...findMissingAndMisspeltColumns(header, declaration).map((missing) =>
      buildIssue(missing.code, missing.details, { ...place, column: missing.wanted }),
    ),
  ];
}

function buildIssuesOfTimes(path: string, { ofTimes, line }: Header, { id }: ExportDeclaration): Issue[] {
  return ofTimes.map(({ matched: { header, column }, rest, siblings }) => {
    const details = {
      found: header,
      siblings: formatQuotedList(siblings.slice(0, maxQuotedSiblings)),
      wanted: pickUsualHeader(column),
      rest,
      export: id,
      column: column.id,
    };
    return buildIssue("column-of-time", details, { file: path, line, column: header });
  });
}

interface MissingColumn {
  readonly code: "column-missing" | "column-misspelt" | "column-other-meaning";
  readonly wanted: string;
  readonly details: Record<string, string>;
}

/** Every required column that is missing; an optional one only if some header looks like a misspelling of it. */
function findMissingAndMisspeltColumns(header: Header, declaration: ExportDeclaration): MissingColumn[] {
  const matchedIds = new Set([...header.columns, ...header.ambiguous].map(({ column }) => column.id));
  const unmatched = declaration.columns.filter(({ id }) => !matchedIds.has(id));
  if (unmatched.length === 0) return [];
  const usedIndices = new Set(header.columns.map(({ index }) => index));
  const unusedNames = header.names.filter((name, index) => name !== "" && !usedIndices.has(index));
  const describeFound = () => ({
    export: declaration.id,
    read: formatQuotedList([...usedIndices].sort((a, b) => a - b).map((index) => header.names[index] ?? "")),
    unread: formatQuotedList([...listUpperHeaderNames(header), ...unusedNames]),
  });
  const missing = unmatched.flatMap((column): MissingColumn[] => {
    const wanted = pickUsualHeader(column);
    const nearest = findNearestName(wanted, unusedNames) ?? "";
    const other = column.optional ? undefined : findOtherMeaningOfMissingColumn(header, column);
    if (other) return [{ code: "column-other-meaning", wanted, details: { wanted, ...other } }];
    if (!column.optional)
      return [
        {
          code: "column-missing",
          wanted,
          details: { wanted, nearest, column: column.id, ...describeFound() },
        },
      ];
    return nearest === "" || foldText(nearest).length < 4
      ? []
      : [{ code: "column-misspelt", wanted, details: { wanted, found: nearest } }];
  });
  return joinMissingColumns(missing, header.height);
}

/**
 * Columns that nothing in the header resembles are missing for one reason: the header was not understood, or the export is not whole.
 * In a header of several rows the heads that change other columns are part of it.
 */
function joinMissingColumns(missing: readonly MissingColumn[], headerHeight: number): MissingColumn[] {
  const first = missing.find(isWithoutLikeness);
  const joined = missing.filter(
    (column) => isWithoutLikeness(column) || (headerHeight > 1 && column.code === "column-other-meaning"),
  );
  if (!first || joined.length < 2) return [...missing];
  const wanted = joined.map((column) => column.wanted).join("”, “");
  return missing.flatMap((column) => {
    if (column === first) return [{ ...first, details: { ...first.details, wanted } }];
    return joined.includes(column) ? [] : [column];
  });
}

function isWithoutLikeness({ code, details }: MissingColumn): boolean {
  return code === "column-missing" && details.nearest === "";
}

/** The names in rows above the header that look like its upper rows, not like titles: a title fills one cell. */
function listUpperHeaderNames({ titleLines }: Header): string[] {
  return titleLines.flatMap(({ line, text }) =>
    titleLines.filter((other) => other.line === line).length > 1 ? [text] : [],
  );
}

/** Finds the column that bears the name of a missing one, with words by which it is another: "Lũy kế số người". */
function findOtherMeaningOfMissingColumn(
  { others, names }: Header,
  column: Column,
): Record<string, string> | undefined {
  const other = others.find((candidate) => candidate.column === column);
  if (other) return { found: other.header, words: other.words, meaning: otherMeanings[other.meaning] };
  // "Thực hiện 9 tháng" is no column of months that says something else.
  if (!isAmountType(column.type)) return undefined;
  const declared = column.headers.map((header) => ` ${foldText(header)} `);
  for (const name of names) {
    const folded = ` ${foldText(name)} `;
    const wanted = declared.find((words) => folded.includes(words));
    if (wanted === undefined) continue;
    const words = folded.replace(wanted, " ").trim();
    const meaning = findOtherMeaning(words, name);
    if (meaning) return { found: name, words: name, meaning: otherMeanings[meaning] };
  }
  return undefined;
}

function pickUsualHeader(column: Column): string {
  return column.headers[0] ?? column.id;
}

/** The merged cells above columns of one name: "Tết Tân Sửu 2021" of "Tết Tân Sửu 2021 Số suất"; none where the names differ. */
function listGroupHeads(headers: readonly string[]): string[] {
  const words = headers.map((header) => header.split(" "));
  const [first = []] = words;
  let shared = 0;
  while (words.every((own) => own.length > shared + 1 && own.at(-1 - shared) === first.at(-1 - shared)))
    shared++;
  const groups = words.map((own) => own.slice(0, own.length - shared).join(" "));
  return shared > 0 && new Set(groups).size === groups.length ? groups : [];
}
