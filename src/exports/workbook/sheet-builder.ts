/** Collects the cells of a sheet in the order of its file. */
import type { CellRange } from "./cell-address.ts";
import {
  type CellFault,
  type CellPlace,
  maxCellCount,
  type RoundedNumber,
  type Sheet,
  type SheetRow,
} from "./sheet.ts";
import { WorkbookTooLargeError } from "./workbook-problem.ts";

/** A cell as the reader of a format understands it. */
export interface SheetCell {
  readonly index: number;
  readonly text: string;
  readonly isNumber: boolean;
  /** The font of the cell is one of the old Vietnamese ones, whose letters were decoded. */
  readonly isOfOldFont?: boolean;
}

/** Long enough to recognise an encoding by. */
const maxSampleLength = 200_000;

/** More blank rows in a row are no lines of a table: a note stands far below it. */
const maxBlankRows = 100;

export class SheetBuilder {
  readonly hiddenColumns = new Set<number>();
  readonly #rows: SheetRow[] = [];
  readonly #faults: CellFault[] = [];
  readonly #faultCounts = new Map<number, number>();
  readonly #struck: CellPlace[] = [];
  readonly #rounded: RoundedNumber[] = [];
  readonly #merges: CellRange[] = [];
  readonly #sample: string[] = [];
  #sampleLength = 0;
  #cellCount = 0;
  #width = 0;
  #filledIndices = new Set<number>();
  #lastLine = 0;
  #cells: string[] = [];
  #isHidden = false;

  beginRow(line: number, isHidden: boolean): void {
    if (line < this.#lastLine) throw new Error("rows stand in no order");
    if (line === this.#lastLine) {
      // Two rows with one number: the cells of both are of the same addresses.
      this.#isHidden ||= isHidden;
      return;
    }
    this.#endRow();
    this.#lastLine = line;
    this.#isHidden = isHidden;
    this.#cells = [];
    this.#filledIndices.clear();
  }

  addCell({ index, text, isNumber, isOfOldFont }: SheetCell): void {
    if (this.#filledIndices.has(index)) this.addFault(index, { code: "cell-twice", details: {} });
    this.#filledIndices.add(index);
    if (text.trim() === "") return;
    if (++this.#cellCount > maxCellCount) throw new WorkbookTooLargeError();
    while (this.#cells.length < index) this.#cells.push("");
    this.#cells[index] = text;
    this.#width = Math.max(this.#width, index + 1);
    if (!isNumber && !isOfOldFont && this.#sampleLength < maxSampleLength) {
      this.#sample.push(text);
      this.#sampleLength += text.length;
    }
  }

  addFault(index: number, fault: Pick<CellFault, "code" | "details">): void {
    const count = this.#faultCounts.get(index) ?? 0;
    this.#faultCounts.set(index, count + 1);
    if (count < maxFaultsOfColumn) this.#faults.push({ line: this.#lastLine, index, ...fault });
  }

  addStruck(index: number): void {
    this.#struck.push({ line: this.#lastLine, index });
  }

  addRounded(index: number, rounded: Pick<RoundedNumber, "shown" | "stored" | "decimals">): void {
    this.#rounded.push({ line: this.#lastLine, index, ...rounded });
  }

  addMerge(range: CellRange): void {
    if (this.#merges.length < maxMerges) this.#merges.push(range);
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    const previous = this.#rows.at(-1)?.line ?? 0;
    for (let line = Math.max(previous + 1, this.#lastLine - maxBlankRows); line < this.#lastLine; line++)
      this.#rows.push({ line, cells: [], isHidden: false });
    this.#rows.push({ line: this.#lastLine, cells: this.#cells, isHidden: this.#isHidden });
    this.#cells = [];
  }

  build(): Sheet {
    this.#endRow();
    if (this.#rows.length * this.#width > maxArea) throw new WorkbookTooLargeError();
    return {
      rows: this.#rows,
      width: this.#width,
      hiddenColumns: this.hiddenColumns,
      faults: this.#faults,
      merges: this.#merges,
      rounded: this.#rounded,
      struck: this.#struck,
      readTextsOfUnicodeFonts: () => this.#sample.join("\n"),
    };
  }
}

/** A column with more has one cause for all of them; those of a column that nobody reads must not hide those of another. */
const maxFaultsOfColumn = 10_000;
/** Rows times columns; one stray text in the last column would make every row as long as the sheet can be. */
const maxArea = 50_000_000;
/** More than any table of an office has rows. */
const maxMerges = 500_000;
