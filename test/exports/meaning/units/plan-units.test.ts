import { expect, test } from "vitest";
import { readExport } from "../../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  sampleCatalogue,
  targetsDeclaration,
} from "../../../support/sample-export.ts";

const declaration = {
  ...targetsDeclaration,
  columns: [...targetsDeclaration.columns, buildColumn("unit", "Đơn vị tính", "text", { optional: true })],
};

test.each([
  ["a head of thousands beside the unit of each row", "Kế hoạch (nghìn người)", "", "unit-unclear:2"],
  ["a bare multiple", "Kế hoạch (1.000)", "", "unit-unclear:2"],
  ["a line of thousands above", "Kế hoạch", "Đơn vị tính: nghìn người", "unit-unclear:1"],
  ["a head of single persons", "Kế hoạch (người)", "", ""],
  ["money, of which each row has its own", "Kế hoạch", "Đơn vị tính: triệu đồng", ""],
  ["a plain head", "Kế hoạch", "CHỈ TIÊU KẾ HOẠCH NĂM 2022", ""],
])("%s", async (_, plan, title, expected) => {
  const lines = [title || "CHỈ TIÊU", `Năm;Chỉ tiêu;${plan};Đơn vị tính`, "2022;jobs;12;người"];
  expect(await readPlan(lines)).toBe(expected);
});

/** The issues of a table of plans with their lines. */
async function readPlan(lines: readonly string[]): Promise<string> {
  const issues: string[] = [];
  await readExport(
    createExportFile(`${lines.join("\n")}\n`, "data/targets-2022.csv"),
    declaration,
    { office: buildOffice(), catalogue: { ...sampleCatalogue, targets: declaration } },
    { row: () => {}, issue: ({ code, line }) => issues.push(`${code}:${line}`) },
  );
  return issues.join(" ");
}
