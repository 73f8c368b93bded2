import { describe, expect, test } from "vitest";
import {
  buildColumn,
  jobsDeclaration,
  readExportBack,
  tableDeclaration,
} from "../../../support/sample-export.ts";

const declaration = {
  ...jobsDeclaration,
  id: "other",
  columns: [
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số lao động", "count", { optional: true }),
    buildColumn("rice", "Gạo (kg)", "decimal", { optional: true }),
  ],
};

test.each([
  ["Số lao động", "12 lao động", "12"],
  ["Số lao động", "12 người", "12"],
  ["Số lao động", "1.200 Người", "1200"],
  ["Số lao động (nghìn người)", "12 người", "unit-unclear"],
  ["Số lao động (nghìn người)", "12 lao động", "unit-unclear"],
  ["Số lao động (người)", "12 người", "12"],
  ["Số lao động", "12 hộ", "number-unreadable"],
  ["Gạo (kg)", "12 người", "number-unreadable"],
  ["Số lao động", "12 nghìn người", "number-unreadable"],
  ["Số lao động", "12 triệu đồng", "number-unreadable"],
  ["Số lao động", "12 người, 3 hộ", "number-unreadable"],
  ["Gạo (kg)", "12,5 kg", "12.5"],
  ["Gạo (kg)", "12,5 tấn", "number-unreadable"],
])("under %s, %s: %s", async (header, cell, expected) => {
  const { rows, issues } = await readExportBack(`Tháng;${header}\n9/2022;${cell}\n`, { declaration });
  const [row] = rows;
  expect(issues[0]?.code ?? String(Object.values(row?.numbers ?? {})[0])).toBe(expected);
});

describe("a column of units beside numbers that are all added up", () => {
  const unclear = (unit: string, earlier: string) =>
    `Không rõ đơn vị của số liệu: cột đơn vị tính ở dòng này ghi “${unit}”, ở dòng 2 ghi “${earlier}”.`;
  test.each([
    ["persons and households", ["Người", "Hộ"], unclear("hộ", "người")],
    ["households and persons", ["Hộ", "Người"], unclear("người", "hộ")],
    ["persons of two names", ["Người", "Lao động"], undefined],
    ["households of two names", ["Hộ", "Hộ gia đình"], undefined],
    ["a blank unit", ["Người", ""], undefined],
  ])("%s", async (_, units, message) => {
    const lines = units.map((unit, index) => `${index + 1}/2022;369;${unit};5`);
    const { issues } = await readExportBack(["Tháng;Huyện;ĐVT;Số người", ...lines].join("\n"), {
      declaration: tableDeclaration,
    });
    expect(issues.map((issue) => issue.message)[0]).toBe(message);
  });
});
