import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { buildColumn, jobsDeclaration, readExportBack } from "../../support/sample-export.ts";

function declareTable(time: "month" | "date"): ExportDeclaration {
  return {
    ...jobsDeclaration,
    columns: [
      buildColumn("locality", "Huyện", "locality"),
      buildColumn("time", "Kỳ", time),
      buildColumn("people", "Số người", "count"),
      buildColumn("women", "Nữ", "count", { optional: true }),
    ],
  };
}

async function listCodes(time: "month" | "date", women: readonly string[]): Promise<string[]> {
  const rows = women.map(
    (cell, index) => `Nho Quan;${time === "date" ? "5/" : ""}${index + 1}/2022;10;${cell}\n`,
  );
  const content = `Huyện;Kỳ;Số người;Nữ\n${rows.join("")}`;
  const { issues } = await readExportBack(content, { declaration: declareTable(time) });
  return issues.map(({ code, line, column }) => `${code}:${line} ${column}`);
}

describe("empty cells of a column that may be missing", () => {
  test.each([
    ["none", ["4", "5", "6"], []],
    ["one of three", ["4", "", "6"], ["cell-none:3 Nữ"]],
    ["a tab", ["4", "5", "\t"], ["cell-none:4 Nữ"]],
    ["most of them: the office does not count it", ["", "", "6"], []],
    ["all", ["", "", ""], []],
    ["a 0 is a value", ["4", "0", "6"], []],
  ])("in a table with months: %s", async (_, women, codes) =>
    expect(await listCodes("month", women)).toEqual(codes),
  );

  test("of events only some have such a number", async () =>
    expect(await listCodes("date", ["4", "", "6"])).toEqual([]));
});
