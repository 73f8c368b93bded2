import type { TextRecord } from "../../source.ts";

/** Reads records only as far as they are asked for: most headers stand near the top of a file. */
export class LazyRecords {
  readonly #source: Iterator<TextRecord>;
  readonly #known: TextRecord[] = [];

  constructor(records: Iterable<TextRecord>) {
    this.#source = records[Symbol.iterator]();
  }

  recordAt(index: number): TextRecord | undefined {
    while (this.#known.length <= index) {
      const next = this.#source.next();
      if (next.done) return undefined;
      const { line, cells, fault } = next.value;
      this.#known.push({ line, cells, fault });
    }
    return this.#known[index];
  }

  cellsAt(index: number): readonly string[] {
    return this.recordAt(index)?.cells ?? [];
  }
}
