/**
 * Reads ZIP archives of any origin. Checks every size and checksum that the archive declares against its content, and unpacks no
 * entry beyond its declared size, so that a damaged file or a ZIP bomb is an error.
 */
import { inflateRawSync } from "node:zlib";
import { computeCrc32 } from "./crc32.ts";

/** The parts by name, in the order of the archive. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** The most that an archive may declare or hold. */
export interface ArchiveLimits {
  readonly partCount: number;
  readonly partBytes: number;
  readonly totalBytes: number;
}

/** Far more than any report needs, and small enough for any PC. */
const reportLimits: ArchiveLimits = { partCount: 5_000, partBytes: 64 << 20, totalBytes: 160 << 20 };

/** Thrown for an archive that declares, or holds, more than its limits. */
export class ArchiveTooLargeError extends Error {}

/** An archive of which only the directory was read. */
export interface Archive {
  readonly names: readonly string[];
  /** Unpacks one part; undefined if there is none of this name. Throws where its content is not as declared. */
  readPart(name: string): Uint8Array | undefined;
}

/** An entry of the central directory at the archive's end. */
interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** Reads and checks the directory, before anything is unpacked. Throws an ArchiveTooLargeError, or an Error where the archive is broken. */
export function openArchive(file: Uint8Array, limits: ArchiveLimits): Archive {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = readCentralDirectory(file, view, limits.partCount);
  const totalSize = entries.reduce(
    (sum, { size, compressedSize }) => sum + Math.max(size, compressedSize),
    0,
  );
  if (totalSize > limits.totalBytes || entries.some(({ size }) => size > limits.partBytes))
    throw new ArchiveTooLargeError();
  const entriesByName = new Map(entries.map((entry) => [entry.name, entry]));
  if (entriesByName.size < entries.length) throw new Error("two parts have the same name");
  return {
    names: [...entriesByName.keys()],
    readPart(name) {
      const entry = entriesByName.get(name);
      return entry && readAndVerifyEntryContent(entry, file, view);
    },
  };
}

/** Unpacks all parts. Throws an ArchiveTooLargeError, or an Error where the archive is broken. */
export function unzipArchive(file: Uint8Array): PackageParts {
  const { names, readPart } = openArchive(file, reportLimits);
  return new Map(names.map((name) => [name, readPart(name) ?? new Uint8Array()]));
}

function readCentralDirectory(file: Uint8Array, view: DataView, maxCount: number): ArchiveEntry[] {
  const end = locateEndRecordOffset(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxCount) throw new ArchiveTooLargeError();
  const entries: ArchiveEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    assertSignature(view, offset, 0x02014b50);
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((field) =>
      view.getUint16(offset + field, true),
    );
    const [flags, method] = [view.getUint16(offset + 8, true), view.getUint16(offset + 10, true)];
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted || (method !== 0 && method !== 8))
      throw new Error("office programs do not use this encryption or compression method");
    const nameEnd = offset + 46 + nameLength;
    const fields = [24, 20, 42].map((field) => view.getUint32(offset + field, true));
    const [size = 0, compressedSize = 0, headerOffset = 0] = readLongFields(
      view,
      fields,
      nameEnd,
      extraLength,
    );
    entries.push({
      name: new TextDecoder().decode(file.subarray(offset + 46, nameEnd)),
      isDeflated: method === 8,
      checksum: view.getUint32(offset + 16, true),
      compressedSize,
      size,
      headerOffset,
    });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Programs that write before they know the sizes put 64 bits of each into an extra field, in this order, and only ones into the usual place. */
function readLongFields(
  view: DataView,
  fields: readonly number[],
  extraOffset: number,
  extraLength: number,
): readonly number[] {
  if (!fields.includes(0xffffffff)) return fields;
  const end = extraOffset + extraLength;
  for (let offset = extraOffset; offset + 4 <= end; offset += 4 + view.getUint16(offset + 2, true)) {
    if (view.getUint16(offset, true) !== 1) continue;
    let next = offset + 4;
    return fields.map((field) => {
      if (field !== 0xffffffff) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
}

/** The end-of-directory record; only a comment may follow it. */
function locateEndRecordOffset(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  throw new Error("the archive has no central directory");
}

function readAndVerifyEntryContent(
  { headerOffset, compressedSize, size, isDeflated, checksum }: ArchiveEntry,
  file: Uint8Array,
  view: DataView,
): Uint8Array {
  assertSignature(view, headerOffset, 0x04034b50);
  const start =
    headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const bytes = file.subarray(start, start + compressedSize);
  if (bytes.length !== compressedSize) throw new Error("an entry is shorter than declared");
  const content = isDeflated ? inflateContent(bytes, size) : bytes;
  if (content.length !== size || computeCrc32(content) !== checksum)
    throw new Error("an entry has another size or checksum than declared");
  return content;
}

function inflateContent(bytes: Uint8Array, declaredSize: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, declaredSize) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? new ArchiveTooLargeError()
      : error;
  }
}

function assertSignature(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature)
    throw new Error("the archive has no entry at the declared offset");
}
