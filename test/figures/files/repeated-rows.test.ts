import { describe, expect, test } from "vitest";
import { LineHashTable } from "../../../src/exports/table/line-hash-table.ts";
import { createCrossFileRepeatedRowFinder } from "../../../src/figures/files/repeated-rows.ts";

/** A file whose rows have these keys, from line 2 on. */
function buildKeys(
  file: string,
  keys: readonly number[],
  { exportId = "jobs", numberColumns = ["placed"] } = {},
) {
  const lines = new LineHashTable(1_000);
  for (const [index, key] of keys.entries()) lines.findOrAdd(key, key * 7, index + 2);
  return { file, exportId, code: "row-repeated" as const, columns: "“Tháng”", numberColumns, lines };
}

function listIssues(...files: readonly ReturnType<typeof buildKeys>[]): string[] {
  const finder = createCrossFileRepeatedRowFinder();
  return files
    .flatMap((keys) => finder.addFile(keys))
    .map(
      ({ file, line, message }) =>
        `${file}:${line} ${/dòng (\d+) của tệp (\w+)/.exec(message)?.slice(1).join(" ")}`,
    );
}

describe("rows of two files with the same key", () => {
  test.each([
    ["none", [buildKeys("a", [1, 2]), buildKeys("b", [3, 4])], []],
    ["one", [buildKeys("a", [1, 2]), buildKeys("b", [3, 2])], ["b:3 3 a"]],
    [
      "with each of two files",
      [buildKeys("a", [1, 2]), buildKeys("b", [3]), buildKeys("c", [3, 9, 1])],
      ["c:2 2 b", "c:4 2 a"],
    ],
    [
      "of the first file only",
      [buildKeys("a", [1]), buildKeys("b", [1]), buildKeys("c", [1])],
      ["b:2 2 a", "c:2 2 a"],
    ],
    ["of two exports", [buildKeys("a", [1]), buildKeys("b", [1], { exportId: "gifts" })], []],
    [
      "of people in one file and of money in the other, which say no number twice",
      [buildKeys("a", [1], { numberColumns: ["people"] }), buildKeys("b", [1], { numberColumns: ["paid"] })],
      [],
    ],
    [
      "of a file with both, beside one with money alone",
      [
        buildKeys("a", [1], { numberColumns: ["people", "paid"] }),
        buildKeys("b", [1], { numberColumns: ["people"] }),
        buildKeys("c", [2, 1], { numberColumns: ["paid"] }),
      ],
      ["b:2 2 a", "c:3 2 a"],
    ],
    [
      "of which one has no column of numbers: its rows are counted",
      [buildKeys("a", [1], { numberColumns: [] }), buildKeys("b", [1])],
      ["b:2 2 a"],
    ],
  ])("%s", (_, files, expected) => expect(listIssues(...files).sort()).toEqual(expected));

  test("however many: one issue, at the first of them, with the count", () => {
    const finder = createCrossFileRepeatedRowFinder();
    const keys = Array.from({ length: 500 }, (_, index) => index + 1);
    finder.addFile(buildKeys("a", keys));
    const issues = finder.addFile(buildKeys("b", [9_999, ...keys]));
    expect(issues).toMatchObject([{ code: "row-repeated", severity: "error", file: "b", line: 3 }]);
    expect(issues[0]?.message).toContain("dòng 2 của tệp a (và 499 dòng khác");
  });
});
