import { expect, test } from "vitest";
import {
  escapeControlCharacters,
  escapeControlCharactersBetweenColours,
} from "../../src/screen/control-characters.ts";

const escapeCharacter = String.fromCharCode(27);
const red = `${escapeCharacter}[31m`;

test.each([
  ["viec-lam.csv", "viec-lam.csv"],
  ["hai\tcột\nhai dòng", "hai\tcột\nhai dòng"],
  [`a${escapeCharacter}]0;pwn\u0007.csv`, "a\\u001b]0;pwn\\u0007.csv"],
  ["a\u202Evsc.exe", "a\\u202evsc.exe"],
  ["a\u009B31m\rb", "a\\u009b31m\\u000db"],
  [`${red}đỏ`, "\\u001b[31mđỏ"],
])("%j is shown as %j", (text, expected) => {
  expect(escapeControlCharacters(text)).toBe(expected);
});

test("colours stay, all other control characters are shown", () => {
  expect(escapeControlCharactersBetweenColours(`${red}lỗi${escapeCharacter}[39m ${escapeCharacter}[2J`)).toBe(
    `${red}lỗi${escapeCharacter}[39m \\u001b[2J`,
  );
});

test("JSON keeps its value", () => {
  const value = { file: `a${escapeCharacter}[31m\u202E.csv` };
  expect(JSON.parse(escapeControlCharactersBetweenColours(JSON.stringify(value)))).toEqual(value);
});
