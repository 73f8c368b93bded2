import { describe, expect, test } from "vitest";
import { addLineMarks, formatLineMark, splitIntoPlacedLines } from "../../src/templating/line-marks.ts";

/** Marks as they would read: "text⟦3⟧". */
function markLines(template: string): string {
  return addLineMarks(template, 0).replace(/\uE002\d+:(\d+)\uE003/g, "⟦$1⟧");
}

describe("a line of a template is marked at its end", () => {
  test.each([
    ["a\nb", "a⟦1⟧\nb⟦2⟧"],
    ["a\n\n   \nb", "a⟦1⟧\n\n   \nb⟦4⟧"],
    ['a {{exact "x"}}\n{{exact "y"}}', 'a {{exact "x"}}⟦1⟧\n{{exact "y"}}⟦2⟧'],
    [
      '{{#reported "x"}}\na\n{{else}}\nb\n{{/reported}}',
      '{{#reported "x"}}\na⟦2⟧\n{{else}}\nb⟦4⟧\n{{/reported}}',
    ],
    [
      "  {{> part}}  \n{{! a note }}\n{{!-- a }} note --}}\na",
      "  {{> part}}  \n{{! a note }}\n{{!-- a }} note --}}\na⟦4⟧",
    ],
    ['a {{exact\n  "x"}} b\nc', 'a {{exact\n  "x"}} b⟦1⟧\nc⟦3⟧'],
    ['{{#reported "x"}}a{{/reported}}', '{{#reported "x"}}a{{/reported}}⟦1⟧'],
    ['{{#reported "x"}}{{else}} {{/reported}}', '{{#reported "x"}}{{else}} {{/reported}}'],
    ['{{narrative "x" about="a }} b"}}\nc', '{{narrative "x" about="a }} b"}}⟦1⟧\nc⟦2⟧'],
    ["a{{~!note~}}\nb", "a{{~!note~}}\nb⟦2⟧"],
  ])("%j", (template, expected) => {
    expect(markLines(template)).toBe(expected);
  });
});

describe("a rendered line", () => {
  test("has the place of its first mark and keeps none; blank lines are dropped", () => {
    const [a, b] = [formatLineMark({ fileIndex: 0, line: 4 }), formatLineMark({ fileIndex: 2, line: 9 })];
    expect(splitIntoPlacedLines(`one${a}\n\n  ${b}\ntwo${b} three${a}\nfour`)).toEqual([
      { text: "one", fileIndex: 0, line: 4 },
      { text: "two three", fileIndex: 2, line: 9 },
      { text: "four", fileIndex: 2, line: 9 },
    ]);
  });
});
