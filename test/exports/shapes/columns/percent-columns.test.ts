/** Percentages beside plans, actual numbers and last year's: only those that no comparison of the row gives are told. */
import { expect, test } from "vitest";
import { readExport } from "../../../../src/exports/read-export.ts";
import {
  buildOffice,
  createExportFile,
  sampleCatalogue,
  tableDeclaration,
} from "../../../support/sample-export.ts";

const planHead = "Huyện;Kế hoạch năm 2022;Thực hiện 9 tháng;Tỷ lệ %";
const allHead =
  "Huyện;Kế hoạch năm 2022;Thực hiện 9 tháng;Cùng kỳ năm trước;% so với kế hoạch;% so với cùng kỳ";
const yearsHead = "Huyện;6 tháng 2021;6 tháng 2022;Tăng, giảm (%)";

test.each([
  ["rounded", planHead, "Nho Quan;300;79;26,3", []],
  ["cut", planHead, "Nho Quan;300;80;26,6", []],
  ["without decimals", planHead, "Nho Quan;300;80;27", []],
  ["with its sign", planHead, "Nho Quan;300;80;26,67%", []],
  ["as a share", planHead, "Nho Quan;300;80;0,267", []],
  ["of other numbers", planHead, "Nho Quan;300;80;28,6", ["2: percent-differs Tỷ lệ %"]],
  ["without a plan", planHead, "Nho Quan;;80;28,6", []],
  ["none", planHead, "Nho Quan;300;80;", []],
  ["of plan and of last year", allHead, "Nho Quan;300;80;64;26,7;125", []],
  ["of last year as a change", allHead, "Nho Quan;300;80;64;26,7;25", []],
  [
    "of last year, of other numbers",
    allHead,
    "Nho Quan;300;80;64;26,7;20",
    ["2: percent-differs % so với cùng kỳ"],
  ],
  [
    "of the plan, as of last year",
    allHead,
    "Nho Quan;300;80;64;125;25",
    ["2: percent-differs % so với kế hoạch"],
  ],
  ["a change", yearsHead, "Nho Quan;70;79;12,9", []],
  ["a decrease without its sign", yearsHead, "Nho Quan;80;70;12,5", []],
  [
    "a change since an earlier year, which nobody compares",
    yearsHead.replace("2021", "2020"),
    "Nho Quan;70;79;40",
    [],
  ],
  ["of the sum of months", "Huyện;KH 2022;T1;T2;Cộng;Tỷ lệ (%)", "Nho Quan;300;80;20;100;33,3", []],
  [
    "of one month, beside their sum",
    "Huyện;KH 2022;T1;T2;Cộng;Tỷ lệ (%)",
    "Nho Quan;300;80;20;100;26,7",
    ["2: percent-differs Tỷ lệ (%)"],
  ],
  ["a change of other numbers", yearsHead, "Nho Quan;70;79;13,5", ["2: percent-differs Tăng, giảm (%)"]],
  [
    "a share of a whole that is not there",
    yearsHead.replace("Tăng, giảm (%)", "Tỷ trọng (%)"),
    "Nho Quan;70;79;40",
    [],
  ],
])("%s", async (_, head, row, codes) => {
  const found: string[] = [];
  const shapes = [{ across: ["aspect"] }, { across: ["time"] }];
  await readExport(
    createExportFile([head, row].join("\n"), "data/viec-lam-9-thang-2022.csv"),
    tableDeclaration,
    { office: { ...buildOffice(), exports: { jobs: { shapes } } }, catalogue: sampleCatalogue },
    {
      row: () => undefined,
      issue: ({ line, code, column }) => found.push([`${line}: ${code}`, column].filter(Boolean).join(" ")),
    },
  );
  expect(found).toEqual(codes);
});

test("the percentage of a total row is compared with its own numbers", async () => {
  const found: string[] = [];
  await readExport(
    createExportFile(
      [planHead, "Nho Quan;300;80;26,7", "Gia Viễn;100;90;90", "Cộng;400;170;58,3"].join("\n"),
      "data/viec-lam-9-thang-2022.csv",
    ),
    tableDeclaration,
    {
      office: { ...buildOffice(), exports: { jobs: { shapes: [{ across: ["aspect"] }] } } },
      catalogue: sampleCatalogue,
    },
    { row: () => undefined, issue: ({ line, code, message }) => found.push(`${line}: ${code} ${message}`) },
  );
  expect(found).toEqual([
    "4: percent-differs Tệp ghi tỷ lệ 58,3%, tính lại từ các cột khác là 42,5%; báo cáo dùng số tính lại.",
  ]);
});
