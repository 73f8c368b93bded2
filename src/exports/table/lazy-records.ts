import type { CsvRecord } from "../csv/records.ts";

/** Records as far as they are looked at: most headers stand near the top, and then no more need be read. */
export class LazyRecords {
  readonly #source: Iterator<CsvRecord>;
  readonly #known: CsvRecord[] = [];

  constructor(records: Iterable<CsvRecord>) {
    this.#source = records[Symbol.iterator]();
  }

  at(index: number): CsvRecord | undefined {
    while (this.#known.length <= index) {
      const next = this.#source.next();
      if (next.done) return undefined;
      const { line, cells, fault } = next.value;
      this.#known.push({ line, cells, fault });
    }
    return this.#known[index];
  }

  cellsAt(index: number): readonly string[] {
    return this.at(index)?.cells ?? [];
  }
}
