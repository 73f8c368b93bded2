import { expect, test } from "vitest";
import { renderHorizontalRule, renderRuleUnderText } from "../../../src/document/page/horizontal-rule.ts";
import { computeBoldWidthInTwips } from "../../../src/document/text/text-width.ts";

function readIndents(xml: string): (string | undefined)[] {
  return ["left", "right", "firstLine"].map((side) => new RegExp(`w:${side}="(\\d+)"`).exec(xml)?.[1]);
}

test.each([
  [1000, 4000, ["1500", "1500", "0"]],
  [4000, 4000, ["0", "0", "0"]],
  [5000, 4000, ["0", "0", "0"]],
])("a rule of %d twips in a column of %d has the indents %j", (length, column, indents) => {
  expect(readIndents(renderHorizontalRule(length, column))).toEqual(indents);
});

test("a rule is a paragraph border, never underlined text", () => {
  const xml = renderHorizontalRule(1000, 4000);
  expect(xml).toContain('<w:pBdr><w:top w:val="single"');
  expect(xml).not.toContain("<w:u ");
});

test("the longest line sets the length, at most that of the column", () => {
  const [short, long] = ["Ngắn", "Một dòng dài hơn nhiều"];
  const column = 9355;
  const side = Math.round((column - 0.42 * computeBoldWidthInTwips(long, 14)) / 2);
  expect(readIndents(renderRuleUnderText({ lines: [short, long], points: 14, column }))[0]).toBe(
    String(side),
  );
  expect(readIndents(renderRuleUnderText({ lines: [long], points: 14, column: 1000 }))[0]).toBe("290");
});
