/** Two numbers of 32 bits, seven of them a byte. */
const maxRangeLength = 10;

/** Most groups of a small file have one range, which needs none. */
const noBytes: Uint8Array = new Uint8Array(0);

export interface SerializedLineRanges {
  readonly bytes: Uint8Array;
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly encodedUntil: number;
  readonly rangeCount: number;
  readonly lineCount: number;
}

/**
 * The lines of a file that a group counts, in order, as ranges [from, to]. If localities alternate, nearly every row is a range of
 * its own; therefore ranges are stored as bytes: twice the distance of each from the one before, and 1 more where its last line, as the
 * distance from its first one, follows.
 */
export class LineRanges implements Iterable<readonly [number, number]> {
  #bytes = noBytes;
  #byteCount = 0;
  /** The last line of the last range that is stored as bytes. */
  #encodedUntil = 0;
  #from: number;
  #to: number;
  readonly first: number;
  rangeCount = 1;
  lineCount = 1;

  constructor(first: number) {
    this.first = first;
    this.#from = first;
    this.#to = first;
  }

  /** Adds a line that follows all lines added so far. */
  add(line: number): void {
    this.lineCount += 1;
    if (line !== this.#to + 1) {
      this.#ensureRoom(1);
      this.#byteCount = this.#writeRange(this.#byteCount, this.#from, this.#to);
      this.rangeCount += 1;
      this.#from = line;
    }
    this.#to = line;
  }

  /** Adds the lines in a part of an array, in order, as `add` does; a large file has millions. */
  addAll(lines: Int32Array, start: number, end: number): void {
    this.#ensureRoom(end - start);
    let byteCount = this.#byteCount;
    let from = this.#from;
    let to = this.#to;
    for (let index = start; index < end; index++) {
      const line = lines[index] ?? 0;
      if (line !== to + 1) {
        byteCount = this.#writeRange(byteCount, from, to);
        this.rangeCount += 1;
        from = line;
      }
      to = line;
    }
    this.lineCount += end - start;
    this.#byteCount = byteCount;
    this.#from = from;
    this.#to = to;
  }

  get last(): number {
    return this.#to;
  }

  has(line: number): boolean {
    return this.list().some(([from, to]) => line >= from && line <= to);
  }

  /** Gives the ranges in a form that threads can exchange. */
  serialize(): SerializedLineRanges {
    const { first, rangeCount, lineCount } = this;
    const bytes = this.#bytes.slice(0, this.#byteCount);
    return {
      bytes,
      first,
      from: this.#from,
      to: this.#to,
      encodedUntil: this.#encodedUntil,
      rangeCount,
      lineCount,
    };
  }

  static deserialize(serialized: SerializedLineRanges): LineRanges {
    const { bytes, first, from, to, encodedUntil, rangeCount, lineCount } = serialized;
    const ranges = new LineRanges(first);
    ranges.#bytes = bytes;
    ranges.#byteCount = bytes.length;
    ranges.#from = from;
    ranges.#to = to;
    ranges.#encodedUntil = encodedUntil;
    ranges.rangeCount = rangeCount;
    ranges.lineCount = lineCount;
    return ranges;
  }

  /** Gives each range in its order. */
  forEach(visit: (from: number, to: number) => void): void {
    const bytes = this.#bytes;
    let position = 0;
    let line = 0;
    const decodeNext = () => {
      let number = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[position++] ?? 0;
        number += (byte & 127) * scale;
        if (byte < 128) return number;
      }
    };
    while (position < this.#byteCount) {
      const doubled = decodeNext();
      const from = line + Math.floor(doubled / 2);
      line = doubled % 2 === 0 ? from : from + decodeNext();
      visit(from, line);
    }
    visit(this.#from, this.#to);
  }

  list(): [number, number][] {
    const ranges: [number, number][] = [];
    this.forEach((from, to) => {
      ranges.push([from, to]);
    });
    return ranges;
  }

  [Symbol.iterator](): Iterator<[number, number]> {
    return this.list()[Symbol.iterator]();
  }

  /** Writes a range behind the one before; returns the number of bytes. */
  #writeRange(byteCount: number, from: number, to: number): number {
    const doubled = 2 * (from - this.#encodedUntil);
    this.#encodedUntil = to;
    if (from === to) return writeNumber(this.#bytes, byteCount, doubled);
    const end = writeNumber(this.#bytes, byteCount, doubled + 1);
    return writeNumber(this.#bytes, end, to - from);
  }

  /** Grows where so many ranges might not find room. */
  #ensureRoom(rangeCount: number): void {
    const needed = this.#byteCount + rangeCount * maxRangeLength;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(
      this.#byteCount === 0 ? needed : Math.max(256, needed, this.#byteCount * 1.5),
    );
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Writes a number with seven bits a byte, of which only the last one is below 128; returns the place behind it. */
function writeNumber(bytes: Uint8Array, position: number, number: number): number {
  let end = position;
  let left = number;
  for (; left >= 128; left >>>= 7) bytes[end++] = (left & 127) | 128;
  bytes[end++] = left;
  return end;
}

/** Sorts ranges and joins those that touch or overlap. */
export function mergeRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
