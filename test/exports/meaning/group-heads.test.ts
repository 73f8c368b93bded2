import { describe, expect, test } from "vitest";
import { buildColumn, readExportBack, tableDeclaration } from "../../support/sample-export.ts";

const declaration = {
  ...tableDeclaration,
  columns: [...tableDeclaration.columns, buildColumn("women", "Số nữ", "count")],
};

async function readSums(header: string, rows = ["1;Nho Quan;9/2022;10;4;x", "2;Gia Viễn;9/2022;20;5;x"]) {
  const text = `${header.replaceAll(" / ", "\n")}\n${rows.join("\n")}\n`;
  const read = await readExportBack(text, { declaration, path: "data/b-2022.csv" });
  const codes = read.issues.map(({ code, column }) => `${code} ${column}`);
  return codes.length > 0 ? codes.join(", ") : read.rows.map(({ numbers }) => numbers.people).join(" + ");
}

const refused = "column-other-meaning Số người, column-other-meaning Số nữ";

describe("a merged cell above the columns", () => {
  test.each([
    ["TT;Huyện;Tháng;Kết quả;;Ghi chú / ;;;Số người;Số nữ;", "10 + 20"],
    ["TT;Huyện;Tháng;Thực hiện trong tháng;;Ghi chú / ;;;Số người;Số nữ;", "10 + 20"],
    ["TT;Huyện;Tháng;Giải quyết việc làm;;Ghi chú / TT;Huyện;Tháng;Số người;Số nữ;Ghi chú", "10 + 20"],
    ["TT;Huyện;Tháng;Kế hoạch;;Ghi chú / ;;;Số người;Số nữ;", refused],
    ["TT;Huyện;Tháng;Lũy kế;;Ghi chú / ;;;Số người;Số nữ;", refused],
    ["TT;Huyện;Tháng;Cùng kỳ;;Ghi chú / ;;;Số người;Số nữ;", refused],
    ["TT;Huyện;Tháng;Ước thực hiện;;Ghi chú / ;;;Số người;Số nữ;", refused],
    ["TT;Đơn vị;Thời gian;Kế hoạch;;Ghi chú / TT;Huyện;Tháng;Số người;Số nữ;Ghi chú", refused],
    ["TT;Huyện;Tháng;Kế hoạch;;Ghi chú / TT;Huyện;Tháng;Số người;Số nữ;Ghi chú", refused],
  ])("%s: %s", async (header, expected) => expect(await readSums(header)).toBe(expected));

  test("the plan beside the result is left out", async () => {
    const header = "TT;Huyện;Tháng;Kế hoạch;;Kết quả; / ;;;Số người;Số nữ;Số người;Số nữ";
    const rows = ["1;Nho Quan;9/2022;100;40;10;4", "2;Gia Viễn;9/2022;200;50;20;5"];
    expect(await readSums(header, rows)).toBe("10 + 20");
  });

  test("a title that fills one cell is none", async () => {
    expect(await readSums("BIỂU KẾT QUẢ;;;;; / TT;Huyện;Tháng;Số người;Số nữ;Ghi chú")).toBe("10 + 20");
  });
});
