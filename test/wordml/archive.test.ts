import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveTooLargeError, repackArchive, unzipArchive } from "../../src/wordml/archive.ts";

const text = "Báo cáo ".repeat(100);

function listTexts(file: Uint8Array): [name: string, text: string][] {
  return [...unzipArchive(file)].map(([name, bytes]) => [name, strFromU8(bytes)]);
}

/** Overwrites a 16-bit or 32-bit field of the first entry in the central directory. */
function overwriteField(file: Uint8Array, offset: number, value: number, size: 16 | 32 = 32): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let start = 0; start < changed.length - 46; start += 1) {
    if (view.getUint32(start, true) !== 0x02014b50) continue;
    if (size === 16) view.setUint16(start + offset, value, true);
    else view.setUint32(start + offset, value, true);
    return changed;
  }
  throw new Error("no central directory");
}

describe("unzipArchive", () => {
  test.each([
    ["compressed", 6],
    ["stored", 0],
  ] as const)("parts that are %s, in their order", (_, level) => {
    const file = zipSync({ "word/b.xml": [strToU8(text), { level }], "a.xml": [strToU8("đ"), { level }] });
    expect(listTexts(file)).toEqual([
      ["word/b.xml", text],
      ["a.xml", "đ"],
    ]);
  });

  test("an empty part, and a name with Vietnamese letters", () => {
    expect(listTexts(zipSync({ "word/ảnh.png": new Uint8Array() }))).toEqual([["word/ảnh.png", ""]]);
  });

  test("a comment after the directory is skipped", () => {
    const file = zipSync({ "a.xml": strToU8("1") });
    const comment = strToU8("ghi chú");
    const commented = Uint8Array.from([...file.slice(0, -2), comment.length, 0, ...comment]);
    expect(listTexts(commented)).toEqual([["a.xml", "1"]]);
  });

  test("a file that is a part of a larger buffer", () => {
    const file = zipSync({ "a.xml": strToU8("1") });
    const buffer = Uint8Array.from([9, 9, 9, ...file, 9]);
    expect(listTexts(buffer.subarray(3, 3 + file.length))).toEqual([["a.xml", "1"]]);
  });

  const file = zipSync({ "a.xml": strToU8(text) });
  test.each<[title: string, broken: Uint8Array, message: RegExp]>([
    ["no directory", file.slice(0, 40), /no central directory/],
    ["a checksum that differs", overwriteField(file, 16, 1), /size or checksum/],
    ["a size that is too large", overwriteField(file, 24, text.length * 4), /size or checksum/],
    ["a compressed size beyond the file", overwriteField(file, 20, 1 << 20), /shorter than declared/],
    ["an offset that is no entry", overwriteField(file, 42, 3), /no entry at the declared offset/],
    ["a method that Word does not use", overwriteField(file, 10, 12, 16), /encryption or compression/],
    ["encryption", overwriteField(file, 8, 1, 16), /encryption or compression/],
  ])("%s is an error", (_, broken, message) => {
    expect(() => unzipArchive(broken)).toThrow(message);
    expect(() => unzipArchive(broken)).not.toThrow(ArchiveTooLargeError);
  });

  test("two parts of the same name are an error", () => {
    const twice = zipSync({ "a.xml": strToU8("1"), "b.xml": strToU8("2") });
    const renamed = twice.map((byte, index) => (byte === 98 && twice[index + 1] === 46 ? 97 : byte));
    expect(() => unzipArchive(renamed)).toThrow(/same name/);
  });

  test.each([
    ["a part that declares more than 64 MB", overwriteField(file, 24, 65 << 20)],
    ["a part that holds more than it declares", overwriteField(file, 24, 10)],
  ])("%s is too large", (_, large) => {
    expect(() => unzipArchive(large)).toThrow(ArchiveTooLargeError);
  });
});

describe("repackArchive", () => {
  const parts = new Map([
    ["[Content_Types].xml", strToU8("<Types/>")],
    ["word/document.xml", strToU8(text)],
  ]);
  const changed = new Map([
    ["word/document.xml", strToU8("mới")],
    ["word/comments.xml", strToU8("thêm")],
  ]);

  test("replaces parts where they are, and adds new ones at the end", () => {
    expect(listTexts(repackArchive(parts, changed))).toEqual([
      ["[Content_Types].xml", "<Types/>"],
      ["word/document.xml", "mới"],
      ["word/comments.xml", "thêm"],
    ]);
  });

  test("other programs can read it", () => {
    expect(Object.keys(unzipSync(repackArchive(parts, changed)))).toHaveLength(3);
  });

  test("the same parts give the same bytes", () => {
    expect(repackArchive(parts, changed)).toEqual(repackArchive(parts, changed));
  });
});
