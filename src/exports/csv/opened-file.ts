import type { ExportFile } from "../source.ts";

/** A file that is read once, with its beginning in memory for detection. */
export interface OpenedFile {
  readonly head: Buffer;
  /** True if the head is all of the file. */
  readonly isWhole: boolean;
  /** All bytes, those of the head included; can be read once. */
  readonly chunks: () => Iterable<Uint8Array>;
  /** To be called at the end, also if the chunks were never read. */
  readonly close: () => void;
  /** Gives the memory to the next file; nothing of this one can be read afterwards. */
  readonly release: () => void;
}

/** Larger than any file of aggregates; of a record-level export it holds some ten thousand rows. */
const headLength = 2 * 1024 * 1024;

/** Small enough for the cache of a processor. */
const chunkLength = 1 << 18;

export function openFileAndReadHead(file: ExportFile): OpenedFile {
  const source = file.chunks()[Symbol.iterator]();
  let buffer = noBytes;
  let filledLength = 0;
  let isWhole = false;
  while (filledLength < headLength && !isWhole) {
    const next = source.next();
    if (next.done) isWhole = true;
    else {
      buffer = ensureBufferCapacity(buffer, filledLength, next.value.length);
      buffer.set(next.value, filledLength);
      filledLength += next.value.length;
    }
  }
  const bytes = buffer.subarray(0, filledLength);
  return {
    head: bytes.subarray(0, headLength),
    isWhole,
    *chunks() {
      for (let offset = 0; offset < bytes.length; offset += chunkLength)
        yield bytes.subarray(offset, offset + chunkLength);
      for (let next = source.next(); !next.done; next = source.next()) yield next.value;
    },
    close: () => {
      source.return?.();
    },
    release: () => {
      if (buffer.length === largeBufferLength) spareBuffer = buffer;
      buffer = noBytes;
    },
  };
}

const noBytes: Buffer = Buffer.alloc(0);

/** Room for the head of a large file and the chunk that goes beyond it. */
const largeBufferLength = headLength + chunkLength;
/** Kept for the next large file, because the system takes longer to give new memory of this size than to fill it. */
let spareBuffer: Buffer | undefined;

/** A file of one chunk needs the memory of that chunk; for any other the whole head is allocated at once. */
function ensureBufferCapacity(buffer: Buffer, filledLength: number, extraLength: number): Buffer {
  const length = filledLength + extraLength;
  if (length <= buffer.length) return buffer;
  const larger =
    filledLength > 0 && length <= largeBufferLength ? takeLargeBuffer() : Buffer.allocUnsafeSlow(length);
  buffer.copy(larger, 0, 0, filledLength);
  return larger;
}

function takeLargeBuffer(): Buffer {
  const buffer = spareBuffer ?? Buffer.allocUnsafeSlow(largeBufferLength);
  spareBuffer = undefined;
  return buffer;
}
