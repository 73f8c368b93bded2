import type { RowKeys } from "../../exports/meaning/grain.ts";
import { LineHashTable } from "../../exports/table/line-hash-table.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";

export interface FileRowKeys extends RowKeys {
  readonly file: string;
  readonly exportId: string;
  /** An estimate and the actual number of the same month are no rows of one table. */
  readonly isEstimate?: true;
}

/** The first row that a file shares with an earlier one, and how many more. */
interface SharedRows {
  readonly line: number;
  readonly earlierLine: number;
  others: number;
}

/** The rows of the files of an export that have the same columns of numbers. */
interface ExportKeys {
  readonly numberColumns: readonly string[];
  readonly files: { readonly file: string; readonly linesBefore: number }[];
  /** The keys of the only file, which are not changed, or those of all files, each with its line and the lines of the files before. */
  lines: LineHashTable;
  lineCount: number;
}

/**
 * Finds rows of two files of an export that have the same key. Rows of one file were compared when it was read. Two files give one
 * issue, however many rows they share. A sheet of people and a sheet of money say no number twice.
 */
export function createCrossFileRepeatedRowFinder() {
  const exports = new Map<string, ExportKeys[]>();
  return {
    /** Adds the keys of the next file. */
    addFile(keys: FileRowKeys): Issue[] {
      // Files are compared only where they have the same columns as their key.
      const id = JSON.stringify([keys.exportId, keys.code, keys.isEstimate ?? false]);
      const known = exports.get(id) ?? [];
      exports.set(id, known);
      const own = findOrAddKeys(known, keys.numberColumns);
      const shared = new Map<string, SharedRows>();
      for (const other of known)
        if (other !== own && haveSameNumber(other.numberColumns, keys.numberColumns))
          keys.lines.forEach((high, low, line) => {
            addSharedRow(shared, other, line, other.lines.find(high, low));
          });
      addFileKeysAndFindShared(own, keys, shared);
      return [...shared].map(([file, { line, earlierLine, others }]) =>
        buildIssue(
          keys.code,
          { line: earlierLine, columns: keys.columns, file, others },
          { file: keys.file, line },
        ),
      );
    },
  };
}

function findOrAddKeys(known: ExportKeys[], numberColumns: readonly string[]): ExportKeys {
  const name = [...numberColumns].sort().join();
  const found = known.find((keys) => [...keys.numberColumns].sort().join() === name);
  if (found) return found;
  const added = {
    numberColumns,
    files: [],
    lines: new LineHashTable(Number.POSITIVE_INFINITY),
    lineCount: 0,
  };
  known.push(added);
  return added;
}

/** Files without columns of numbers have rows that are counted. */
export function haveSameNumber(first: readonly string[], second: readonly string[]): boolean {
  return first.length === 0 || second.length === 0 || first.some((column) => second.includes(column));
}

function addFileKeysAndFindShared(
  known: ExportKeys,
  { file, lines }: FileRowKeys,
  shared: Map<string, SharedRows>,
): void {
  if (known.files.length === 0) {
    known.files.push({ file, linesBefore: 0 });
    known.lines = lines;
    return;
  }
  if (known.files.length === 1) {
    known.lineCount = known.lines.findLastLine();
    known.lines = known.lines.toUnlimited();
  }
  const linesBefore = known.lineCount;
  lines.forEach((high, low, line) => {
    known.lineCount = Math.max(known.lineCount, linesBefore + line);
    const earlier = known.lines.findOrAdd(high, low, linesBefore + line);
    if (earlier !== undefined) addSharedRow(shared, known, line, earlier);
  });
  known.files.push({ file, linesBefore });
}

function addSharedRow(
  shared: Map<string, SharedRows>,
  { files }: ExportKeys,
  line: number,
  earlier: number | undefined,
): void {
  const owner = earlier && files.findLast((candidate) => candidate.linesBefore < earlier);
  if (owner && earlier)
    keepUppermostSharedRow(shared, owner.file, { line, earlierLine: earlier - owner.linesBefore, others: 0 });
}

/** Keeps the uppermost row; hashes come in no order. */
function keepUppermostSharedRow(shared: Map<string, SharedRows>, file: string, row: SharedRows): void {
  const first = shared.get(file);
  if (!first) shared.set(file, row);
  else if (row.line < first.line) shared.set(file, { ...row, others: first.others + 1 });
  else first.others++;
}
