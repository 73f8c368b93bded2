/** Sheets without a table are named and not read; a hidden one with data is told; a workbook without any is refused. */
import { expect, test } from "vitest";
import { listSheetFiles } from "../../src/exports/workbook/list-sheets.ts";
import { readAllExports } from "../../src/figures/export-data/read-all-exports.ts";
import { buildOffice, createExportFile, sampleCatalogue } from "../support/sample-export.ts";
import { buildXlsx, type TestSheet } from "../support/workbooks/build-xlsx.ts";

const table = [
  [
    "Huyện, thị xã, thành phố",
    "Tháng",
    "Số người được giải quyết việc làm",
    "Kinh phí (đồng)",
    "Diện tích",
    "Ngày chốt số liệu",
  ],
  ["huyện Nho Quan", "9/2022", 800, 1_500_000, 50.5, "15/9/2022"],
];
const guide = [["Hướng dẫn"], ["Gửi trước ngày 5 hằng tháng"], [1, "Không xóa dòng tiêu đề"]];
const data: TestSheet = { name: "Số liệu", rows: table };

async function readWorkbook(...sheets: TestSheet[]) {
  const file = createExportFile(buildXlsx({ sheets }), "data/viec-lam-2022.xlsx");
  const { readings, issues } = await readAllExports(listSheetFiles(file), sampleCatalogue, buildOffice());
  return {
    readings: readings.map(({ file: path, leftOut, tally }) => [
      path.split("#")[1],
      leftOut ?? tally?.rows ?? "unread",
    ]),
    codes: issues.map(({ code }) => code),
  };
}

test.each<[string, TestSheet[], (string | number)[], string[]]>([
  ["a table alone", [data], [1], []],
  ["an empty sheet beside it", [data, { name: "Sheet2" }], [1, "empty"], []],
  ["a guide beside it", [{ name: "Hướng dẫn", rows: guide }, data], ["text", 1], []],
  [
    "a hidden sheet with data",
    [data, { name: "Nháp", rows: table, state: "hidden" }],
    [1, "hidden"],
    ["sheet-hidden"],
  ],
  ["a hidden sheet without data", [data, { name: "Nháp", state: "veryHidden" }], [1, "empty"], []],
  [
    "a table of nobody knows what",
    [
      data,
      {
        name: "Khác",
        rows: [
          ["a", "b"],
          ["x", 5],
        ],
      },
    ],
    [1, "unread"],
    ["header-missing"],
  ],
  ["only empty sheets", [{ name: "Sheet1" }, { name: "Sheet2" }], ["unread", "empty"], ["export-empty"]],
  ["only a guide", [{ name: "Hướng dẫn", rows: guide }], ["unread"], ["header-missing"]],
])("%s", async (_, sheets, uses, codes) => {
  const { readings, codes: found } = await readWorkbook(...sheets);
  expect(readings.map(([, use]) => use)).toEqual(uses);
  expect(found).toEqual(codes);
});

test.each<[string, NonNullable<TestSheet["rows"]>, string]>([
  [
    "two rows of three texts",
    [
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["g", "h"],
    ],
    "text",
  ],
  [
    "three rows of three texts",
    [
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["g", "h", "i"],
    ],
    "unread",
  ],
  ["a number in front of a text", [[1, "a"]], "text"],
  ["a number at the beginning of a row", [[2022]], "text"],
  ["a number behind blank cells", [["", 5]], "unread"],
  ["a text behind blank cells", [["", "a"]], "text"],
  ["a mark for a missing number", [["a", "-"]], "text"],
])("beside a table, a sheet with %s", async (_, rows, use) => {
  const { readings } = await readWorkbook(data, { name: "Khác", rows });
  expect(readings).toEqual([
    ["Số liệu", 1],
    ["Khác", use],
  ]);
});

test("a chart on a sheet of its own holds no table", async () => {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
  const file = createExportFile(
    buildXlsx({
      sheets: [{ name: "Biểu đồ" }, data],
      parts: {
        "xl/_rels/workbook.xml.rels": `<Relationships>${relationship("rId1", "chartsheet", "a.xml")}${relationship("rId2", "worksheet", "worksheets/sheet2.xml")}</Relationships>`,
      },
    }),
    "data/viec-lam-2022.xlsx",
  );
  const { readings } = await readAllExports(listSheetFiles(file), sampleCatalogue, buildOffice());
  expect(readings.map(({ leftOut, tally }) => leftOut ?? tally?.rows)).toEqual(["chart", 1]);
});

test("the same table in two sheets is the same data twice", async () => {
  const { codes } = await readWorkbook(data, { name: "Bản sao", rows: table });
  expect(codes).toEqual(["row-repeated"]);
});
