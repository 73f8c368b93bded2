import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeTextForXml, escapeXml, sanitizeTextForXml, unescapeXml } from "../../src/wordml/xml-text.ts";

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

test("XML 1.0 can carry every sanitized text", () => {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(sanitizeTextForXml(text)).not.toMatch(forbidden);
    }),
  );
});

test.each([
  [`A < B & "C" > 'D'`, "A &lt; B &amp; &quot;C&quot; &gt; &apos;D&apos;"],
  ["&amp;", "&amp;amp;"],
  ["không có", "không có"],
])("escapeXml(%j) is %j, and unescapeXml reverses it", (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
  expect(unescapeXml(xml)).toBe(text);
});

test("encodeTextForXml sanitizes and escapes every character, alone and among others", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const text = String.fromCharCode(code);
    const around = `a${text}\u0301`;
    expect(encodeTextForXml(text)).toBe(escapeXml(sanitizeTextForXml(text)));
    expect(encodeTextForXml(around)).toBe(escapeXml(sanitizeTextForXml(around)));
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(encodeTextForXml(text)).toBe(escapeXml(sanitizeTextForXml(text)));
    }),
  );
});

test("an unknown entity stays", () => {
  expect(unescapeXml("&nbsp;&amp;")).toBe("&nbsp;&");
});
