import fc from "fast-check";
import { expect, test } from "vitest";
import { findUnclosedBoldIndex, parseInlineMarkup } from "../../../src/document/text/inline-markup.ts";
import { formatFigureToken } from "../../../src/language/figure-mention.ts";

/** "b:" bold, "i:" italic, "bi:" both. */
function formatPieces(text: string): (string | number)[] {
  return parseInlineMarkup(text).map(({ content, bold, italic }) => {
    const mark = `${bold ? "b" : ""}${italic ? "i" : ""}`;
    return mark ? `${mark}:${content}` : content;
  });
}

test.each([
  ["thường", ["thường"]],
  ["**đậm** và _nghiêng_", ["b:đậm", " và ", "i:nghiêng"]],
  ["**_cả hai_**", ["bi:cả hai"]],
  ["_**cả hai**_", ["bi:cả hai"]],
  ["_một **hai** ba_", ["i:một ", "bi:hai", "i: ba"]],
  ["12_3 và a_b_c", ["12_3 và a_b_c"]],
  ["chỗ trống ____ để điền", ["chỗ trống ____ để điền"]],
  ["_ không phải _", ["_ không phải _"]],
  ["5 * 3", ["5 * 3"]],
  ["(_nghiêng_);", ["(", "i:nghiêng", ");"]],
  ["_đạt_ **105,4%**kế hoạch", ["i:đạt", " ", "b:105,4%", "kế hoạch"]],
  [`đạt **${formatFigureToken(7)}** rồi`, ["đạt ", "b:7", " rồi"]],
  [`_${formatFigureToken(0)} người_`, ["i:0", "i: người"]],
])("%s", (text, expected) => {
  expect(formatPieces(text)).toEqual(expected);
});

test("text without markup stays unchanged", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }).filter((text) => !/[*_\uE000\uE001]/.test(text)),
      (text) => {
        expect(
          parseInlineMarkup(text)
            .map(({ content }) => content)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});

test.each([
  ["**một** hai", undefined],
  ["**một", 0],
  ["**một** **hai", 8],
])("findUnclosedBoldIndex in %s: %s", (text, index) => {
  expect(findUnclosedBoldIndex(text)).toBe(index);
});

test("italics are those of one pattern, which would take the square of the marks", () => {
  const italics = /_(?<![\p{L}\p{N}_\uE001]_)(?=[^\s_])(.*?[^\s_])_(?![\p{L}\p{N}_\uE000])/gu;
  const piece = fc.constantFrom("_", "a", "Ư", " ", "1", ".", "\n", "\uE0001\uE001", "𝟙");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      const expected = [...text.matchAll(italics)].map(([, inside]) => inside);
      expect(joinItalics(text)).toBe(expected.join(""));
    }),
    { numRuns: 2000 },
  );
});

/** A figure is written as its token. */
function joinItalics(text: string): string {
  const spans = parseInlineMarkup(text).filter(({ italic }) => italic);
  return spans
    .map(({ content }) => (typeof content === "number" ? `\uE000${content}\uE001` : content))
    .join("");
}

test("many opening marks take no time of their square", () => {
  expect(parseInlineMarkup("_a ".repeat(20_000))).toHaveLength(1);
});
