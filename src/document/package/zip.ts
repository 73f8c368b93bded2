/** Writes ZIP archives with Node's own compression. They bear no time and no system, so that equal parts give equal files. */
import { gzipSync } from "node:zlib";
import { computeCrc32 } from "../../xml-package/crc32.ts";

/** Contents by part name, long texts in pieces. Names must be ASCII. */
type FileParts = Readonly<Record<string, PartContent>>;
type PartContent = string | readonly string[] | Uint8Array;

/** A part as it stands in an archive. */
export interface CompressedPart {
  readonly name: string;
  /** The fields that stand both before the content and in the directory of the archive. */
  readonly commonHeader: Buffer;
  readonly content: Uint8Array;
}

/** Takes half the time of zlib's default, for 13 % more bytes. */
const compressionLevel = 3;
/** Shorter parts hardly shrink, but each would cost as much as thousands of characters. */
const leastCompressedLength = 512;

/** Compresses parts of some length, and stores short ones. */
export function compressParts(parts: FileParts): CompressedPart[] {
  return Object.entries(parts).map(([name, content]) =>
    measureLength(content) < leastCompressedLength ? storePart(name, content) : compressPart(name, content),
  );
}

/** In bytes or characters. */
function measureLength(content: PartContent): number {
  return typeof content === "string" || content instanceof Uint8Array ? content.length : sumLengths(content);
}

/** Leaves the parts as they are, for an archive that is compressed as a whole. */
export function storeParts(parts: FileParts): CompressedPart[] {
  return Object.entries(parts).map(([name, content]) => storePart(name, content));
}

/** Readers expect the content types first: the bracket of their name comes before all letters. */
export function sortPartsByName(parts: readonly CompressedPart[]): CompressedPart[] {
  return [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Takes the compressed data and the checksum from a gzip stream, which holds both. */
function compressPart(name: string, content: PartContent): CompressedPart {
  const bytes = content instanceof Uint8Array ? content : encodeIntoSharedBuffer(content);
  const stream = gzipSync(bytes, { level: compressionLevel, chunkSize: estimateCompressedLength(bytes) });
  const [headerLength, trailerLength] = [10, 8];
  const compressed = stream.subarray(headerLength, -trailerLength);
  const checksum = stream.readUInt32LE(stream.length - trailerLength);
  const size = stream.readUInt32LE(stream.length - 4);
  return {
    name,
    commonHeader: encodeCommonHeader(name, {
      method: deflateMethod,
      checksum,
      size,
      compressedSize: compressed.length,
    }),
    content: compressed,
  };
}

/** Zlib takes so much memory at once for its result: its usual 16 KB are too much for a short part and too little for a report. */
function estimateCompressedLength({ length }: Uint8Array): number {
  return 1024 + (length >> 2);
}

/** Kept from part to part and from file to file: to touch new memory takes longer than to encode the text. */
let sharedBuffer = Buffer.alloc(0);
/** A unit of UTF-16 takes at most so many bytes of UTF-8. */
const maxBytesPerUnit = 3;

/** Gives bytes that the next call overwrites. */
function encodeIntoSharedBuffer(text: string | readonly string[]): Uint8Array {
  const pieces = typeof text === "string" ? [text] : text;
  const maxLength = sumLengths(pieces) * maxBytesPerUnit;
  if (sharedBuffer.length < maxLength) sharedBuffer = Buffer.allocUnsafeSlow(maxLength);
  let length = 0;
  for (const piece of pieces) length += sharedBuffer.write(piece, length);
  return sharedBuffer.subarray(0, length);
}

function storePart(name: string, content: PartContent): CompressedPart {
  const bytes =
    content instanceof Uint8Array
      ? content
      : Buffer.from(typeof content === "string" ? content : content.join(""));
  const size = bytes.length;
  const checksum = computeCrc32(bytes);
  return {
    name,
    commonHeader: encodeCommonHeader(name, { method: storeMethod, checksum, size, compressedSize: size }),
    content: bytes,
  };
}

/** Version 2.0 of the format, the first with folders and Deflate. */
const zipVersion = 20;
const storeMethod = 0;
const deflateMethod = 8;
/** 1/1/1980, the first day of ZIP archives. The time is midnight, which is 0. */
const firstDay = (1 << 5) | 1;

function encodeCommonHeader(
  name: string,
  {
    method,
    checksum,
    compressedSize,
    size,
  }: { method: number; checksum: number; compressedSize: number; size: number },
): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(zipVersion, 0);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(checksum, 10);
  header.writeUInt32LE(compressedSize, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

/** The parts keep their order. */
export function buildZipArchive(parts: readonly CompressedPart[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, commonHeader, content } of parts) {
    const nameBytes = Buffer.from(name);
    files.push(fileSignature, commonHeader, nameBytes, content);
    directory.push(directorySignature, commonHeader, encodeDirectoryFields(offset), nameBytes);
    offset += fileSignature.length + commonHeader.length + nameBytes.length + content.length;
  }
  const directoryLength = sumLengths(directory);
  return concatenateBytes([
    ...files,
    ...directory,
    encodeEndRecord({ count: parts.length, directoryLength, directoryOffset: offset }),
  ]);
}

const fileSignature = Buffer.from("PK\x03\x04", "latin1");
/** The signature, and the version of the program, which stands for the format's. */
const directorySignature = Buffer.from(`PK\x01\x02${String.fromCharCode(zipVersion)}\0`, "latin1");

/** No comment, first disk, no attributes. */
function encodeDirectoryFields(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}

function encodeEndRecord({
  count,
  directoryLength,
  directoryOffset,
}: {
  count: number;
  directoryLength: number;
  directoryOffset: number;
}): Buffer {
  const record = Buffer.alloc(22);
  record.write("PK\x05\x06", "latin1");
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

/** Not a Buffer, because Buffer.slice() shares its bytes instead of copying them. */
function concatenateBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sumLengths(chunks));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function sumLengths(chunks: readonly { readonly length: number }[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
