import { expect, test } from "vitest";
import { readExportBack } from "../../support/sample-export.ts";

const header =
  "Huyện, thị xã, thành phố;Tháng;Số người được giải quyết việc làm;Kinh phí (đồng);Diện tích;Ngày chốt số liệu;Ghi chú\n";
const formatRow = (note: string) => `huyện Nho Quan;9/2022;10;1000000;1,5;30/9/2022;${note}\n`;

test.each([
  ["32,767 letters", "ạ".repeat(32_767), []],
  ["one letter more", "ạ".repeat(32_768), [["cell-too-long", 2]]],
  ["one letter more in quotes", `"${"a".repeat(32_768)}"`, [["cell-too-long", 2]]],
  ["doubled quotes count once", `"${'""'.repeat(20_000)}"`, []],
  ["a cell that must be parsed", ` "${"a".repeat(32_768)}" `, [["cell-too-long", 2]]],
])("a cell of %s", async (_, note, expected) => {
  const { issues } = await readExportBack(header + formatRow(note));
  expect(issues.map(({ code, line }) => [code, line])).toEqual(expected);
});
