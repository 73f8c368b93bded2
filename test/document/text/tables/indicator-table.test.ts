import { describe, expect, test } from "vitest";
import { fillAndMarkContent } from "../../../../src/document/filled-content.ts";
import { buildSampleContent } from "../../../support/sample-document.ts";
import { readTableRows, writeAndReadWordFile } from "../../../support/word/word-file-reader.ts";

const file = await writeAndReadWordFile(buildSampleContent("@indicators"));
const table = file.tables[1] ?? "";
const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

test("the table lists every indicator under its sector and group, and parts below their whole", () => {
  expect(readTableRows(table)).toEqual([
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2022", "Thực hiện", "So sánh (%)"],
    ["", "", "", "", "9 tháng đầu năm 2021", "9 tháng đầu năm 2022", "So với kế hoạch", "So với cùng kỳ"],
    ["A", "B", "C", "1", "2", "3", "4=3/1", "5=3/2"],
    ["I", "LAO ĐỘNG, VIỆC LÀM"],
    ["", "Việc làm"],
    ["1", "Lao động được giải quyết việc làm", "người", "18.000", "13.700", "14.273", "79,3", "104,2"],
    [
      "",
      "- Trong đó: Lao động đi làm việc ở nước ngoài theo hợp đồng",
      "người",
      "900",
      "412",
      "655",
      "72,8",
      "159,0",
    ],
    ["", "- Lao động được giải quyết việc làm trong tỉnh", "người", "-", "9.800", "10.127", "-", "103,3"],
    ["", "Giáo dục nghề nghiệp"],
    ["2", "Tỷ lệ lao động qua đào tạo", "%", "70,00", "66,50", "68,25", "-1,75", "+1,75"],
    ["II", "NGƯỜI CÓ CÔNG"],
    ["1", "Suất quà thăm, tặng người có công", "suất", "-", "187.455", "199.120", "-", "106,2"],
    ["2", "Trị giá quà thăm, tặng người có công", "triệu đồng", "-", "55.120,5", "59.612,3", "-", "108,1"],
    ["3", "Nhà ở được hỗ trợ xây mới", "nhà", "25", "-", "…", "…", "…"],
  ]);
});

describe("layout in Word", () => {
  test("all three header rows repeat, and no row splits", () => {
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index < 3));
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
  });

  test("header rows and the titles of sectors and groups stay with the next row", () => {
    const kept = rows.flatMap((row, index) => (row.includes("<w:keepNext/>") ? [index] : []));
    expect(kept).toEqual([0, 1, 2, 3, 4, 8, 10]);
  });

  test("fixed layout, explicit widths of the whole text width, merged header cells", () => {
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(8);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355);
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(4);
    expect(rows[0]?.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
  });

  test("numbers are right-aligned, units and ordinals centred", () => {
    const alignments = [...(rows[5] ?? "").matchAll(/<w:jc w:val="(\w+)"/g)].map(
      ([, alignment]) => alignment,
    );
    expect(alignments).toEqual(["center", "left", "center", "right", "right", "right", "right", "right"]);
  });
});

test("a note explains the signs", () => {
  expect(file.paragraphs.at(-1)?.text).toMatch(/^Ghi chú: Dấu “-” .* dấu “…” là chưa có số liệu báo cáo/);
});

test("every cell is a mention with indicator and aspect, without a value if nothing was reported", () => {
  const content = buildSampleContent("Chữ\n@indicators");
  const mentions = fillAndMarkContent(content).mentions.slice(content.mentions.length);
  expect(
    mentions
      .filter(({ indicator }) => indicator === "jobs.created")
      .map(({ aspect, shown }) => [aspect, shown]),
  ).toEqual([
    ["plan", "18.000"],
    ["samePeriodLastYear", "13.700"],
    ["actual", "14.273"],
    ["planPercent", "79,3"],
    ["change", "104,2"],
  ]);
  const houses = mentions.filter(({ indicator }) => indicator === "merit.houses");
  expect(houses.map(({ aspect, value, shown }) => [aspect, value !== null, shown])).toEqual([
    ["plan", true, "25"],
    ["samePeriodLastYear", true, "-"],
    ["actual", false, "…"],
    ["planPercent", false, "…"],
    ["change", false, "…"],
  ]);
  expect(new Set(mentions.map(({ file: origin, line }) => `${origin}:${line}`))).toEqual(
    new Set(["documents/bao-cao.hbs:2"]),
  );
});
