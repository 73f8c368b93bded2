/** Rates in shaped tables have no sums: neither their totals nor those of communes are compared or added. */
import { expect, test } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  sampleCatalogue,
  tableDeclaration,
} from "../../support/sample-export.ts";

const declaration = {
  ...tableDeclaration,
  columns: [
    ...tableDeclaration.columns.map((column) => ({ ...column, optional: column.id === "people" })),
    buildColumn("rate", "Tỷ lệ thất nghiệp", "decimal", { optional: true }),
  ],
};
const [sector] = sampleCatalogue.sectors;
const [jobs] = sector?.indicators ?? [];
if (!sector || !jobs) throw new Error("the sample catalogue is empty");
const rate = {
  ...jobs,
  id: "rate",
  aggregation: { kind: "given", export: "jobs", column: "rate", where: {} },
} as const;
const catalogue = { ...sampleCatalogue, sectors: [{ ...sector, indicators: [rate] }] };

test.each<[string, Shape, string[], string[], string[]]>([
  [
    "localities across",
    { across: ["locality"], measure: "rate" },
    ["Tháng;Nho Quan;Gia Viễn;Toàn tỉnh", "9/2022;2,5;1,5;1,8"],
    ["372 2.5", "373 1.5"],
    [],
  ],
  [
    "names down, with their units",
    { down: "measure", across: ["locality"] },
    [
      "THÁNG 9 NĂM 2022;;;;",
      "Chỉ tiêu;ĐVT;Nho Quan;Gia Viễn;Toàn tỉnh",
      "Tỷ lệ thất nghiệp;%;2,5;1,5;1,8",
      "Số người;Người;1;2;4",
    ],
    ["372 2.5", "373 1.5"],
    ["4: total-column-differs"],
  ],
  [
    "rates of communes are none of their district",
    { across: ["time"], parts: "locality", measure: "rate" },
    ["Huyện;Tháng 1;Tháng 2", "Nho Quan;;", "xã Đồng Phong;2;3", "xã Gia Lâm;4;5"],
    [],
    ["3: shape-unknown"],
  ],
])("%s", async (_, shape, lines, rows, codes) => {
  const found: { rows: string[]; codes: string[] } = { rows: [], codes: [] };
  await readExport(
    createExportFile(lines.join("\n"), "data/viec-lam-2022.csv"),
    declaration,
    { office: { ...buildOffice(), exports: { jobs: { shapes: [shape] } } }, catalogue },
    {
      row: ({ locality, numbers }) => found.rows.push(`${locality} ${numbers.rate}`),
      issue: ({ line, code }) => found.codes.push(`${line}: ${code}`),
    },
  );
  expect(found).toEqual({ rows, codes });
});
