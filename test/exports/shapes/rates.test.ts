/** Rates in shaped tables have no sums: neither their totals nor those of communes are compared or added. */
import { describe, expect, test } from "vitest";
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

describe("the territory's own rate, where a row need not have a place", () => {
  const ofTerritory = {
    ...declaration,
    columns: declaration.columns.map((column) =>
      column.type === "locality" ? { ...column, optional: true } : column,
    ),
  };
  const places = ["Nho Quan;2,0;100", "Gia Viễn;3,0;300"];
  const once = ["Huyện;Tỷ lệ thất nghiệp;Số người", ...places];
  const twoMonths = ["Huyện;Tỷ lệ thất nghiệp;;Số người;", ";T8;T9;T8;T9"];
  test.each<[string, string, Shape[], string[], string[], string[]]>([
    [
      "stands beside those of its places, and its other number is their sum",
      "viec-lam-9-thang-2022.csv",
      [],
      [...once, "Toàn tỉnh;2,4;400"],
      ["372 rate=2 people=100", "373 rate=3 people=300", "- rate=2.4"],
      [],
    ],
    [
      "above them, with a number that is not their sum",
      "viec-lam-9-thang-2022.csv",
      [],
      ["Huyện;Tỷ lệ thất nghiệp;Số người", "Toàn tỉnh;2,4;410", ...places],
      ["- rate=2.4", "372 rate=2 people=100", "373 rate=3 people=300"],
      ["2: total-differs"],
    ],
    [
      "is none in a row of sums",
      "viec-lam-9-thang-2022.csv",
      [],
      [...once, "Tổng cộng;5,0;400"],
      ["372 rate=2 people=100", "373 rate=3 people=300"],
      [],
    ],
    [
      "below the names of the numbers and their months",
      "viec-lam-2022.csv",
      [{ across: ["measure", "time"] }],
      [...twoMonths, "Toàn tỉnh;2,1;2,4;400;400", "Nho Quan;1;2;100;100", "Gia Viễn;2;3;300;300"],
      [
        "- rate=2.1",
        "- rate=2.4",
        "372 rate=1 people=100",
        "372 rate=2 people=100",
        "373 rate=2 people=300",
        "373 rate=3 people=300",
      ],
      [],
    ],
    [
      "months across",
      "viec-lam-2022.csv",
      [{ across: ["time"], measure: "rate" }],
      ["Huyện;T9", "Nho Quan;2", "Gia Viễn;3", "Toàn tỉnh;2,4"],
      ["372 rate=2", "373 rate=3", "- rate=2.4"],
      [],
    ],
  ])("%s", async (_, name, shapes, lines, rows, codes) => {
    const found: { rows: string[]; codes: string[] } = { rows: [], codes: [] };
    await readExport(
      createExportFile(lines.join("\n"), `data/${name}`),
      ofTerritory,
      { office: { ...buildOffice(), exports: { jobs: { shapes } } }, catalogue },
      {
        row: ({ locality = "-", numbers: { rate: share, people } }) =>
          found.rows.push(`${locality} rate=${share}${people === undefined ? "" : ` people=${people}`}`),
        issue: ({ line, code }) => found.codes.push(`${line}: ${code}`),
      },
    );
    expect(found).toEqual({ rows, codes });
  });
});
