import { describe, expect, test } from "vitest";
import { listFirstCorrections } from "../../src/issues/first-things.ts";
import { buildIssue, type IssueCode } from "../../src/issues/issue.ts";
import { countPlaces, mergeIssuesOfOneCause } from "../../src/issues/merge-issues.ts";

const at = (
  code: IssueCode,
  details: Record<string, string>,
  file: string,
  line?: number,
  column = "Huyện",
) => buildIssue(code, details, { file, column, ...(line !== undefined && { line }) });

const unknown = (text: string, line: number, file = "data/a.csv") =>
  at("locality-unknown", { text }, file, line);

describe("one cause is one message", () => {
  test.each([
    [
      "the same unknown locality 40 times",
      Array.from({ length: 40 }, (_, index) => unknown("Nam Trực", index + 2)),
      [{ line: 2, count: 40, lines: [2, 3, 4, 5, 6] }],
    ],
    ["two unknown localities", [unknown("Nam Trực", 2), unknown("Hải Hậu", 3)], [{ line: 2 }, { line: 3 }]],
    [
      "the same words in two columns",
      [at("cell-needed", {}, "data/a.csv", 2), at("cell-needed", {}, "data/a.csv", 2, "Tháng")],
      [{ column: "Huyện" }, { column: "Tháng" }],
    ],
    [
      "NA in two columns",
      [
        at("cell-none", { text: "NA" }, "data/a.csv", 2),
        at("cell-none", { text: "NA" }, "data/a.csv", 3, "Tháng"),
      ],
      [{ line: 2, count: 2, lines: [2, 3] }],
    ],
    [
      "the same words in two files",
      [unknown("Nam Trực", 2), unknown("Nam Trực", 2, "data/b.csv")],
      [{ file: "data/a.csv" }, { file: "data/b.csv" }],
    ],
    [
      "24 files without a column, whatever else they have",
      Array.from({ length: 24 }, (_, index) =>
        at("column-missing", { wanted: "Huyện", found: `“${index}”`, nearest: "" }, `data/${index}.csv`, 1),
      ),
      [{ file: "data/0.csv", count: 24, files: { length: 24 } }],
    ],
    [
      "258 figures that no data report",
      Array.from({ length: 258 }, (_, index) =>
        buildIssue("figure-unreported", { name: `N${index}`, indicator: "n" }),
      ),
      [{ count: 258 }],
    ],
    [
      "42 numbers of one file that have two meanings, and those of two others",
      [
        ...Array.from({ length: 42 }, (_, index) =>
          at("number-ambiguous", { text: `2.${100 + index}` }, "data/a.csv", index + 2, `Quý ${index % 4}`),
        ),
        at("number-ambiguous", { text: "1.000" }, "data/b.csv", 2),
        at("number-ambiguous", { text: "1.000" }, "data/c.csv", 2),
      ],
      [{ count: 42, file: "data/a.csv" }, { file: "data/b.csv" }, { file: "data/c.csv" }],
    ],
    [
      "an issue that stands for others",
      [{ ...unknown("Nam Trực", 2), count: 900 }, unknown("Nam Trực", 3)],
      [{ count: 901 }],
    ],
  ] as const)("%s", (_, issues, expected) => {
    const merged = mergeIssuesOfOneCause(issues);
    expect(merged).toMatchObject(expected);
    expect(merged).toHaveLength(expected.length);
    expect(countPlaces(merged)).toBe(countPlaces(issues));
    expect(mergeIssuesOfOneCause(merged)).toEqual(merged);
  });

  test("a single issue stays as it is", () => {
    expect(mergeIssuesOfOneCause([unknown("Nam Trực", 2)])).toEqual([unknown("Nam Trực", 2)]);
  });
});

test("the first things are those that end the most messages, errors before warnings", () => {
  const issues = [
    ...Array.from({ length: 3 }, (_, index) => at("cell-none", { text: "NA" }, "data/a.csv", index + 2)),
    ...Array.from({ length: 3 }, (_, index) => unknown(`X${index}`, index + 2)),
    at("cell-needed", {}, "data/a.csv", 9),
    ...Array.from({ length: 5 }, (_, index) =>
      at("number-unreadable", { text: "?" }, `data/${index}.csv`, 2),
    ),
  ];
  expect(
    listFirstCorrections(mergeIssuesOfOneCause(issues)).map(({ issue, count, files }) => [
      issue.code,
      count,
      files.length,
    ]),
  ).toEqual([
    ["number-unreadable", 5, 5],
    ["locality-unknown", 3, 1],
    ["cell-none", 3, 1],
  ]);
});
