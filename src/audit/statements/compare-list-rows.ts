/** Compares the rows of a register's list with those that were recorded, in any order. */
import { findAgencyWords } from "../../language/meaning/agency-words.ts";
import { isDenial } from "../../language/meaning/bounding-words.ts";
import { isNeutralWord, splitComparedWords } from "../../language/meaning/compared-words.ts";
import { hasOppositeWord } from "../../language/meaning/opposite-words.ts";
import { omitCommon } from "../context/compare-sets.ts";
import { findListTable, type ListRow, type ListTable } from "./list-tables.ts";
import type { TextUnit } from "./text-units.ts";

export interface RowChange {
  /** What the cell said; empty for a row that was added. */
  readonly written: string;
  readonly now: string;
  /** Undefined where the whole row is gone. */
  readonly unit: TextUnit | undefined;
}

/** The changes of meaning of all lists. */
export function findRowChanges(
  recordedTables: readonly ListTable[],
  editedTables: readonly ListTable[],
): RowChange[] {
  return recordedTables.flatMap((recorded) => {
    const edited = findListTable(recorded, editedTables);
    return edited ? compareTables(recorded, edited) : [];
  });
}

/** The texts of the columns that both tables have, without that of running numbers. */
interface ComparedRow {
  readonly texts: readonly string[];
  readonly units: readonly (TextUnit | undefined)[];
}

function compareTables(recorded: ListTable, edited: ListTable): RowChange[] {
  const columns = [...recorded.columns].flatMap(([head, column]) => {
    const columnNow = edited.columns.get(head);
    return columnNow === undefined || isNumberingColumn(recorded, column)
      ? []
      : [[column, columnNow] as const];
  });
  const written = recorded.rows.map((row) =>
    readRow(
      row,
      columns.map(([column]) => column),
    ),
  );
  const now = edited.rows.map((row) =>
    readRow(
      row,
      columns.map(([, column]) => column),
    ),
  );
  const { missing, added } = omitEqualRows(written, now);
  const pairs = pairRows(missing, added, written);
  const [paired, pairedNow] = [new Set(pairs.map(([row]) => row)), new Set(pairs.map(([, row]) => row))];
  return [
    ...pairs.flatMap(([row, rowNow]) => compareRows(row, rowNow)),
    ...added.filter((row) => !pairedNow.has(row)).map(buildAddedRow),
    ...missing
      .filter((row) => !paired.has(row))
      .map((row) => ({ written: joinTexts(row), now: "", unit: undefined })),
  ];
}

function isNumberingColumn({ rows }: ListTable, column: number): boolean {
  return rows.every((row) => /^\d*$/.test(row.get(column)?.text.trim() ?? ""));
}

function readRow(row: ListRow, columns: readonly number[]): ComparedRow {
  const units = columns.map((column) => row.get(column));
  return { units, texts: units.map((unit) => unit?.text.trim() ?? "") };
}

function omitEqualRows(
  written: readonly ComparedRow[],
  now: readonly ComparedRow[],
): { missing: ComparedRow[]; added: ComparedRow[] } {
  const added = now.filter(({ texts }) => texts.some((text) => text !== ""));
  const missing = written.filter((row) => {
    const index = added.findIndex((other) =>
      row.texts.every((text, column) => isSameCell(text, other.texts[column] ?? "")),
    );
    if (index >= 0) added.splice(index, 1);
    return index < 0;
  });
  return { missing, added };
}

/** Two rows are one row if a text is equal that no other row has; the more texts are equal, the surer. */
function pairRows(
  missing: readonly ComparedRow[],
  added: readonly ComparedRow[],
  allRows: readonly ComparedRow[],
): (readonly [ComparedRow, ComparedRow])[] {
  const isUnique = (column: number, text: string) =>
    text !== "" && allRows.filter(({ texts }) => isSameCell(texts[column] ?? "", text)).length === 1;
  const candidates = missing.flatMap((row) =>
    added.map((other) => {
      const equal = row.texts.flatMap((text, column) =>
        isSameCell(text, other.texts[column] ?? "") ? [isUnique(column, text) ? 2 : 0.1] : [],
      );
      return { row, other, score: equal.reduce((sum, weight) => sum + weight, 0) };
    }),
  );
  const used = new Set<ComparedRow>();
  return candidates
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ row, other }) => {
      if (used.has(row) || used.has(other)) return [];
      used.add(row).add(other);
      return [[row, other] as const];
    });
}

function compareRows({ texts }: ComparedRow, { texts: textsNow, units }: ComparedRow): RowChange[] {
  return texts.flatMap((written, column): RowChange[] => {
    const now = textsNow[column] ?? "";
    const unit = units[column] ?? units.find((other) => other !== undefined);
    return isOtherMeaning(written, now) ? [{ written, now, unit }] : [];
  });
}

/** Other words in the place of the written ones, or a text in an empty cell. A longer title of the same words says the same. */
function isOtherMeaning(written: string, now: string): boolean {
  if (isSameCell(written, now)) return false;
  const [words, wordsNow] = [listWords(written), listWords(now)];
  const [lost, gained] = [omitCommon(words, wordsNow), omitCommon(wordsNow, words)];
  const isFilledOrEmptied = (words.length === 0) !== (wordsNow.length === 0);
  const isDenied = [...lost, ...gained].some((word) => isDenial(word));
  const [agencies, agenciesNow] = [findAgencyWords(written), findAgencyWords(now)];
  const isOtherAgency =
    agencies.length > 0 && agenciesNow.length > 0 && agencies.join() !== agenciesNow.join();
  return (
    isFilledOrEmptied ||
    isDenied ||
    isOtherAgency ||
    (lost.length > 0 && gained.length > 0) ||
    hasOppositeWord(written, now)
  );
}

function isSameCell(text: string, other: string): boolean {
  return text === other || formatWords(text) === formatWords(other);
}

function formatWords(text: string): string {
  return listWords(text).join(" ");
}

/** "05/01/2022" and "5/1/2022" are one date. */
function listWords(text: string): string[] {
  return splitComparedWords(text.replace(/(?<!\d)0(?=\d(?:\/|$))/g, "")).filter(
    (word) => !isNeutralWord(word),
  );
}

function buildAddedRow(row: ComparedRow): RowChange {
  return { written: "", now: joinTexts(row), unit: row.units.find((unit) => unit !== undefined) };
}

function joinTexts({ texts }: ComparedRow): string {
  return texts.filter((text) => text !== "").join(" | ");
}
