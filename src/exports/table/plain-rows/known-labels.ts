import type { YearMonth } from "../../../period.ts";
import type { CellReading } from "../../cells/cell-reading.ts";
import type { ColumnReader } from "../../cells/column-reader.ts";
import type { Row } from "../../row.ts";
import type { CellHash, SavedCell, SourceRecord } from "../../source.ts";
import { unknownEffect } from "./row-patterns.ts";

/** Fewer than a reader of labels keeps, so that every label here has one reading for all its rows. */
const maxKnownLabels = 4_000;

interface KnownLabel {
  readonly cell: SavedCell;
  readonly reading: CellReading;
  readonly effect: number;
  /** Its reading is kept: each row with it has this very reading, by which days are told apart. */
  isConfirmed: boolean;
}

/** A row that is put together from known labels. */
export interface KnownRow extends Row {
  month?: YearMonth;
  locality?: string;
  readonly texts: Record<string, string>;
}

/** The labels of one column. Labels with the same effect give the same row: two days of a month, two names of a place. */
export class KnownLabels {
  readonly #column: ColumnReader;
  readonly #isDayOfRow: boolean;
  readonly #labels = new Map<number, KnownLabel>();
  readonly #effects = new Map<string, number>();
  /** By effect, the reading of the first label that has it. */
  readonly #readings: CellReading[] = [];
  readonly #indices: readonly number[];
  readonly #hash: CellHash = { high: 0, low: 0 };
  #latest: KnownLabel | undefined;
  /** Learns of each label from when on rows are known by it. */
  onConfirmed: ((cell: SavedCell, effect: number) => void) | undefined;

  constructor(column: ColumnReader, isDayOfRow: boolean) {
    this.#column = column;
    this.#isDayOfRow = isDayOfRow;
    this.#indices = [column.index];
  }

  /** The position of the column. */
  get index(): number {
    return this.#column.index;
  }

  /** Finds what the label of a record does to its row. */
  findEffect(record: SourceRecord): number {
    const { index } = this.#column;
    let label = this.#latest;
    if (label === undefined || !record.hasSavedCell(index, label.cell)) {
      label = this.#findLabel(record);
      if (label !== undefined) this.#latest = label;
    }
    return label?.isConfirmed ? label.effect : unknownEffect;
  }

  /** Learns the label of a row in which nothing was wrong; returns its effect, even if rows are not known by it yet. */
  learn(record: SourceRecord): number {
    const reading = this.#column.readRecord(record);
    const label = this.#findLabel(record);
    if (label) {
      if (!label.isConfirmed && label.reading === reading) this.#confirm(label);
      return label.effect;
    }
    const key = describeEffect(reading, this.#column.isRequested, this.#isDayOfRow);
    if (key === undefined) return unknownEffect;
    const effect = this.#effects.get(key) ?? this.#readings.push(reading) - 1;
    this.#effects.set(key, effect);
    this.#save(record, reading, effect);
    return effect;
  }

  #confirm(label: KnownLabel): void {
    label.isConfirmed = true;
    this.onConfirmed?.(label.cell, label.effect);
  }

  /** Adds to a row what the labels with an effect say. */
  addToRow(row: KnownRow, effect: number): void {
    const { column, isRequested } = this.#column;
    const reading = this.#readings[effect];
    if (reading?.kind === "locality") row.locality = reading.code;
    if (reading?.kind === "date" && this.#isDayOfRow) row.month = reading.month;
    if (isRequested && (reading?.kind === "date" || reading?.kind === "text"))
      row.texts[column.id] = reading.value;
  }

  /** True for a word with a digit, such as an identity number: where no figure needs the text, it is valid without being known. */
  isWord(record: SourceRecord): boolean {
    return record.isPlainWord(this.#column.index) && record.hasDigit(this.#column.index);
  }

  #save(record: SourceRecord, reading: CellReading, effect: number): void {
    record.hashCells(this.#indices, this.#hash);
    if (this.#labels.size >= maxKnownLabels || this.#labels.has(this.#hash.low)) return;
    const { index, readCell } = this.#column;
    const cell = record.saveCell(index);
    if (!cell) return;
    const label = { cell, reading, effect, isConfirmed: false };
    this.#labels.set(this.#hash.low, label);
    if (readCell(record.readText(index)) === reading) this.#confirm(label);
  }

  #findLabel(record: SourceRecord): KnownLabel | undefined {
    record.hashCells(this.#indices, this.#hash);
    const label = this.#labels.get(this.#hash.low);
    return label && record.hasSavedCell(this.#column.index, label.cell) ? label : undefined;
  }
}

/** Describes all that a reading adds to a row; undefined for one that needs more than its row. */
function describeEffect(reading: CellReading, isRequested: boolean, isDayOfRow: boolean): string | undefined {
  switch (reading.kind) {
    case "none":
    case "territory":
      return reading.kind;
    case "locality":
      return `locality ${reading.code}`;
    case "text":
      return reading.part === undefined ? `text ${isRequested ? reading.value : ""}` : undefined;
    case "date":
      return `date ${isDayOfRow ? reading.month : ""} ${isRequested ? reading.value : ""}`;
    case "number":
    case "subtotal":
    case "year":
    case "month":
    case "timed":
    case "foreign":
    case "problem":
      return undefined;
  }
}
