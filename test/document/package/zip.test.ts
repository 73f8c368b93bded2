import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import {
  buildZipArchive,
  compressParts,
  sortPartsByName,
  storeParts,
} from "../../../src/document/package/zip.ts";

const parts = {
  "[Content_Types].xml": "<Types/>",
  "word/document.xml": "Báo cáo sơ kết ".repeat(1000),
  "word/empty.xml": "",
  "word/binary.bin": Uint8Array.from([0, 1, 255]),
};

test.each([
  ["compressed", compressParts],
  ["stored", storeParts],
])("another program unpacks the same parts in the same order: %s", (_, encodeParts) => {
  const unzipped = unzipSync(buildZipArchive(encodeParts(parts)));
  expect(Object.keys(unzipped)).toEqual(Object.keys(parts));
  for (const [name, content] of Object.entries(parts))
    expect(Buffer.from(unzipped[name] ?? []).equals(Buffer.from(content))).toBe(true);
});

test("long parts are compressed, short ones are not", () => {
  const sizes = compressParts({ short: "a".repeat(511), long: "a".repeat(512) });
  expect(sizes.map(({ content }) => content.length < 100)).toEqual([false, true]);
});

test("the content types come first, the other parts by name", () => {
  const sorted = sortPartsByName(storeParts({ "word/b.xml": "", "_rels/.rels": "", ...parts }));
  expect(sorted.map(({ name }) => name)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/b.xml",
    "word/binary.bin",
    "word/document.xml",
    "word/empty.xml",
  ]);
});

test("an archive without parts is only an end record", () => {
  expect(Buffer.from(buildZipArchive([])).toString("latin1")).toBe(`PK\x05\x06${"\0".repeat(18)}`);
});

test("every part bears the earliest time of a ZIP archive", () => {
  const archive = Buffer.from(buildZipArchive(compressParts({ a: "1" })));
  expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 0x21]);
});
