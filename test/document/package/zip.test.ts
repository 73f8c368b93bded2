import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { buildZipArchive, compressParts } from "../../../src/document/package/zip.ts";

test("another program unpacks the same parts in the same order", () => {
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": "Báo cáo sơ kết ".repeat(1000),
    "word/empty.xml": "",
    "word/binary.bin": Uint8Array.from([0, 1, 255]),
  };
  const unzipped = unzipSync(buildZipArchive(compressParts(parts)));
  expect(Object.keys(unzipped)).toEqual(Object.keys(parts));
  for (const [name, content] of Object.entries(parts))
    expect(Buffer.from(unzipped[name] ?? []).equals(Buffer.from(content))).toBe(true);
});

test("an archive without parts is only an end record", () => {
  expect(Buffer.from(buildZipArchive([])).toString("latin1")).toBe(`PK\x05\x06${"\0".repeat(18)}`);
});

test("every part bears the earliest time of a ZIP archive", () => {
  const archive = Buffer.from(buildZipArchive(compressParts({ a: "1" })));
  expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 0x21]);
});
