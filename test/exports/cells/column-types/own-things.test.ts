import { expect, test } from "vitest";
import { buildColumn, jobsDeclaration, readExportBack } from "../../../support/sample-export.ts";

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
