import { expect, test } from "vitest";
import { removeOmittedParts } from "../../../src/document/text/omitted-parts.ts";
import type { TextLine } from "../../../src/language/figure-mention.ts";

const indicators = { all: ["jobs", "gifts"], absent: new Set(["gifts"]) };

/** A line that begins with "–" is omitted. */
function parseLine(text: string, index: number): TextLine {
  const line = { file: "documents/bao-cao.hbs", line: index + 1 };
  return text.startsWith("–") ? { ...line, text: text.slice(1), isOmitted: true } : { ...line, text };
}

test.each([
  ["a heading without anything else", ["# A", "–a", "# B", "b"], ["# B", "b"]],
  ["a heading above empty headings", ["# A", "## A1", "–a", "### A2", "–a", "# B", "b"], ["# B", "b"]],
  ["no heading with a sentence", ["# A", "–a", "b"], ["# A", "b"]],
  ["no heading that was empty before", ["# A", "# B", "–b", "c"], ["# A", "# B", "c"]],
  ["no heading above a full one", ["# A", "–a", "## A1", "a"], ["# A", "## A1", "a"]],
  [
    "the heading of the only point left",
    ["## A", "### A1", "–a", "### A2", "b", "## B", "c"],
    ["## A", "b", "## B", "c"],
  ],
  [
    "no heading of a point behind a text",
    ["## A", "a", "### A1", "–a", "### A2", "b"],
    ["## A", "a", "### A2", "b"],
  ],
  [
    "no heading of points that are left",
    ["## A", "### 1", "–a", "### 2", "b", "### 3", "c"],
    ["## A", "### 2", "b", "### 3", "c"],
  ],
  ["no heading of a point that stood alone", ["–x", "## A", "### A1", "b"], ["## A", "### A1", "b"]],
  ["an empty part", ["@part A", "–a", "@part B", "b"], ["@part B", "b"]],
  ["an empty annex", ["b", "@annex A", "@localities gifts"], ["b"]],
  ["the end", ["a", "# B", "–b"], ["a"]],
  ["a heading before the signature", ["# A", "–a", "@signature"], ["@signature"]],
  ["columns of a table", ["@localities jobs gifts"], ["@localities jobs"]],
  ["a chart", ["@chart months gifts", "@chart indicators jobs gifts"], ["@chart indicators jobs"]],
  [
    "rows of a table",
    ["| a | b |", "|---|---|", "–| x | 1 |", "| y | 2 |"],
    ["| a | b |", "|---|---|", "| y | 2 |"],
  ],
  [
    "a table without rows",
    ["# A", "| a | b |", "|---|---|", "–| x | 1 |", "–| y | 2 |", "# B", "b"],
    ["# B", "b"],
  ],
  ["a table without its header", ["–| a | b |", "| y | 2 |", "b"], ["b"]],
  ["a table whose rows were a block", ["| a | b |", "–", "c"], ["c"]],
  ["what announces a list", ["Như sau:", "–- a", "–- b", "Hết."], ["Hết."]],
  ["what announces a table", ["Như sau:", "| a | b |", "–| x | 1 |", "Hết."], ["Hết."]],
  ["no announcement of what is left", ["Như sau:", "–- a", "- b"], ["Như sau:", "- b"]],
  ["no announcement of parts", ["Như sau:", "–a", "@part A", "a"], ["Như sau:", "@part A", "a"]],
  ["an announcement before the next heading", ["## A", "Như sau:", "–a", "## B", "b"], ["## B", "b"]],
  ["parts of an omitted line", ["–Tặng quà.", "Trong đó có việc làm.", "Hết."], ["Hết."]],
  [
    "no parts of a line before a block",
    ["Việc làm.", "–", "Trong đó có nữ."],
    ["Việc làm.", "Trong đó có nữ."],
  ],
])("omitted lines take with them %s", (_, lines, printed) => {
  expect(removeOmittedParts(lines.map(parseLine), indicators).map(({ text }) => text)).toEqual(printed);
});

test("the table of all indicators goes only where no indicator is left", () => {
  const lines = ["@annex A", "@indicators"].map(parseLine);
  expect(removeOmittedParts(lines, indicators)).toHaveLength(2);
  expect(removeOmittedParts(lines, { all: ["gifts"], absent: new Set(["gifts"]) })).toEqual([]);
});

test("tables and charts of localities do without what only the whole territory has", () => {
  const lines = ["@localities jobs gifts", "@chart localities gifts", "@chart months gifts"].map(parseLine);
  const territoryOnly = new Set(["gifts"]);
  expect(
    removeOmittedParts(lines, { all: ["jobs", "gifts"], absent: new Set(), territoryOnly }).map(
      ({ text }) => text,
    ),
  ).toEqual(["@localities jobs", "@chart months gifts"]);
});

test("where nothing is absent, the lines stay as they are", () => {
  const lines = ["# A", "# B"].map(parseLine);
  expect(removeOmittedParts(lines, { all: [], absent: new Set() })).toBe(lines);
});
