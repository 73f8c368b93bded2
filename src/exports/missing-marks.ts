/** The marks by which an office says in a cell that a number is not known ("KCSL", "NA"), declared by `missing:` of an export. */
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import { isBlankCell } from "./cells/blank-cell.ts";
import type { ExportSource, SourceRecord } from "./source.ts";
import { TextSourceRecord } from "./text-source-record.ts";

/**
 * Stands in records for every declared mark: all readers take it for a number that was not reported. The invisible sign at its end
 * tells it from the "…" of a clerk, which the office did not declare.
 */
const commonMark = "…\uFEFF";

interface DeclaredMarks {
  readonly missing?: ExportDeclaration["missing"] | undefined;
}

/** True for a cell of which the office has said that its number is not known: nobody asks about it again. */
export function isDeclaredAsMissing(cell: string, { missing }: DeclaredMarks): boolean {
  return missing !== undefined && cell === commonMark;
}

/** Replaces the declared marks in all records of a source; one without any is left as it is. */
export function replaceMissingMarks(
  source: ExportSource,
  { missing = [] }: Pick<ExportDeclaration, "missing">,
): ExportSource {
  if (missing.length === 0) return source;
  const marks = new Set(missing.map(normalizeMark));
  const replaceIn = function* (records: Iterable<SourceRecord>): Generator<SourceRecord> {
    for (const record of records) {
      const { line, cells, part, isUnfinished } = record;
      // A damaged row in one cell is told by its own source.
      const isText = record.fault === undefined && cells.filter((cell) => !isBlankCell(cell)).length > 1;
      yield isText
        ? new TextSourceRecord(
            line,
            cells.map((cell) => (marks.has(normalizeMark(cell)) ? commonMark : cell)),
            part,
            { isUnfinished },
          )
        : record;
    }
  };
  return {
    ...source,
    listTables: (columnCount) =>
      source.listTables(columnCount).map((table) => ({
        readFirstRecords: () => replaceIn(table.readFirstRecords()),
        readRecords: () => replaceIn(table.readRecords()),
      })),
  };
}

function normalizeMark(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}
