/** How the difference of two texts is shown: five words around it, long differences cut. */
import { expect, test } from "vitest";
import { formatDifference } from "../../../src/audit/context/excerpts.ts";

const words = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`).join(" ");

test.each<[name: string, written: string, now: string, expected: [string, string]]>([
  ["a word in the middle", "a b c", "a x c", ["a b c", "a x c"]],
  ["a word more", "a c", "a b c", ["a c", "a b c"]],
  ["all words", "a b", "", ["a b", ""]],
  ["nothing", "a b", "a b", ["a b", "a b"]],
  ["a repeated word", "a a", "a a a", ["a a", "a a a"]],
  ["other figures", "có \uFFFC hộ", "còn \uFFFC hộ", ["có […] hộ", "còn […] hộ"]],
  ["no other spaces", "có\u00A0 5 hộ", "có 6 hộ", ["có 5 hộ", "có 6 hộ"]],
  [
    "with five words on either side",
    `${words(6, "a")} x ${words(6, "b")}`,
    `${words(6, "a")} y ${words(6, "b")}`,
    ["…a2 a3 a4 a5 a6 x b1 b2 b3 b4 b5…", "…a2 a3 a4 a5 a6 y b1 b2 b3 b4 b5…"],
  ],
  [
    "with all words where there are five",
    `${words(5, "a")} x ${words(5, "b")}`,
    `${words(5, "a")} y ${words(5, "b")}`,
    [`${words(5, "a")} x ${words(5, "b")}`, `${words(5, "a")} y ${words(5, "b")}`],
  ],
  ["cut after twenty words", `c ${words(30, "x")}`, "c d", [`c ${words(19, "x")}…`, "c d"]],
])("shows %s", (_, written, now, [shownBefore, shownNow]) => {
  expect(formatDifference(written, now)).toEqual({ written: shownBefore, now: shownNow });
});
