/**
 * A ZIP archive that anybody may have made. What it says of itself is held against what is in it: every size and checksum is
 * compared, and nothing is unpacked further than it announced.
 */
import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";

/** The parts of an archive by name, in its order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Far more than any report, and little enough for any PC. */
const sizeLimits = { parts: 5_000, ofPart: 64 << 20, ofAll: 160 << 20 };

/** It announces, or holds, more than any report. */
export class ArchiveTooLargeError extends Error {}

/** A file as the directory at the archive's end announces it. */
interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** Throws where the archive is broken, and TooLarge. */
export function unzipArchive(file: Uint8Array): Parts {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = readArchiveEntries(file, view);
  const totalSize = entries.reduce(
    (sum, { size, compressedSize: packed }) => sum + Math.max(size, packed),
    0,
  );
  if (totalSize > sizeLimits.ofAll || entries.some(({ size }) => size > sizeLimits.ofPart))
    throw new ArchiveTooLargeError();
  const parts = new Map(entries.map((entry) => [entry.name, readEntryContent(entry, file, view)]));
  if (parts.size < entries.length) throw new Error("two parts of one name");
  return parts;
}

function readArchiveEntries(file: Uint8Array, view: DataView): ArchiveEntry[] {
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > sizeLimits.parts) throw new ArchiveTooLargeError();
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    assertSignature(view, at, 0x02014b50);
    const [length, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted || (method !== 0 && method !== 8)) throw new Error("packed in a way that Word does not");
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + (length ?? 0))),
      isDeflated: method === 8,
      checksum: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The record at the end, behind which only a comment may stand. */
function findEndRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Error("no directory");
}

function readEntryContent(
  { headerOffset: at, compressedSize: packed, size, isDeflated, checksum }: ArchiveEntry,
  file: Uint8Array,
  view: DataView,
): Uint8Array {
  assertSignature(view, at, 0x04034b50);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const bytes = file.subarray(start, start + packed);
  if (bytes.length !== packed) throw new Error("shorter than announced");
  const content = isDeflated ? inflateContent(bytes, size) : bytes;
  if (content.length !== size || computeCrc32(content) !== checksum)
    throw new Error("not what the directory says");
  return content;
}

function inflateContent(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? new ArchiveTooLargeError()
      : error;
  }
}

/** The CRC-32 of ZIP; Node has one only since 20.15. */
function computeCrc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (crc32Table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const crc32Table = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function assertSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error("no entry where one is announced");
}

/** The archive with some parts replaced or added; all others keep their bytes and their order. */
export function repackArchive(parts: Parts, changed: Parts): Uint8Array {
  const allParts = Object.fromEntries([...parts, ...changed]);
  return zipSync(allParts, { mtime: new Date(1980, 0, 1), level: 6, os: 0, attrs: 0 });
}
