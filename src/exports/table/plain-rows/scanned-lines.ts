/** The lines of the rows that the scanner counted, on their way to the groups of these rows. */
import { getOrCreate } from "../../memoize.ts";
import type { LineCollector } from "../table-state.ts";
import type { ByteScanner } from "./byte-scanner.ts";

export class ScannedLines {
  readonly #scanner: ByteScanner;
  readonly #groups: LineCollector[] = [];
  readonly #numbers = new Map<LineCollector, number>();
  /** The lines, those of one group together; for each of these groups its number and that of its lines. */
  readonly #sortedLines: Int32Array;
  readonly #touchedGroups: Int32Array;

  constructor(scanner: ByteScanner) {
    const { memory, places } = scanner;
    this.#scanner = scanner;
    this.#sortedLines = new Int32Array(memory.buffer, places.sortedLines);
    this.#touchedGroups = new Int32Array(memory.buffer, places.touchedGroups);
  }

  /** Gives the group with these lines its number in the scanner. */
  getNumber(lines: LineCollector): number {
    return getOrCreate(this.#numbers, lines, () => this.#groups.push(lines) - 1);
  }

  /** Adds the lines that wait to their groups. */
  handOver(): void {
    const groupCount = this.#scanner.sortLines();
    const touched = this.#touchedGroups;
    let from = 0;
    for (let index = 0; index < groupCount; index++) {
      const to = from + (touched[2 * index + 1] ?? 0);
      const group = this.#groups[touched[2 * index] ?? -1];
      if (!group) throw new Error("the scanner counted rows of an unknown group");
      group.addAll(this.#sortedLines, from, to);
      from = to;
    }
  }
}
