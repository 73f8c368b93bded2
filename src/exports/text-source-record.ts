import { isBlankCell } from "./cells/blank-cell.ts";
import { addBitsToHash, addTextToHash, resetHash } from "./hash-mixing.ts";
import type { CellHash, SavedCell, SourceRecord } from "./source.ts";

const plainWord = /^[\x21-\x3e\x40-\x7e]+$/;

type RecordEnd = Partial<Pick<SourceRecord, "isUnfinished" | "addedCellCount">>;

const plainEnd: RecordEnd = {};

/** A record whose cells are texts already, for tables that are small or were built here. */
export class TextSourceRecord implements SourceRecord {
  readonly isUnfinished: boolean;
  readonly addedCellCount: number;

  constructor(
    readonly line: number,
    readonly cells: readonly string[],
    readonly part = 0,
    end: RecordEnd = plainEnd,
  ) {
    this.isUnfinished = end.isUnfinished ?? false;
    this.addedCellCount = end.addedCellCount ?? 0;
  }

  get fault(): undefined {
    return undefined;
  }

  get cellCount(): number {
    return this.cells.length;
  }

  readText(index: number): string {
    return this.cells[index] ?? "";
  }

  readWholeNumber(index: number): number | undefined {
    const text = this.readText(index);
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  }

  hasDigit(index: number): boolean {
    return /[0-9]/.test(this.readText(index));
  }

  isBlank(): boolean {
    return this.cells.every(isBlankCell);
  }

  isPlainWord(index: number): boolean {
    return plainWord.test(this.readText(index));
  }

  isUnsplitRecord(_index?: number, _cellCount?: number): boolean {
    return false;
  }

  saveCell(index: number): SavedCell {
    return new SavedText(this.readText(index));
  }

  hasSavedCell(index: number, saved: SavedCell): boolean {
    return saved instanceof SavedText && saved.text === this.readText(index);
  }

  hashCells(indices: readonly number[], hash: CellHash): void {
    resetHash(hash);
    for (const index of indices) {
      addTextToHash(hash, this.readText(index));
      // The end of a cell: "1","2" is not "12","".
      addBitsToHash(hash, -1);
    }
  }
}

class SavedText {
  constructor(readonly text: string) {}
}
