/** Small files of which each line is a record: the program reads them cold, where a native split is faster than a loop over bytes. */

import { resetHash } from "../hash-mixing.ts";
import type { CellHash, SourceRecord } from "../source.ts";
import { TextSourceRecord } from "../text-source-record.ts";
import { maxColumns } from "./byte-record.ts";
import { addTextOfCellToHash } from "./cell-hash.ts";
import { canSomeDelimiterSplitInto, type Delimiter } from "./delimiters.ts";

/** The lines of a file without any quote. */
export interface PlainLines {
  readonly lines: readonly string[];
  /** False for a file that ends without a line break. */
  readonly isFinished: boolean;
}

/** A longer text is that of a file whose reading has time to become fast. */
const maxTextLength = 1 << 16;

/** A longer line may have too many cells, or one that is too long. */
const maxPlainLength = maxColumns;

/** Splits intact text into lines; undefined where a record may be other than its line. */
export function splitPlainLines(text: string): PlainLines | undefined {
  if (text.length > maxTextLength || text.includes('"')) return undefined;
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const joined = withoutMark.replaceAll("\r\n", "\n");
  if (joined === "" || joined.includes("\r")) return undefined;
  const lines = joined.split("\n");
  const isFinished = lines.at(-1) === "";
  if (isFinished) lines.pop();
  return lines.every(isShortLine) ? { lines, isFinished } : undefined;
}

function isShortLine({ length }: string): boolean {
  return length <= maxPlainLength;
}

export function* readPlainLines(
  { lines, isFinished }: PlainLines,
  delimiter: Delimiter,
): Generator<SourceRecord> {
  for (let index = 0; index < lines.length; index++) {
    const cells = (lines[index] ?? "").split(delimiter);
    yield new PlainLineRecord(
      index + 1,
      cells,
      0,
      isFinished || index + 1 < lines.length ? finished : unfinished,
    );
  }
}

const finished = {};
const unfinished = { isUnfinished: true };

/** Gives all the same answers as the record of bytes that a larger file has. */
class PlainLineRecord extends TextSourceRecord {
  override isUnsplitRecord(index: number, cellCount: number): boolean {
    return canSomeDelimiterSplitInto(this.readText(index), cellCount);
  }

  /** Hashes bytes: the same row in a small and in a large file has the same hashes. */
  override hashCells(indices: readonly number[], hash: CellHash): void {
    resetHash(hash);
    for (const index of indices) addTextOfCellToHash(hash, this.readText(index));
  }
}
