/** A fuller table would be slow to search. */
const maxFillRatio = 0.8;

const firstLength = 1 << 8;

/** Line numbers by hashes of 64 bits, with open addressing. An entry of 12 bytes is contiguous: a lookup touches one cache line. */
export class LineHashTable {
  #size = 0;
  readonly #maxSize: number;
  /** Three numbers a slot: low, high, line. The line of an empty slot is 0. */
  #entries: Int32Array = new Int32Array(3 * firstLength);
  /** A bit for the high half of each hash, where another looks first. */
  #marks: Int32Array | undefined;

  /** A full table finds the lines that it has and takes no more, which bounds its memory. */
  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get size(): number {
    return this.#size;
  }

  /** Finds the line with the same hashes; without one it adds this line, from 1 on, and returns undefined. */
  findOrAdd(high: number, low: number, line: number): number | undefined {
    const slot = findHashSlot(this.#entries, high, low);
    const earlierLine = this.#entries[3 * slot + 2];
    if (earlierLine !== 0) return earlierLine;
    if (this.#size >= this.#maxSize) return undefined;
    writeEntry(this.#entries, slot, high, low, line);
    this.#mark(high);
    this.#size++;
    if (this.#size > (this.#entries.length / 3) * maxFillRatio) this.#grow();
    return undefined;
  }

  get maxSize(): number {
    return this.#maxSize;
  }

  /** Moves the entries to memory that another adds to as well; it must be long enough for the maximum, and empty, as the marks. */
  moveTo(entries: Int32Array, marks: Int32Array): void {
    this.#marks = marks;
    this.forEach((high) => {
      this.#mark(high);
    });
    this.#moveEntries(entries);
  }

  #mark(high: number): void {
    const marks = this.#marks;
    if (!marks) return;
    const index = (high >>> 5) & (marks.length - 1);
    marks[index] = (marks[index] ?? 0) | (1 << (high & 31));
  }

  /** Notes how many entries there are after another has added to them. */
  setSize(size: number): void {
    this.#size = size;
  }

  /** Moves the entries to memory of the table's own. */
  moveBack(): void {
    this.#marks = undefined;
    let slots = firstLength;
    while (this.#size > slots * maxFillRatio) slots *= 4;
    if (3 * slots === this.#entries.length) this.#entries = this.#entries.slice();
    else this.#moveEntries(new Int32Array(3 * slots));
  }

  /** Forgets all entries. */
  clear(): void {
    this.#size = 0;
    this.#entries = new Int32Array(3 * firstLength);
  }

  /** Finds the line with the same hashes. */
  find(high: number, low: number): number | undefined {
    const line = this.#entries[3 * findHashSlot(this.#entries, high, low) + 2];
    return line === 0 ? undefined : line;
  }

  /** Gives every line with its hashes. */
  forEach(visit: (high: number, low: number, line: number) => void): void {
    const entries = this.#entries;
    for (let offset = 0; offset < entries.length; offset += 3) {
      const line = entries[offset + 2] ?? 0;
      if (line !== 0) visit(entries[offset + 1] ?? 0, entries[offset] ?? 0, line);
    }
  }

  /** Copies the table into one that is never full. */
  toUnlimited(): LineHashTable {
    const table = new LineHashTable(Number.POSITIVE_INFINITY);
    table.#entries = this.#entries.slice();
    table.#size = this.#size;
    return table;
  }

  findLastLine(): number {
    let last = 0;
    for (let offset = 2; offset < this.#entries.length; offset += 3)
      last = Math.max(last, this.#entries[offset] ?? 0);
    return last;
  }

  /** Gives the entries in a form that threads can exchange. */
  serialize(): Int32Array {
    return this.#entries;
  }

  static deserialize(entries: Int32Array): LineHashTable {
    const table = new LineHashTable(Number.POSITIVE_INFINITY);
    table.#entries = entries;
    for (let offset = 2; offset < entries.length; offset += 3) if (entries[offset] !== 0) table.#size++;
    return table;
  }

  /** Grows fourfold, so that most hashes are moved once or not at all. */
  #grow(): void {
    this.#moveEntries(new Int32Array(this.#entries.length * 4));
  }

  #moveEntries(target: Int32Array): void {
    const entries = this.#entries;
    for (let offset = 0; offset < entries.length; offset += 3) {
      const low = entries[offset] ?? 0;
      const high = entries[offset + 1] ?? 0;
      const line = entries[offset + 2] ?? 0;
      if (line !== 0) writeEntry(target, findHashSlot(target, high, low), high, low, line);
    }
    this.#entries = target;
  }
}

/** The slot of the hashes, or the empty slot where they belong. */
function findHashSlot(entries: Int32Array, high: number, low: number): number {
  const last = entries.length / 3 - 1;
  let slot = low & last;
  while (entries[3 * slot + 2] !== 0) {
    if (entries[3 * slot] === low && entries[3 * slot + 1] === high) break;
    slot = (slot + 1) & last;
  }
  return slot;
}

function writeEntry(entries: Int32Array, slot: number, high: number, low: number, line: number): void {
  entries[3 * slot] = low;
  entries[3 * slot + 1] = high;
  entries[3 * slot + 2] = line;
}
