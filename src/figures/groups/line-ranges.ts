export interface SerializedLineRanges {
  readonly bytes: Uint8Array;
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly written: number;
  readonly ranges: number;
  readonly lines: number;
}

/**
 * The lines of a file that a group is made of, in order, as ranges [from, to]. Where localities alternate nearly every row is a range by
 * itself, so ranges are kept as bytes: how far each begins behind the one before, and how long it is.
 */
export class LineRanges implements Iterable<readonly [number, number]> {
  #bytes: Uint8Array = new Uint8Array(16);
  #length = 0;
  /** Where the last range that became bytes ends. */
  #written = 0;
  #from: number;
  #to: number;
  readonly first: number;
  /** How many ranges, and how many lines they hold. */
  ranges = 1;
  lines = 1;

  constructor(first: number) {
    this.first = first;
    this.#from = first;
    this.#to = first;
  }

  /** Lines come as the file has them. */
  add(line: number): void {
    this.lines += 1;
    if (line !== this.#to + 1) {
      this.ranges += 1;
      this.#write(this.#from - this.#written);
      this.#write(this.#to - this.#from);
      this.#written = this.#to;
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

  /** In a form that can be handed to another thread. */
  serialize(): SerializedLineRanges {
    const { first, ranges, lines } = this;
    const bytes = this.#bytes.slice(0, this.#length);
    return { bytes, first, from: this.#from, to: this.#to, written: this.#written, ranges, lines };
  }

  static deserialize({ bytes, first, from, to, written, ranges, lines }: SerializedLineRanges): LineRanges {
    const all = new LineRanges(first);
    all.#bytes = bytes;
    all.#length = bytes.length;
    all.#from = from;
    all.#to = to;
    all.#written = written;
    all.ranges = ranges;
    all.lines = lines;
    return all;
  }

  *[Symbol.iterator](): Generator<[number, number]> {
    let place = 0;
    let line = 0;
    const next = () => {
      let number = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.#bytes[place++] ?? 0;
        number += (byte & 127) * scale;
        if (byte < 128) return number;
      }
    };
    while (place < this.#length) {
      const from = line + next();
      line = from + next();
      yield [from, line];
    }
    yield [this.#from, this.#to];
  }

  /** Seven bits a byte, the last below 128. */
  #write(number: number): void {
    let left = number;
    for (; left >= 128; left = Math.floor(left / 128)) this.#push((left % 128) + 128);
    this.#push(left);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(Math.max(256, this.#length * 1.5));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes[this.#length++] = byte;
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
