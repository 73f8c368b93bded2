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
 * its own; therefore ranges are stored as bytes: the distance of each from the one before, and its length.
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
      this.rangeCount += 1;
      this.#encode(this.#from - this.#encodedUntil);
      this.#encode(this.#to - this.#from);
      this.#encodedUntil = this.#to;
      this.#from = line;
    }
    this.#to = line;
  }

  get last(): number {
    return this.#to;
  }

  has(line: number): boolean {
    for (const [from, to] of this) if (line >= from && line <= to) return true;
    return false;
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

  *[Symbol.iterator](): Generator<[number, number]> {
    let position = 0;
    let line = 0;
    const decodeNext = () => {
      let number = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.#bytes[position++] ?? 0;
        number += (byte & 127) * scale;
        if (byte < 128) return number;
      }
    };
    while (position < this.#byteCount) {
      const from = line + decodeNext();
      line = from + decodeNext();
      yield [from, line];
    }
    yield [this.#from, this.#to];
  }

  /** Encodes a number with seven bits a byte; only the last byte is below 128. */
  #encode(number: number): void {
    let left = number;
    for (; left >= 128; left = Math.floor(left / 128)) this.#appendByte((left % 128) + 128);
    this.#appendByte(left);
  }

  #appendByte(byte: number): void {
    if (this.#byteCount === this.#bytes.length) {
      const larger = new Uint8Array(this.#byteCount === 0 ? 16 : Math.max(256, this.#byteCount * 1.5));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#byteCount++] = byte;
  }
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
