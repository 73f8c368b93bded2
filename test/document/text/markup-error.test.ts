import { expect, test } from "vitest";
import { toMarkupIssue } from "../../../src/document/text/markup-error.ts";
import { formatFigureToken } from "../../../src/language/figure-mention.ts";
import { sampleMentions } from "../../support/sample-document.ts";

const token = formatFigureToken(2);

test.each([
  ["Chữ **đậm", 4, "5", "Chữ **đậm"],
  ["Chữ **đậm", undefined, undefined, "Chữ **đậm"],
  [`**đậm ${token}`, 0, "1", "**đậm gần\u00A060\u00A0tỷ đồng"],
  [`${token} **đậm`, 4, undefined, "gần\u00A060\u00A0tỷ đồng **đậm"],
])("an error in %j at index %s has the column %s", (text, index, column, quote) => {
  const error = { code: "bold-not-closed", line: { text, file: "a.hbs", line: 3 } } as const;
  const issue = toMarkupIssue(index === undefined ? error : { ...error, index }, sampleMentions);
  expect([issue.code, issue.file, issue.line, issue.column, issue.quote]).toEqual([
    "bold-not-closed",
    "a.hbs",
    3,
    column,
    quote,
  ]);
});
