/** Writes a ZIP archive in one go, compressed by Node itself. Nothing of when or where shows, so equal parts are equal files. */
import { gzipSync } from "node:zlib";

/** In the order given; names in ASCII. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const { about, compressed } = entryOf(name, content);
    const file = Buffer.concat([record("PK\x03\x04"), about, Buffer.from(name), compressed]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(record("PK\x01\x02", version), about, place, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const count = files.length;
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [index.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...files, index, record("PK\x05\x06"), end]);
}

/** 2.0, the first with folders and this compression. */
const version = [20, 2] as const;
const deflated = [8, 2] as const;
/** Midnight of 1/1/1980, the first that a ZIP archive can name. */
const [midnight, firstDay] = [
  [0, 2],
  [(1 << 5) | 1, 2],
] as const;

/** What an archive says of a file both before it and in its directory. A gzip stream holds the same data and checksum. */
function entryOf(name: string, content: string | Uint8Array): { about: Buffer; compressed: Buffer } {
  const stream = gzipSync(content);
  const [header, trailer] = [10, 8];
  const compressed = stream.subarray(header, -trailer);
  const checksum = stream.readUInt32LE(stream.length - trailer);
  const size = stream.readUInt32LE(stream.length - 4);
  const sizes = [
    [checksum, 4],
    [compressed.length, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ] as const;
  return { about: numbers(version, [0, 2], deflated, midnight, firstDay, ...sizes), compressed };
}

function record(signature: string, ...fields: readonly Field[]): Buffer {
  return Buffer.concat([Buffer.from(signature, "latin1"), numbers(...fields)]);
}

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [number: number, bytes: number];

function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([number, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(number, 0, bytes);
      return field;
    }),
  );
}
