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

interface ExportKeys {
  readonly files: { readonly file: string; readonly linesBefore: number }[];
  readonly lines: LineHashTable;
  lineCount: number;
}

/**
 * Finds rows of two files of an export that have the same key. Rows of one file were compared when it was read. Two files give one
 * issue, however many rows they share.
 */
export function createCrossFileRepeatedRowFinder() {
  const exports = new Map<string, ExportKeys>();
  return {
    /** Adds the keys of the next file. */
    addFile(keys: FileRowKeys): Issue[] {
      // Files are compared only where they have the same columns as their key.
      const id = JSON.stringify([keys.exportId, keys.code, keys.isEstimate ?? false]);
      const known = exports.get(id) ?? {
        files: [],
        lines: new LineHashTable(Number.POSITIVE_INFINITY),
        lineCount: 0,
      };
      exports.set(id, known);
      const shared = addFileKeysAndFindShared(known, keys);
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

function addFileKeysAndFindShared(known: ExportKeys, { file, lines }: FileRowKeys): Map<string, SharedRows> {
  const linesBefore = known.lineCount;
  const shared = new Map<string, SharedRows>();
  for (const { high, low, line } of lines) {
    known.lineCount = Math.max(known.lineCount, linesBefore + line);
    const earlier = known.lines.findOrAdd(high, low, linesBefore + line);
    const owner = earlier && known.files.findLast((candidate) => candidate.linesBefore < earlier);
    if (owner)
      keepUppermostSharedRow(shared, owner.file, {
        line,
        earlierLine: earlier - owner.linesBefore,
        others: 0,
      });
  }
  known.files.push({ file, linesBefore });
  return shared;
}

/** Keeps the uppermost row; hashes come in no order. */
function keepUppermostSharedRow(shared: Map<string, SharedRows>, file: string, row: SharedRows): void {
  const first = shared.get(file);
  if (!first) shared.set(file, row);
  else if (row.line < first.line) shared.set(file, { ...row, others: first.others + 1 });
  else first.others++;
}
