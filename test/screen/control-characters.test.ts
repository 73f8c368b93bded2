import { expect, test } from "vitest";
import {
  escapeControlCharacters,
  escapeControlCharactersOfLine,
} from "../../src/screen/control-characters.ts";

const escapeCharacter = String.fromCharCode(27);

test.each([
  ["viec-lam.csv", "viec-lam.csv"],
  ["hai\tcột\nhai dòng", "hai\tcột\nhai dòng"],
  [`a${escapeCharacter}]0;pwn\u0007.csv`, "a\\u001b]0;pwn\\u0007.csv"],
  ["a\u202Evsc.exe", "a\\u202evsc.exe"],
  ["a\u009B31m\rb", "a\\u009b31m\\u000db"],
  ["a\u2066b\u2069\u061C", "a\\u2066b\\u2069\\u061c"],
  ["bao-cao\u200B.csv", "bao-cao\\u200b.csv"],
  ["nửa \uD800 chữ \uDC00", "nửa \\ud800 chữ \\udc00"],
  ["trọn chữ 𠀀", "trọn chữ 𠀀"],
  ["thẻ ẩn \u{E0041}", "thẻ ẩn \\udb40\\udc41"],
  [`${escapeCharacter}[31mđỏ`, "\\u001b[31mđỏ"],
])("%j is shown as %j", (text, expected) => {
  expect(escapeControlCharacters(text)).toBe(expected);
});

test("a name is one line", () => {
  expect(escapeControlCharactersOfLine("a\n  0 lỗi\t.csv")).toBe("a\\u000a  0 lỗi\\u0009.csv");
});

test("JSON keeps its value", () => {
  const value = { file: `a${escapeCharacter}[31m\u202E\u{E0041}.csv` };
  expect(JSON.parse(escapeControlCharacters(JSON.stringify(value)))).toEqual(value);
});
