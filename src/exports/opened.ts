import type { ExportFile } from "./row.ts";

/** A file that is read once: its beginning can be looked at before all of it passes by. */
export interface OpenedFile {
  readonly path: string;
  readonly head: Buffer;
  /** All its bytes, the head among them; to be asked for once. */
  chunks(): Iterable<Uint8Array>;
  /** To be called at the end, whether the bytes were asked for or not. */
  close(): void;
}

/** Whole files of aggregates are far smaller; of record-level exports this is some ten thousand rows. */
const headLength = 2 * 1024 * 1024;

/** So much at a time stays in the fast memory of a processor. */
const pieceLength = 1 << 18;

export function opened(file: ExportFile): OpenedFile {
  const source = file.chunks()[Symbol.iterator]();
  let place: Buffer = Buffer.alloc(0);
  let length = 0;
  for (let next = source.next(); !next.done; next = length < headLength ? source.next() : ended) {
    place = withRoom(place, length, next.value.length);
    place.set(next.value, length);
    length += next.value.length;
  }
  const bytes = place.subarray(0, length);
  return {
    path: file.path,
    head: bytes.subarray(0, headLength),
    *chunks() {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
      for (let next = source.next(); !next.done; next = source.next()) yield next.value;
    },
    close: () => source.return?.(),
  };
}

/** A file that is one piece needs no more room than this piece; of any other the whole head is expected. */
function withRoom(place: Buffer, length: number, more: number): Buffer {
  if (length + more <= place.length) return place;
  const wider = Buffer.allocUnsafeSlow(
    length === 0 ? more : Math.max(length + more, headLength + pieceLength),
  );
  place.copy(wider, 0, 0, length);
  return wider;
}

const ended = { done: true, value: undefined } as const;
