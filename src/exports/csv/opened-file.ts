import type { ExportFile } from "../source.ts";

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
const chunkLength = 1 << 18;

export function openExportFile(file: ExportFile): OpenedFile {
  const source = file.chunks()[Symbol.iterator]();
  let buffer: Buffer = Buffer.alloc(0);
  let filledLength = 0;
  for (
    let next = source.next();
    !next.done;
    next = filledLength < headLength ? source.next() : iterationEnd
  ) {
    buffer = ensureCapacity(buffer, filledLength, next.value.length);
    buffer.set(next.value, filledLength);
    filledLength += next.value.length;
  }
  const bytes = buffer.subarray(0, filledLength);
  return {
    path: file.path,
    head: bytes.subarray(0, headLength),
    *chunks() {
      for (let offset = 0; offset < bytes.length; offset += chunkLength)
        yield bytes.subarray(offset, offset + chunkLength);
      for (let next = source.next(); !next.done; next = source.next()) yield next.value;
    },
    close: () => source.return?.(),
  };
}

/** A file that is one piece needs no more room than this piece; of any other the whole head is expected. */
function ensureCapacity(buffer: Buffer, length: number, extraLength: number): Buffer {
  if (length + extraLength <= buffer.length) return buffer;
  const larger = Buffer.allocUnsafeSlow(
    length === 0 ? extraLength : Math.max(length + extraLength, headLength + chunkLength),
  );
  buffer.copy(larger, 0, 0, length);
  return larger;
}

const iterationEnd = { done: true, value: undefined } as const;
