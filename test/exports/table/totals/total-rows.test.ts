import { describe, expect, test } from "vitest";
import { jobsDeclaration, readExportBack } from "../../../support/sample-export.ts";

const header = `${jobsDeclaration.columns.map(({ headers }) => `"${headers[0]}${headers[0] === "Kinh phí" ? " (đồng)" : ""}"`).join(";")}\n`;

/** A line "locality month people note" as a row of the export. */
function buildLine(line: string): string {
  const [locality, month, people, note = ""] = line.split("|");
  return `${locality};${month}/2022;${people};1;1;1/${month}/2022;${note}\n`;
}

async function readNotes(...lines: string[]) {
  const { rows, issues } = await readExportBack(header + lines.map(buildLine).join(""));
  return {
    people: rows.map(({ numbers }) => numbers.people),
    codes: [...new Set(issues.map(({ code }) => code))],
  };
}

const gia = ["Gia Viễn|1|10|A", "Gia Viễn|2|20|B"];

describe("total rows in a column of texts", () => {
  test.each([
    ["below its rows", [...gia, "Gia Viễn|2|30|Cộng"], [10, 20]],
    ["above its rows", ["Gia Viễn|1|30|Tổng số", ...gia], [10, 20]],
    [
      "of each place, above its rows",
      ["Gia Viễn|1|30|Tổng số", ...gia, "Kim Sơn|1|5|Tổng số", "Kim Sơn|1|5|A"],
      [10, 20, 5],
    ],
  ])("%s is never counted", async (_, lines, people) => {
    const { people: read, codes } = await readNotes(...lines);
    expect(read).toEqual(people);
    // Their other columns hold 1 in every row and do not add up.
    expect(codes.filter((code) => code !== "total-differs")).toEqual([]);
  });

  test("one that differs is told and never counted", async () => {
    expect(await readNotes(...gia, "Gia Viễn|2|31|Cộng")).toEqual({
      people: [10, 20],
      codes: ["total-differs"],
    });
  });

  test("one without rows is an error", async () => {
    const { codes } = await readNotes(...gia, "Gia Viễn|2|30|Cộng", "Kim Sơn|3|7|Tổng số");
    expect(codes).toContain("total-alone");
  });

  test("a text that only begins alike is data", async () => {
    expect((await readNotes(...gia, "Kim Sơn|1|5|Cộng tác viên")).people).toEqual([10, 20, 5]);
  });
});

test("the part of a row is told once and never counted", async () => {
  const lines = ["Gia Viễn|1|4|Trong đó: nữ", "Gia Viễn|2|9|Trong đó: nữ"];
  const { people, codes } = await readNotes(...gia, ...lines);
  expect([people, codes]).toEqual([[10, 20], ["part-skipped"]]);
});
