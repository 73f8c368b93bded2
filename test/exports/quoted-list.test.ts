import { expect, test } from "vitest";
import { formatQuotedList } from "../../src/issues/quoted-list.ts";

test.each([
  [["a"], undefined, "“a”"],
  [["a", "b"], undefined, "“a”, “b”"],
  [["a", "b"], " hoặc ", "“a” hoặc “b”"],
  [[], undefined, ""],
])("%j with %j between them", (names, separator, expected) =>
  expect(formatQuotedList(names, separator)).toBe(expected),
);

test("a list of more than twenty names is cut", () => {
  const list = formatQuotedList(Array.from({ length: 21 }, (_, index) => String(index)));
  expect(list.endsWith("“19”, …")).toBe(true);
});
