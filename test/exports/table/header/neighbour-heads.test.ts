import { describe, expect, test } from "vitest";
import { buildColumn, readExportBack, tableDeclaration } from "../../../support/sample-export.ts";

const declaration = {
  ...tableDeclaration,
  columns: [...tableDeclaration.columns, buildColumn("households", "Số hộ", "count")],
};

/** The numbers of people, or the codes of the errors. */
async function read(...lines: string[]): Promise<string> {
  const { rows, issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration });
  const errors = issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return errors.length > 0 ? errors.join(" ") : rows.map(({ numbers }) => numbers.people).join(" ");
}

const names = "Huyện;Tháng;Số người;Số hộ";
const row = "Gia Viễn;9/2022;12;3";

describe("words over the name of a counted column", () => {
  test.each([
    [";;Chưa thực hiện;Ghi chú", "column-other-meaning"],
    [";;Không đạt;Đạt", "column-other-meaning"],
    [";;Số người còn phải giải quyết;", "column-other-meaning column-other-meaning"],
    [";;Kế hoạch năm;Thực hiện", "title-other-meaning"],
    ["Biểu số 2;;Bị từ chối;", "column-other-meaning column-other-meaning"],
    [";;;Chưa thực hiện", "column-other-meaning"],
    [";;Kết quả thực hiện;", "12"],
    [";;Trong kỳ;", "12"],
    ["SỞ LAO ĐỘNG;;;Biểu số 2", "12"],
    ["Danh sách chưa thực hiện;;;", "12"],
  ])("%s → %s", async (above, expected) => expect(await read(above, names, row)).toBe(expected));
});

describe("words under the name of a counted column", () => {
  test.each([
    [";;Chưa thực hiện;", "column-other-meaning"],
    [";;Không đạt;Không đạt", "column-other-meaning column-other-meaning"],
    [";;Lũy kế;", "column-other-meaning"],
    [";;Thực hiện;", "12"],
    [";;(người);(hộ)", "12"],
    ["A;B;1;2", "12"],
  ])("%s → %s", async (below, expected) => expect(await read(names, below, row)).toBe(expected));
});

test.each([
  ["Chưa thực hiện", "column-other-meaning"],
  ["Thực hiện", "12"],
])("a merged cell over two columns: %s → %s", async (head, expected) => {
  expect(await read(`Huyện;Tháng;${head};`, ";;Số người;Số hộ", row)).toContain(expected);
});

describe("a column beside the counted one", () => {
  const readBeside = (name: string) => read(`${names};${name}`, `${row};7`);

  test.each([
    ["Số người mới", "column-twice"],
    ["Số người bổ sung", "column-twice"],
    ["Số người chính thức", "column-twice"],
    ["Số người (đã duyệt)", "column-twice"],
    ["Số mới", "column-twice"],
    ["Bổ sung", "column-twice"],
    ["Còn phải thực hiện", "12"],
    ["Số người chưa thực hiện", "12"],
    ["Ghi chú bổ sung", "12"],
    ["Lao động mới", "12"],
  ])("%s → %s", async (name, expected) => expect(await readBeside(name)).toBe(expected));

  test("is no correction where it is declared itself", async () => {
    const columns = [...declaration.columns, buildColumn("new", "Số người mới", "count")];
    const { rows } = await readExportBack(`${names};Số người mới\n${row};7\n`, {
      declaration: { ...declaration, columns },
    });
    expect(rows[0]?.numbers).toEqual({ people: 12, households: 3, new: 7 });
  });
});
