/**
 * A ZIP archive that anybody may have made. What it says of itself is held against what is in it: every size and checksum is
 * compared, and nothing is unpacked further than it announced.
 */
import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";

/** The parts of an archive by name, in its order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Far more than any report, and little enough for any PC. */
const most = { parts: 5_000, ofPart: 64 << 20, ofAll: 160 << 20 };

/** It announces, or holds, more than any report. */
export class TooLarge extends Error {}

/** A file as the directory at the archive's end announces it. */
interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Throws where the archive is broken, and TooLarge. */
export function unpackedParts(file: Uint8Array): Parts {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = entriesOf(file, view);
  const total = entries.reduce((sum, { size, packed }) => sum + Math.max(size, packed), 0);
  if (total > most.ofAll || entries.some(({ size }) => size > most.ofPart)) throw new TooLarge();
  const parts = new Map(entries.map((entry) => [entry.name, contentOf(entry, file, view)]));
  if (parts.size < entries.length) throw new Error("two parts of one name");
  return parts;
}

function entriesOf(file: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.parts) throw new TooLarge();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    expectSignature(view, at, 0x02014b50);
    const [length, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted || (method !== 0 && method !== 8)) throw new Error("packed in a way that Word does not");
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + (length ?? 0))),
      isDeflated: method === 8,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The record at the end, behind which only a comment may stand. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Error("no directory");
}

function contentOf(
  { at, packed, size, isDeflated, checksum }: Entry,
  file: Uint8Array,
  view: DataView,
): Uint8Array {
  expectSignature(view, at, 0x04034b50);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const bytes = file.subarray(start, start + packed);
  if (bytes.length !== packed) throw new Error("shorter than announced");
  const content = isDeflated ? inflated(bytes, size) : bytes;
  if (content.length !== size || checksumOf(content) !== checksum)
    throw new Error("not what the directory says");
  return content;
}

function inflated(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new TooLarge() : error;
  }
}

/** The CRC-32 of ZIP; Node has one only since 20.15. */
function checksumOf(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const checksums = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error("no entry where one is announced");
}

/** The archive with some parts replaced or added; all others keep their bytes and their order. */
export function repacked(parts: Parts, changed: Parts): Uint8Array {
  const packed = Object.fromEntries([...parts, ...changed]);
  return zipSync(packed, { mtime: new Date(1980, 0, 1), level: 6, os: 0, attrs: 0 });
}
