import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import type { TextRecord } from "../../source.ts";
import { listColumnsOfTimes } from "./columns-of-times.ts";
import { type DeclaredColumn, isTextWithoutHeader, prepareColumnsForMatching } from "./declared-columns.ts";
import type { Header, TextLine } from "./header.ts";
import {
  buildHeaderCandidate,
  countNamedColumns,
  type HeaderCandidate,
  type HeaderPosition,
  hasHeadsThatChangeColumns,
} from "./header-candidate.ts";
import { matchColumns } from "./header-matching.ts";
import {
  canBeHeaderRow,
  countFilledCells,
  getOrComputeHeaderHeight,
  isNumberCell,
  maxHeaderHeight,
} from "./header-rows.ts";
import { LazyRecords } from "./lazy-records.ts";
import { applyNeighbourHeads } from "./neighbour-heads.ts";

/** The number of records searched for the header; printed exports have six or seven title rows. */
const maxHeaderDepth = 40;

/** Finds the rows that name the most declared columns; undefined if none names two of them (or the only one). */
export function findHeader(
  firstRecords: Iterable<TextRecord> | LazyRecords,
  declaration: ExportDeclaration,
): Header | undefined {
  const declared = prepareColumnsForMatching(declaration.columns);
  const records = firstRecords instanceof LazyRecords ? firstRecords : new LazyRecords(firstRecords);
  let best: HeaderCandidate | undefined;
  for (let start = 0; start < maxHeaderDepth && records.recordAt(start); start++) {
    // Rows further down cannot name more columns than all.
    if (best && countNamedColumns(best) === declared.length && start >= best.start + best.height) break;
    for (let height = getOrComputeHeaderHeight(records, start); height >= 1; height--) {
      if (isTitleAboveCompleteHeader(records, { start, height }, declared)) continue;
      if (height === 1 && isTextWithoutHeader(records.cellsAt(start), declared)) continue;
      const candidate = buildHeaderCandidate(records, { start, height }, declared);
      if (isBetterCandidate(candidate, best)) best = candidate;
    }
  }
  const minScore = Math.min(2, declared.length);
  return best && countMatchedColumns(best) + best.others.length >= minScore
    ? applyNeighbourRows(addUpperHeaderRows(best, records, declared), records, declared)
    : undefined;
}

/** True for titles above one row that names all columns by itself, which is better than the same row with its titles. */
function isTitleAboveCompleteHeader(
  records: LazyRecords,
  { start, height }: HeaderPosition,
  declared: readonly DeclaredColumn[],
): boolean {
  const lowest = start + height - 1;
  if (height === 1 || declared.length === 1 || getOrComputeHeaderHeight(records, lowest) > 1) return false;
  for (let row = start; row < lowest; row++) if (countFilledCells(records.cellsAt(row)) > 1) return false;
  const header = buildHeaderCandidate(records, { start: lowest, height: 1 }, declared);
  return countNamedColumns(header) === declared.length;
}

function isBetterCandidate(candidate: HeaderCandidate, best: HeaderCandidate | undefined): boolean {
  const [score, bestScore] = [countNamedColumns(candidate), best ? countNamedColumns(best) : 0];
  if (score !== bestScore || !best) return score > bestScore;
  // The same columns without the row above: that row was a title.
  return candidate.start + candidate.height === best.start + best.height && candidate.height < best.height;
}

/** The number of declared columns that the header names, clearly or not. */
export function countMatchedColumns({ columns, ambiguous }: Pick<Header, "columns" | "ambiguous">): number {
  return columns.length + ambiguous.length;
}

/**
 * Adds the rows above that are part of the header, although the columns are named without them: they name the columns that have no text
 * in the last row ("Đơn vị" over two blank cells), and may change the meaning of the others ("Kế hoạch" over "Số người").
 */
function addUpperHeaderRows(
  candidate: HeaderCandidate,
  records: LazyRecords,
  declared: readonly DeclaredColumn[],
): HeaderCandidate {
  const upperCount = [2, 1].find(
    (count) => candidate.start >= count && canBeHeaderRow(records.cellsAt(candidate.start - count)),
  );
  if (upperCount === undefined || candidate.height + upperCount > maxHeaderHeight) return candidate;
  const start = candidate.start - upperCount;
  const height = candidate.height + upperCount;
  const names = buildHeaderCandidate(records, { start, height }, declared).names.map((name, index) => {
    const lowestName = candidate.names[index];
    return lowestName?.fullName && !hasHeadsThatChangeColumns(name.groupHeads) ? lowestName : name;
  });
  return { start, height, names, ...matchColumns(names, declared) };
}

function buildHeader({ start, height, names, ...matched }: HeaderCandidate, records: LazyRecords): Header {
  const titleLines = Array.from({ length: start }, (_, index) => listRecordTexts(records, index)).flat();
  return {
    recordsBeforeData: start + height,
    height,
    line: records.recordAt(start + height - 1)?.line ?? 1,
    names: names.map(({ fullName }) => fullName),
    unnamed: listUnnamedColumns(
      names.map(({ fullName }) => fullName),
      matched.columns,
    ),
    titles: titleLines.map(({ text }) => text),
    titleLines,
    ofTimes: listColumnsOfTimes(names, matched.columns),
    ...matched,
  };
}

/** The columns without a name; one letter or one sign that no declared column is called is what a damaged name leaves. */
function listUnnamedColumns(names: readonly string[], matched: readonly MatchedColumn[]): number[] {
  const isMatched = (index: number) => matched.some((column) => column.index === index);
  return names.flatMap((name, index) => (name.length <= 1 && !isMatched(index) ? [index] : []));
}

/** Reads the rows that touch the names of a header in which every needed column was found; any other is refused for that. */
function applyNeighbourRows(
  candidate: HeaderCandidate,
  records: LazyRecords,
  declared: readonly DeclaredColumn[],
): Header {
  const header = buildHeader(candidate, records);
  const matched = new Set(header.columns.map(({ column }) => column));
  if (!declared.every(({ column }) => column.optional || matched.has(column))) return header;
  const { start, height } = candidate;
  const neighbours = {
    above: listTextCells(records, start - 1),
    below: listTextCells(records, start + height),
  };
  return { ...header, ...applyNeighbourHeads(header, neighbours) };
}

/** The cells of a row of texts; none for a row with numbers. */
function listTextCells(records: LazyRecords, recordIndex: number): readonly string[] {
  const cells = recordIndex < 0 ? [] : records.cellsAt(recordIndex);
  return cells.some(isNumberCell) ? [] : cells;
}

function listRecordTexts(records: LazyRecords, recordIndex: number): TextLine[] {
  const line = records.recordAt(recordIndex)?.line ?? 1;
  return records.cellsAt(recordIndex).flatMap((text) => (text.trim() === "" ? [] : [{ line, text }]));
}
