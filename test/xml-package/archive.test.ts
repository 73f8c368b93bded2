/** ZIP archives: what they hold, and the errors of archives that declare something else than they hold. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveTooLargeError, unzipArchive } from "../../src/xml-package/archive.ts";

const content = { "a.xml": strToU8("<a/>"), "b/c.xml": strToU8("<c>văn bản</c>".repeat(50)) };
const archive = zipSync(content);

/** The offsets of fields in an entry of the central directory. */
const fields = { flags: 8, method: 10, checksum: 16, compressedSize: 20, size: 24, headerOffset: 42 };

/** Overwrites a field of the first entry of the central directory. */
function falsifyEntry(field: keyof typeof fields, value: number): Uint8Array {
  const file = archive.slice();
  const view = new DataView(file.buffer);
  for (let offset = 0; offset < file.length - 46; offset += 1) {
    if (view.getUint32(offset, true) !== 0x02014b50) continue;
    if (field === "flags" || field === "method") view.setUint16(offset + fields[field], value, true);
    else view.setUint32(offset + fields[field], value, true);
    return file;
  }
  throw new Error("the archive has no entry");
}

/** Writes sizes and offsets as 64 bits into an extra field, as programs do that write before they know the sizes. */
function widenEntries(): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset);
  const end = archive.length - 22;
  const directory = view.getUint32(end + 16, true);
  const pieces: Uint8Array[] = [archive.slice(0, directory)];
  for (let offset = directory; offset < end; ) {
    const length = 46 + view.getUint16(offset + 28, true);
    const entry = archive.slice(offset, offset + length);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    for (const [index, field] of [fields.size, fields.compressedSize, fields.headerOffset].entries()) {
      extra.setBigUint64(4 + 8 * index, BigInt(view.getUint32(offset + field, true)), true);
      entry.fill(0xff, field, field + 4);
    }
    entry[30] = 28;
    pieces.push(entry, new Uint8Array(extra.buffer));
    offset += length;
  }
  return Buffer.concat([...pieces, archive.slice(end)]);
}

function readTexts(file: Uint8Array): [string, string][] {
  return [...unzipArchive(file)].map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe("unzipArchive", () => {
  test.each([
    ["compressed", archive],
    ["with sizes of 64 bits", widenEntries()],
    ["stored without compression", zipSync(content, { level: 0 })],
    ["with bytes in front of it in its buffer", Uint8Array.from([1, 2, 3, ...archive]).subarray(3)],
  ])("reads an archive %s", (_, file) => {
    expect(readTexts(file)).toEqual(Object.entries(content).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  test("reads an empty part, and a name with Vietnamese letters", () => {
    expect(readTexts(zipSync({ "word/ảnh.png": new Uint8Array() }))).toEqual([["word/ảnh.png", ""]]);
  });

  test("skips a comment after the directory", () => {
    const comment = strToU8("ghi chú");
    const commented = Uint8Array.from([...archive.slice(0, -2), comment.length, 0, ...comment]);
    expect(readTexts(commented)).toEqual(readTexts(archive));
  });

  test("throws for two parts of the same name", () => {
    const file = zipSync({ "a.xml": strToU8("1"), "b.xml": strToU8("2") });
    const renamed = file.map((byte, index) =>
      strFromU8(file.subarray(index, index + 5)) === "b.xml" ? byte - 1 : byte,
    );
    expect(() => unzipArchive(renamed)).toThrow(/same name/);
  });

  test.each([
    ["no archive", strToU8("not an archive, but longer than an end record")],
    ["an encrypted entry", falsifyEntry("flags", 1)],
    ["an unknown compression method", falsifyEntry("method", 12)],
    ["a wrong checksum", falsifyEntry("checksum", 7)],
    ["an entry that is longer than the archive", falsifyEntry("compressedSize", 100_000)],
    ["an entry at a wrong offset", falsifyEntry("headerOffset", 1)],
    ["an entry that is shorter than declared", falsifyEntry("size", 5)],
  ])("throws for %s", (_, file) => {
    expect(() => unzipArchive(file)).toThrow(Error);
    expect(() => unzipArchive(file)).not.toThrow(ArchiveTooLargeError);
  });

  test.each([
    ["declares a part over 64 MB", falsifyEntry("size", 65 << 20)],
    ["declares more than 160 MB in all", falsifyEntry("compressedSize", 161 << 20)],
    ["unpacks to more than it declares", falsifyEntry("size", 1)],
  ])("throws a size error for an archive that %s", (_, file) => {
    expect(() => unzipArchive(file)).toThrow(ArchiveTooLargeError);
  });
});
