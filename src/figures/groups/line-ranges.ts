import { BytePieces, noPiece } from "./byte-pieces.ts";

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
  /** Most groups of a small file have one range, which needs no bytes. */
  #piece = noPiece;
  #byteCount = 0;
  #pieces: BytePieces | undefined;
  /** The last line of the last range that is stored as bytes. */
  #encodedUntil = 0;
  #from: number;
  #to: number;
  readonly first: number;
  rangeCount = 1;
  lineCount = 1;

  /** The lines of many groups have their bytes from the same memory. */
  constructor(first: number, pieces?: BytePieces) {
    this.#pieces = pieces;
    this.first = first;
    this.#from = first;
    this.#to = first;
  }

  /** Adds a line that follows all lines added so far. */
  add(line: number): void {
    this.lineCount += 1;
    if (line !== this.#to + 1) {
      this.#ensureRoom(1, line);
      this.#byteCount = this.#writeRange(this.#byteCount, this.#from, this.#to);
      this.rangeCount += 1;
      this.#from = line;
    }
    this.#to = line;
  }

  /** Adds the lines in a part of an array, in order, as `add` does; a large file has millions. */
  addAll(lines: Int32Array, start: number, end: number): void {
    this.#ensureRoom(end - start, lines[end - 1] ?? 0);
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
    const { block, start } = this.#piece;
    const bytes = block.slice(start, start + this.#byteCount);
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
    ranges.#piece = { block: bytes, start: 0, length: bytes.length };
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
    const { block, start } = this.#piece;
    const end = start + this.#byteCount;
    let position = start;
    let line = 0;
    const decodeNext = () => {
      let number = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = block[position++] ?? 0;
        number += (byte & 127) * scale;
        if (byte < 128) return number;
      }
    };
    while (position < end) {
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
    const { block, start } = this.#piece;
    const end = writeNumber(block, start + byteCount, from === to ? doubled : doubled + 1);
    return (from === to ? end : writeNumber(block, end, to - from)) - start;
  }

  /** Grows where so many ranges, up to a line, might not find room: none of their numbers is larger than twice the way to it. */
  #ensureRoom(rangeCount: number, lastLine: number): void {
    const rangeLength = 2 * countBytesOfNumber(2 * (lastLine - this.#encodedUntil) + 1);
    const needed = this.#byteCount + rangeCount * rangeLength;
    if (needed <= this.#piece.length) return;
    this.#pieces ??= new BytePieces();
    this.#piece = this.#pieces.grow(this.#piece, this.#byteCount, needed);
  }
}

function countBytesOfNumber(number: number): number {
  let count = 1;
  for (let left = number; left >= 128; left = Math.floor(left / 128)) count++;
  return count;
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
