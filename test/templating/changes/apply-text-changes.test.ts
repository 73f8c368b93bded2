/** `parts/a.sua.hbs`: the sentences of a part that an office writes otherwise, without copying the part. */
import { describe, expect, test } from "vitest";
import { applyTextChanges } from "../../../src/templating/changes/apply-text-changes.ts";
import { createPlaceResolver } from "../../../src/templating/changes/line-sources.ts";

const original = {
  path: "parts/a.hbs",
  text: "### Việc làm\nCó việc làm cho người.\n{{#some}}\nĐi làm việc.\n{{/some}}\n",
};

function change(text: string, template = original) {
  return applyTextChanges(template, { path: "sua", text });
}

describe("the changed text", () => {
  test.each([
    ["a heading", "@find\n### Việc làm\n@replace\n### Lao động", "### Lao động\nCó việc làm cho người."],
    [
      "some words",
      "@find\ncho người\n@replace\ncho người lao động",
      "### Việc làm\nCó việc làm cho người lao động.",
    ],
    [
      "a line above",
      "@find\ncho người\n@before\nMột câu.\nHai câu.",
      "### Việc làm\nMột câu.\nHai câu.\nCó việc làm cho người.",
    ],
    [
      "a line below",
      "@find\nCó việc làm\n@after\nMột câu.",
      "### Việc làm\nCó việc làm cho người.\nMột câu.\n{{#some}}",
    ],
    ["a line less", "@find\nCó việc làm cho người.\n@remove", "### Việc làm\n{{#some}}"],
    ["some words less", "@find\n cho người\n@remove", "### Việc làm\nCó việc làm.\n"],
    [
      "several lines",
      "@find\n{{#some}}\nĐi làm việc.\n@replace\n{{#some}}\nĐi xa.",
      "### Việc làm\nCó việc làm cho người.\n{{#some}}\nĐi xa.\n{{/some}}",
    ],
    [
      "line ends of Notepad",
      "@find\r\n### Việc làm\r\n@replace\r\n### Lao động\r\n",
      "### Lao động\nCó việc làm cho người.",
    ],
    [
      "remarks",
      "{{!--\n@find\nx\n--}}\n{{!-- ghi chú --}}\n@find\n### Việc làm\n\n@replace\n\n### Lao động\n",
      "### Lao động\nCó việc làm",
    ],
    ["nothing", "{{!-- chưa sửa gì --}}\n", "### Việc làm\nCó việc làm cho người.\n"],
  ])("has %s", (_, text, begin) => {
    const { template, issues } = change(text);
    expect(issues).toEqual([]);
    expect(template.text.slice(0, begin.length)).toBe(begin);
    expect(template.text.endsWith("{{/some}}\n")).toBe(true);
  });

  test("words of a line go without their line", () => {
    expect(change("@find\nviệc làm cho\n@remove").template.text).toContain("\nCó  người.\n");
  });

  test("each line knows where it stands", () => {
    const { template } = change(
      "@find\n### Việc làm\n@after\nMột câu.\nHai câu.\n\n@find\ncho người\n@replace\ncho họ\n",
    );
    expect(template.sources?.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "parts/a.hbs:1",
      "sua:4",
      "sua:5",
      "sua:10",
      "parts/a.hbs:3",
      "parts/a.hbs:4",
      "parts/a.hbs:5",
      "parts/a.hbs:6",
    ]);
    const resolve = createPlaceResolver([template]);
    expect(resolve({ file: "parts/a.hbs", line: 4, column: "5" })).toEqual({ file: "sua", line: 10 });
    expect(resolve({ file: "parts/a.hbs", line: 2, column: "5" })).toEqual({
      file: "sua",
      line: 4,
      column: "5",
    });
    expect(resolve({ file: "parts/b.hbs", line: 2 })).toEqual({ file: "parts/b.hbs", line: 2 });
  });

  test("a second pack changes what the first one left", () => {
    const first = change("@find\n### Việc làm\n@after\nMột câu.").template;
    const { template } = applyTextChanges(first, { path: "hai", text: "@find\nMột câu.\n@before\nHai câu." });
    expect(template.text.split("\n").slice(0, 3)).toEqual(["### Việc làm", "Hai câu.", "Một câu."]);
    expect(template.sources?.slice(0, 3).map(({ file }) => file)).toEqual(["parts/a.hbs", "hai", "sua"]);
  });
});

test.each([
  ["words that are not there", "@find\nCó việc làm cho dân.\n@remove", "change-text-missing 2"],
  ["words that are there twice", "@find\nviệc\n@remove", "change-text-unclear 2"],
  [
    "two changes of the same words",
    "@find\ncho người\n@replace\nx\n@find\nngười.\n@replace\ny",
    "change-text-unclear 6",
  ],
  ["a text outside", "Câu.\n@find\ncho người\n@remove", "change-text-form 1"],
  ["nothing to find", "@find\n\n@replace\nx", "change-text-form 1"],
  ["nothing to do", "@find\ncho người\n", "change-text-form 1"],
  ["no word to find it by", "@replace\nx", "change-text-form 1"],
  ["nothing to write", "@find\ncho người\n@replace\n", "change-text-form 3"],
  ["a text behind @remove", "@find\ncho người\n@remove\nx", "change-text-form 3"],
])("%s: an error, and no text is changed", (_, text, expected) => {
  const { template, issues } = change(text);
  expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual([expected]);
  expect(template.text).toBe(original.text);
});

test("a sentence that the pack has changed is shown as it is now", () => {
  const [issue] = change("@find\nCó việc làm cho dân.\n@remove").issues;
  expect(issue?.remedy).toContain("Dòng 2 của bản gốc gần giống: “Có việc làm cho người.”");
});
