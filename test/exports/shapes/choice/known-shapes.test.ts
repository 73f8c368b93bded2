/** Which shapes are tried on a table that nobody declared: those of its numbers, and those of the texts that it holds. */
import { describe, expect, test } from "vitest";
import { listKnownShapes } from "../../../../src/exports/shapes/choice/known-shapes.ts";
import { buildColumn, buildOffice, sampleCatalogue } from "../../../support/sample-export.ts";
import { sheetDeclaration } from "../../../support/shapes/read-sheet.ts";

function listShapes(lines: readonly string[], columns = sheetDeclaration.columns): string[] {
  const rows = lines.map((text, index) => ({ line: index + 1, cells: text.split(";") }));
  const declaration = { ...sheetDeclaration, columns };
  const context = { declaration, office: buildOffice(), catalogue: sampleCatalogue, path: "data/a.csv" };
  return listKnownShapes(rows, context).map((shape) => JSON.stringify(shape));
}

const months = ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20", "Gia Viễn;5;6", "Nho Quan;1;2"];

describe("the column of the numbers", () => {
  test("is the only one that the export needs, unless the shape names it", () => {
    const shapes = listShapes(months);
    expect(shapes).toContain('{"across":["time"]}');
    expect(shapes).toContain('{"across":["time"],"measure":"people"}');
    expect(shapes).not.toContain('{"across":["time"],"measure":"money"}');
    expect(shapes).toContain('{"across":["measure","time"]}');
    expect(shapes).not.toContain('{"across":["measure","time"],"measure":"people"}');
    expect(shapes).toContain('{"down":"measure","across":["locality"]}');
    expect(shapes).not.toContain('{"down":"measure","across":["locality"],"measure":"people"}');
  });

  test("is the one that the title names", () => {
    const shapes = listShapes(["KINH PHÍ HỖ TRỢ;;", ...months]);
    expect(shapes).toContain('{"across":["time"],"measure":"money"}');
    expect(shapes).not.toContain('{"across":["time"],"measure":"people"}');
  });

  test("is any where none is needed", () => {
    const optional = [
      ...sheetDeclaration.columns.filter(({ id }) => id !== "people"),
      buildColumn("women", "Số nữ", "count", { optional: true }),
    ];
    const shapes = listShapes(months, optional);
    expect(shapes).toContain('{"across":["time"],"measure":"money"}');
    expect(shapes).toContain('{"across":["time"],"measure":"women"}');
  });

  test("is not asked for where there is one", () => {
    const one = sheetDeclaration.columns.filter(({ id }) => id !== "money");
    expect(listShapes(months, one).filter((shape) => shape.includes('"measure":"'))).toEqual([]);
  });
});

describe("the texts of a table", () => {
  test("stand across where a row names two of them", () => {
    const shapes = listShapes(["Huyện;Nam;Nữ", "Nho Quan;10;20"]);
    for (const across of [["sex"], ["sex", "measure"], ["time", "sex"], ["sex", "time"]])
      expect(shapes).toContain(JSON.stringify({ across }));
  });

  test.each([
    ["once", ["Huyện;Nam;Khác", "Nho Quan;10;20"]],
    ["the same twice", ["Huyện;Nam;Nam", "Nho Quan;10;20"]],
    ["below the first rows", [...Array.from({ length: 40 }, () => ";;"), "Huyện;Nam;Nữ"]],
  ])("do not stand across: %s", (_, lines) => {
    expect(listShapes(lines).filter((shape) => shape.includes('"across":["sex"'))).toEqual([]);
  });

  test("stand among others in a column that holds several of them", () => {
    const parts = (lines: readonly string[]) => listShapes(lines).filter((shape) => shape.includes("parts"));
    expect(parts(["Huyện;T1", "Nho Quan;10", "Nam;6", "Nữ;4"])).toContain(
      '{"across":["time"],"parts":"sex"}',
    );
    expect(parts(["Huyện;T1", "Nho Quan;10", "Nam;6"])).toEqual([]);
    expect(parts(months)).toEqual([]);
  });
});
