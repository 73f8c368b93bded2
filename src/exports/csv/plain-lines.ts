/** Small files of which each line is a record: the program reads them cold, where a native split is faster than a loop over bytes. */

import { resetHash } from "../hash-mixing.ts";
import type { CellHash, SourceRecord } from "../source.ts";
import { RecordOfTexts } from "../text-source-record.ts";
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

/** The cells of all lines, with a mark behind each line but the last. */
interface CellsOfLines {
  readonly cells: readonly string[];
  readonly isFinished: boolean;
}

/** No cell: the lines are split at it. */
const endOfLine = "\n";

/** Splits all lines at once, which takes less time and memory than an array of cells for each. */
export function splitIntoCells({ lines, isFinished }: PlainLines, delimiter: Delimiter): CellsOfLines {
  return { cells: lines.join(delimiter + endOfLine + delimiter).split(delimiter), isFinished };
}

/** Reads lines one by one: nothing is split behind the last one that is asked for. */
export function* readFirstLines(
  { lines, isFinished }: PlainLines,
  delimiter: Delimiter,
): Generator<SourceRecord> {
  for (let index = 0; index < lines.length; index++) {
    const cells = (lines[index] ?? "").split(delimiter);
    const isUnfinished = !isFinished && index + 1 === lines.length;
    yield new PlainLineRecord(index + 1, cells, 0, cells.length, isUnfinished);
  }
}

export function* readPlainLines({ cells, isFinished }: CellsOfLines): Generator<SourceRecord> {
  let line = 1;
  let end = 0;
  for (let from = 0; from < cells.length; from = end + 1) {
    end = cells.indexOf(endOfLine, from);
    const isLast = end < 0;
    if (isLast) end = cells.length;
    yield new PlainLineRecord(line++, cells, from, end - from, isLast && !isFinished);
  }
}

/** Gives all the same answers as the record of bytes that a larger file has. */
class PlainLineRecord extends RecordOfTexts {
  readonly part = 0;
  readonly addedCellCount = 0;
  readonly #cells: readonly string[];
  readonly #from: number;

  constructor(
    readonly line: number,
    cellsOfLines: readonly string[],
    from: number,
    readonly cellCount: number,
    readonly isUnfinished: boolean,
  ) {
    super();
    this.#cells = cellsOfLines;
    this.#from = from;
  }

  get cells(): string[] {
    return this.#cells.slice(this.#from, this.#from + this.cellCount);
  }

  readText(index: number): string {
    return index < this.cellCount ? (this.#cells[this.#from + index] ?? "") : "";
  }

  override isUnsplitRecord(index: number, cellCount: number): boolean {
    return canSomeDelimiterSplitInto(this.readText(index), cellCount);
  }

  /** Hashes bytes: the same row in a small and in a large file has the same hashes. */
  override hashCells(indices: readonly number[], hash: CellHash): void {
    resetHash(hash);
    for (const index of indices) addTextOfCellToHash(hash, this.readText(index));
  }
}
