import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitizeTextForXml } from "../../src/wordml/xml-text.ts";
import { buildSampleContent } from "../support/sample-document.ts";
import { findParagraph, writeAndReadWordFile } from "../support/word-file-reader.ts";

test.each([
  ["bỏ\u0000 ký\u0007 tự\u001b", "bỏ ký tự"],
  ["tab\tvà\r\nxuống dòng", "tab và xuống dòng"],
  ["\uFFFEhỏng\uFFFF", "hỏng"],
  ["nửa \uD800 ký tự", "nửa  ký tự"],
  ["hợp lệ 😀", "hợp lệ 😀"],
  ["tie\u0302\u0301ng", "tiếng"],
])("%j becomes %j", (text, expected) => {
  expect(sanitizeTextForXml(text)).toBe(expected);
});

test("whatever the text, XML 1.0 can carry it", () => {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(sanitizeTextForXml(text)).not.toMatch(forbidden);
    }),
  );
});

test("what means something to XML is printed as it stands", async () => {
  const text = `Điểm < 5 & "ngoặc" ]]> </w:t> &#1; 'nháy'`;
  findParagraph(await writeAndReadWordFile(buildSampleContent(text)), text);
});

test("damaged text leaves a whole file", async () => {
  const file = await writeAndReadWordFile(buildSampleContent("Chữ\u0001 và\uFFFF hết"));
  findParagraph(file, "Chữ và hết");
});
