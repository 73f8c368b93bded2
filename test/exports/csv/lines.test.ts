import { expect, test } from "vitest";
import { maxLineLength, splitIntoNumberedLines } from "../../../src/exports/csv/lines.ts";

test.each([
  ["LF", ["a\nb\n"], ["1 a", "2 b"]],
  ["CRLF", ["a\r\nb\r\n"], ["1 a", "2 b"]],
  ["CR", ["a\rb\r"], ["1 a", "2 b"]],
  ["a CRLF between two chunks", ["a\r", "\nb"], ["1 a", "2 b"]],
  ["a line over several chunks", ["a", "b", "c\nd"], ["1 abc", "2 d"]],
  ["all line breaks in one text", ["a\nb\r\nc\rd"], ["1 a", "2 b", "3 c", "4 d"]],
  ["a CR at the end of a chunk, before other text", ["a\r", "b"], ["1 a", "2 b"]],
  ["a CR alone at the end", ["a\r"], ["1 a"]],
  ["a last line without a break", ["a\nb"], ["1 a", "2 b"]],
  ["blank lines", ["a\n\nb"], ["1 a", "2 ", "3 b"]],
  ["no text", [""], []],
])("%s", (_, chunks, expected) => {
  expect(Array.from(splitIntoNumberedLines(chunks), ({ number, text }) => `${number} ${text}`)).toEqual(
    expected,
  );
});

test("a line that is too long is cut one character over the limit", () => {
  const [line, next] = splitIntoNumberedLines(["x".repeat(2 * maxLineLength), "x\nb"]);
  expect(line?.text.length).toBe(maxLineLength + 1);
  expect(next).toEqual({ number: 2, text: "b" });
});

test("a line of the greatest length stays whole", () => {
  const [line] = splitIntoNumberedLines([`${"x".repeat(maxLineLength)}\n`]);
  expect(line?.text.length).toBe(maxLineLength);
});
