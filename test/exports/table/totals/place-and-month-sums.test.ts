import { describe, expect, test } from "vitest";
import { readExportBack, tableDeclaration } from "../../../support/sample-export.ts";

async function read(...rows: string[]) {
  const lines = ["Gia Viễn;8/2022;1", "Hoa Lư;8/2022;2", "Gia Viễn;9/2022;3", "Hoa Lư;9/2022;4", ...rows];
  const { rows: read, issues } = await readExportBack(["Huyện;Tháng;Số người", ...lines, ""].join("\n"), {
    declaration: tableDeclaration,
  });
  return [read.length, ...issues.map(({ code, line }) => `${code}:${line}`)];
}

describe("a total row with a label of its own", () => {
  test.each([
    ["of one place", ["Gia Viễn;Cộng;4"], [4]],
    ["of each place", ["Gia Viễn;Cộng;4", "Hoa Lư;Cộng;6"], [4]],
    ["of one month", ["Cộng;8/2022;3"], [4]],
    ["of one place, wrong", ["Gia Viễn;Cộng;5"], [4, "total-differs:6"]],
    ["of one place, with the sum of another", ["Gia Viễn;Cộng;6"], [4, "total-differs:6"]],
    ["of all", ["Tổng cộng;;10"], [4]],
    ["of nothing in particular, with the sum of a place", ["Tổng cộng;;4"], [4, "total-differs:6"]],
  ])("%s", async (_, rows, expected) => expect(await read(...rows)).toEqual(expected));
});
