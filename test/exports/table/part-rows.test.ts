import { describe, expect, test } from "vitest";
import { createPartRowCollector, type PartText } from "../../../src/exports/table/part-rows.ts";
import { buildColumn, jobsDeclaration, readExportBack } from "../../support/sample-export.ts";

describe("rows that may be a part of others", () => {
  const part = (role: PartText["role"]): PartText => ({ role, column: "Nhóm", text: role });
  const find = (...rows: (readonly [number, PartText?])[]) => {
    const collector = createPartRowCollector();
    for (const [line, [people, text]] of rows.entries())
      collector.addRow({ line, numbers: { people }, texts: {} }, text);
    return collector.findCountedParts().map(({ text, count }) => `${text} ${count}`);
  };

  test.each([
    ["marked rows below a larger one", [[10], [4, part("marked")], [6, part("marked")]], ["marked 2"]],
    ["a marked row larger than the row above", [[10], [11, part("marked")]], []],
    [
      "nothing but marked rows",
      [
        [10, part("marked")],
        [4, part("marked")],
      ],
      [],
    ],
    ["marked rows above all others", [[4, part("marked")], [10]], []],
    ["a row of women among contents", [[10], [4, part("sex")]], ["sex 1"]],
    [
      "women and men only",
      [
        [4, part("sex")],
        [6, part("sex")],
      ],
      [],
    ],
    [
      "all, women and men",
      [
        [10, part("whole")],
        [4, part("sex")],
        [6, part("sex")],
      ],
      ["whole 1"],
    ],
    ["a whole only", [[10, part("whole")]], []],
  ] as const)("%s", (_, rows, expected) => expect(find(...rows)).toEqual(expected));
});

describe("in a table", () => {
  const declaration = {
    ...jobsDeclaration,
    columns: [
      buildColumn("locality", "Huyện", "locality"),
      buildColumn("month", "Tháng", "month"),
      buildColumn("group", "Nhóm", "text"),
      buildColumn("people", "Số người", "count"),
      buildColumn("note", "Ghi chú", "text", { optional: true }),
    ],
  };
  const read = async (...texts: string[]) => {
    const rows = texts.map(
      (text, index) => `Gia Viễn;9/2022;${text.includes(";") ? text : `${text};${20 - index};`}`,
    );
    const { issues } = await readExportBack(["Huyện;Tháng;Nhóm;Số người;Ghi chú", ...rows, ""].join("\n"), {
      declaration,
    });
    return issues.map(({ code, line }) => `${code}:${line}`);
  };

  test.each([
    [["Hộ nghèo", "+ Nữ chủ hộ", "+ Hộ đơn thân"], ["part-counted:3"]],
    [["Hộ nghèo", "Nữ"], ["part-counted:3"]],
    [["Chung", "Nam", "Nữ"], ["part-counted:2"]],
    [["Hộ nghèo", "Chung"], ["part-counted:3"]],
    [["+ Hộ nghèo", "+ Hộ cận nghèo"], []],
    [["Nam", "Nữ"], []],
    [["Hộ nghèo;20;", "Hộ cận nghèo;10;- đã đối chiếu"], []],
    [["Hộ nghèo", "Phụ nữ mang thai"], []],
  ])("%j", async (texts, expected) => expect(await read(...texts)).toEqual(expected));

  test("a declared text is data, whatever it is called", async () => {
    const columns = declaration.columns.map((column) =>
      column.id === "group" ? { ...column, texts: ["Chung", "Nữ", "Tổng số lao động"] } : column,
    );
    const lines = [
      "Huyện;Tháng;Nhóm;Số người;Ghi chú",
      ...["Chung", "Nữ", "Tổng số lao động"].map((text) => `Gia Viễn;9/2022;${text};5;`),
    ];
    const { rows, issues } = await readExportBack(`${lines.join("\n")}\n`, {
      declaration: { ...declaration, columns },
    });
    expect([rows.length, issues]).toEqual([3, []]);
  });
});
