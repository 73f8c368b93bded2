/** The keywords and the time of a PDF, as different programs write them. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { isPdf, readPdfProperties } from "../../src/pdf/read-pdf-properties.ts";

function encode(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

function toUtf16(text: string): string {
  return Buffer.from(`\uFEFF${text}`, "utf16le").swap16().toString("latin1");
}

function toHex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex").toUpperCase();
}

const packed = deflateSync(Buffer.from("7 0 <</Keywords (a=1)>>")).toString("latin1");

test.each([
  ["letters in brackets", "<</Keywords (a=1 \\(b\\) \\\\ \\101)>>", "a=1 (b) \\ A"],
  ["UTF-16 in brackets", `<</Keywords (${toUtf16("kỳ=9")})>>`, "kỳ=9"],
  ["UTF-16 in hexadecimal digits", `<</Keywords<${toHex(toUtf16("kỳ=9"))}>/Title<00>>>`, "kỳ=9"],
  ["the later of two", "<</Keywords (a=1)>> %%EOF <</Keywords (a=2)>>", "a=2"],
  ["in XML only", "<pdf:Keywords>a=1</pdf:Keywords>", "a=1"],
  ["as an attribute", '<rdf:Description pdf:Keywords="a=1"/>', "a=1"],
  ["in a compressed stream of objects", `<</Type/ObjStm/Length 9>>stream\n${packed}\nendstream`, "a=1"],
  ["in a stream that is damaged", "<</Type/ObjStm>>stream\nxyz\nendstream", undefined],
  ["nowhere", "<</Title (Keywords)>>", undefined],
])("keywords: %s", (_, text, keywords) => {
  expect(readPdfProperties(encode(`%PDF-1.7\n${text}`)).keywords).toBe(keywords);
});

test.each([
  ["D:20221007093000Z", "2022-10-07T09:30:00Z"],
  ["D:20221007093000Z'", "2022-10-07T09:30:00Z"],
  ["D:20221007093000+07'00'", "2022-10-07T02:30:00Z"],
  ["D:20221007093000", "2022-10-07T09:30:00Z"],
])("the time %s", (text, time) => {
  const { created } = readPdfProperties(encode(`%PDF-1.7 <</CreationDate(${text})>>`));
  expect(created).toBe(Date.parse(time));
});

test.each([
  ["%PDF-1.4\n", true],
  ["\uFEFF%PDF-1.4\n", true],
  ["PK\u0003\u0004", false],
  ["", false],
])("%j is a PDF: %s", (text, is) => {
  expect(isPdf(Buffer.from(text))).toBe(is);
});
