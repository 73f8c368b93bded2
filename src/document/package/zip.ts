/** Writes ZIP archives with Node's own compression. They bear no time and no system, so that equal parts give equal files. */
import { gzipSync } from "node:zlib";

/** Contents by part name. */
type FileParts = Readonly<Record<string, string | Uint8Array>>;

export interface CompressedPart {
  readonly name: string;
  /** The fields that stand both before the content and in the directory of the archive. */
  readonly commonHeader: Buffer;
  readonly compressed: Buffer;
}

/** The parts keep their order. */
export function buildZipArchive(parts: readonly CompressedPart[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, commonHeader, compressed } of parts) {
    const file = Buffer.concat([encodeZipRecord("PK\x03\x04"), commonHeader, Buffer.from(name), compressed]);
    const directoryFields = encodeLittleEndianNumbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(
      encodeZipRecord("PK\x01\x02", zipVersion),
      commonHeader,
      directoryFields,
      Buffer.from(name),
    );
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const count = files.length;
  const end = encodeLittleEndianNumbers(
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [index.length, 4],
    [offset, 4],
    [0, 2],
  );
  // Not a Buffer, because Buffer.slice() shares its bytes instead of copying them.
  return new Uint8Array(Buffer.concat([...files, index, encodeZipRecord("PK\x05\x06"), end]));
}

/** Version 2.0 of the format, the first with folders and Deflate. */
const zipVersion = [20, 2] as const;
const deflateMethod = [8, 2] as const;
/** Midnight of 1/1/1980, the earliest time of a ZIP archive. */
const [midnight, firstDay] = [
  [0, 2],
  [(1 << 5) | 1, 2],
] as const;

/** Part names must be ASCII. */
export function compressParts(parts: FileParts): CompressedPart[] {
  return Object.entries(parts).map(([name, content]) => compressPart(name, content));
}

/** Readers expect the content types first: the bracket of their name comes before all letters. */
export function sortPartsByName(parts: readonly CompressedPart[]): CompressedPart[] {
  return [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Takes a quarter less time than zlib's default, for 3 % more bytes. */
const compressionLevel = 5;

/** Takes the compressed data and the checksum from a gzip stream, which holds both. */
function compressPart(name: string, content: string | Uint8Array): CompressedPart {
  const stream = gzipSync(content, { level: compressionLevel });
  const [headerLength, trailerLength] = [10, 8];
  const compressed = stream.subarray(headerLength, -trailerLength);
  const checksum = stream.readUInt32LE(stream.length - trailerLength);
  const size = stream.readUInt32LE(stream.length - 4);
  const sizes = [
    [checksum, 4],
    [compressed.length, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ] as const;
  return {
    name,
    commonHeader: encodeLittleEndianNumbers(zipVersion, [0, 2], deflateMethod, midnight, firstDay, ...sizes),
    compressed,
  };
}

function encodeZipRecord(signature: string, ...fields: readonly NumberField[]): Buffer {
  return Buffer.concat([Buffer.from(signature, "latin1"), encodeLittleEndianNumbers(...fields)]);
}

/** A number and its length in bytes, little-endian. */
type NumberField = readonly [number: number, bytes: number];

function encodeLittleEndianNumbers(...fields: readonly NumberField[]): Buffer {
  return Buffer.concat(
    fields.map(([number, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(number, 0, bytes);
      return field;
    }),
  );
}
