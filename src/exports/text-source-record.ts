import { isBlankCell } from "./cells/blank-cell.ts";
import { addBitsToHash, addTextToHash, resetHash } from "./hash-mixing.ts";
import type { CellHash, SavedCell, SourceRecord } from "./source.ts";

const plainWord = /^[\x21-\x3e\x40-\x7e]+$/;

/** A record whose cells are texts already: what is asked of them, wherever they are kept. */
export abstract class RecordOfTexts implements SourceRecord {
  abstract readonly line: number;
  abstract readonly cells: readonly string[];
  abstract readonly part: number;
  abstract readonly cellCount: number;
  abstract readonly isUnfinished: boolean;
  abstract readonly addedCellCount: number;

  abstract readText(index: number): string;

  get fault(): undefined {
    return undefined;
  }

  readWholeNumber(index: number): number | undefined {
    const text = this.readText(index);
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  }

  hasDigit(index: number): boolean {
    return /[0-9]/.test(this.readText(index));
  }

  isBlank(): boolean {
    for (let index = 0; index < this.cellCount; index++) if (!isBlankCell(this.readText(index))) return false;
    return true;
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

/** A record of a table that is small or was built here. */
export class TextSourceRecord extends RecordOfTexts {
  readonly isUnfinished: boolean;
  readonly addedCellCount: number;

  constructor(
    readonly line: number,
    readonly cells: readonly string[],
    readonly part = 0,
    { isUnfinished = false, addedCellCount = 0 }: RecordEnd = {},
  ) {
    super();
    this.isUnfinished = isUnfinished;
    this.addedCellCount = addedCellCount;
  }

  get cellCount(): number {
    return this.cells.length;
  }

  readText(index: number): string {
    return this.cells[index] ?? "";
  }
}

type RecordEnd = Partial<Pick<SourceRecord, "isUnfinished" | "addedCellCount">>;
