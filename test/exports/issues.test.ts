import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/issues/issue.ts";
import { cellIssues } from "../../src/issues/wordings/cells.ts";
import { exportRowIssues } from "../../src/issues/wordings/export-rows.ts";
import { exportIssues } from "../../src/issues/wordings/exports.ts";
import { timeAndPlaceIssues } from "../../src/issues/wordings/time-and-place.ts";
import { unitIssues } from "../../src/issues/wordings/units.ts";
import { encodeTcvn3 } from "../support/damaged-csv/legacy-encodings.ts";
import {
  buildColumn,
  jobsDeclaration,
  type ReadBackOptions,
  readExportBack,
  targetsDeclaration,
} from "../support/sample-export.ts";

const jobsHeader =
  '"Huyện, thị xã, thành phố",Tháng,Số người được giải quyết việc làm,Kinh phí (đồng),Diện tích,Ngày chốt số liệu,Ghi chú\n';
const jobsRow = "Nho Quan,9/2022,800,1500000,50.5,15/9/2022,\n";
const planHeader = "Năm,Chỉ tiêu,Địa phương,Kế hoạch\n";
const eventsDeclaration = {
  ...jobsDeclaration,
  columns: jobsDeclaration.columns.filter(({ type }) => type !== "month"),
};
const eventHeader = jobsHeader.replace("Tháng,", "");
const eventRow = jobsRow.replace("9/2022,", "");
const yearlyDeclaration = {
  ...jobsDeclaration,
  columns: [...jobsDeclaration.columns, buildColumn("year", "Năm", "year")],
};

const groupHeader = "Huyện,Tháng,Nhóm,Số người\n";
const groupsDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("group", "Nhóm", "text"),
    buildColumn("people", "Số người", "count"),
  ],
};

const numberedPlaces = ["Nho Quan", "Gia Viễn", "Hoa Lư", "Yên Mô", "Kim Sơn"];

function buildNumberedRows(numbers: readonly number[]): string {
  const rows = numbers.map(
    (number, index) => `${number},${jobsRow.replace("Nho Quan", numberedPlaces[index] ?? "")}`,
  );
  return `STT,${jobsHeader}${rows.join("")}`;
}

/** All that a clerk reads of an issue. */
function formatWholeIssue({ severity, line, column, message, quote, remedy }: Issue): string {
  const place = [line && `dòng ${line}`, column && `cột “${column}”`].filter(Boolean).join(", ");
  return [`${severity} ${place}: ${message}`, ...(quote ? [`  │ ${quote}`] : []), `  → ${remedy}`].join("\n");
}

function encodeText(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** The smallest file that raises each issue, and the line that the issue names. */
const issueCases: readonly (readonly [
  code: string,
  line: number | undefined,
  content: string | Uint8Array,
  given?: ReadBackOptions,
])[] = [
  ["export-not-csv", 1, encodeText("PK\x03\x04")],
  ["export-empty", undefined, ""],
  ["example-row", 2, jobsHeader + jobsRow.replace("9/2022", "VÍ DỤ 9/2022")],
  ["export-without-rows", 1, jobsHeader],
  ["encoding-converted", 1, encodeTcvn3(`${jobsHeader}${jobsRow}`)],
  ["encoding-unclear", 2, encodeText("Huyen,Thang\n\xFF\xFE\x80\xC0")],
  [
    "letters-damaged",
    3,
    Buffer.concat([
      Buffer.from(`${jobsHeader}${jobsRow}Nho Quan`),
      encodeText("\xE1,9/2022,1,1,1,1/9/2022,\n"),
    ]),
  ],
  ["row-above-header", 1, `${jobsRow}${jobsHeader}${jobsRow}`],
  ["letters-lost", 2, `${jobsHeader}${jobsRow.replace(",\n", ",Huy?n\n")}`],
  ["text-forbidden", 2, `${jobsHeader}${jobsRow.replace(",\n", ",a\u202Eb\n")}`],
  ["line-too-long", 3, `${jobsHeader}${jobsRow}${"x".repeat(1_100_000)}\n`],
  ["cell-too-long", 3, `${jobsHeader}${jobsRow}${"x".repeat(32_768)}${jobsRow}`],
  ["columns-too-many", 3, `${jobsHeader}${jobsRow}${",".repeat(1001)}\n`],
  ["quote-open", 3, `${jobsHeader}${jobsRow}"Gia Viễn,9/2022,1,1,1,1/9/2022,\n${jobsRow}`],
  ["quote-stray", 3, `${jobsHeader}${jobsRow}"Gia "Viễn"",9/2022,1,1,1,1/9/2022,\n`],
  ["header-missing", 1, jobsRow],
  ["column-missing", 1, jobsHeader.replace("Kinh phí (đồng),", "") + jobsRow],
  ["column-twice", 1, jobsHeader.replace("Diện tích", "Kinh phí") + jobsRow],
  ["column-misspelt", 1, jobsHeader.replace("Ghi chú", "Ghi chus") + jobsRow],
  ["unit-unclear", 2, `"Đơn vị tính: triệu đồng",,,,,,\n${jobsHeader}${jobsRow}`],
  ["column-other-meaning", 1, jobsHeader.replace("việc làm", "việc làm (lũy kế)") + jobsRow],
  ["header-words-unknown", 1, jobsHeader.replace("việc làm", "việc làm (đợt hai)") + jobsRow],
  ["title-other-meaning", 1, `SỐ LIỆU LŨY KẾ,,,,,,\n${jobsHeader}${jobsRow}`],
  ["table-draft", 1, `DỰ THẢO,,,,,,\n${jobsHeader}${jobsRow}`],
  ["unit-coefficient", 1, `Hệ số: 1.000,,,,,,\n${jobsHeader}${jobsRow}`],
  [
    "file-place-unmet",
    3,
    `UBND HUYỆN KIM SƠN,,,\n${groupHeader}Gia Viễn,9/2022,Hộ nghèo,80\n`,
    { declaration: groupsDeclaration },
  ],
  ["unit-missing", 1, jobsHeader.replace(" (đồng)", "") + jobsRow],
  ["unit-unknown", 1, jobsHeader.replace("(đồng)", "(triệu USD)") + jobsRow],
  ["unit-unfit", 1, jobsHeader.replace("việc làm", "việc làm (triệu đồng)") + jobsRow],
  ["row-ragged", 3, `${jobsHeader}${jobsRow}Gia Viễn,9/2022,1,1,1,1/9/2022\n`],
  ["cell-without-header", 2, `${jobsHeader.replace("\n", ",\n")}${jobsRow.replace("\n", ",7\n")}`],
  ["row-ignored", 3, `${jobsHeader}${jobsRow}số liệu tạm,,,,,,\n${jobsRow.replace("Nho Quan", "Gia Viễn")}`],
  ["row-without-numbers", 3, `${jobsHeader}${jobsRow}Gia Viễn,9/2022,,,,1/9/2022,\n`],
  ["row-repeated", 3, jobsHeader + jobsRow + jobsRow],
  ["row-twice", 3, eventHeader + eventRow + eventRow, { declaration: eventsDeclaration }],
  ["row-number-missing", 4, buildNumberedRows([1, 2, 4])],
  ["row-number-twice", 5, buildNumberedRows([1, 2, 3, 2, 4])],
  ["file-cut", 3, `${jobsHeader}${jobsRow.trimEnd()}Ngân sách tỉnh\nGia Viễn,9/2022,1,1,1,1/9/2022,Ngân s`],
  ["table-second", 3, `${jobsHeader}${jobsRow}Tháng,Kinh phí,Diện tích,,,,\n`],
  ["total-differs", 3, `${jobsHeader}${jobsRow}Tổng cộng,,801,1500000,,,\n`],
  [
    "total-alone",
    4,
    `${jobsHeader}${jobsRow}Tổng cộng,,800,1500000,50.5,,\n${jobsRow.replace("9/2022", "8/2022").replace("800", "5").replace(",\n", ",Cộng\n")}`,
  ],
  [
    "part-skipped",
    3,
    `${jobsHeader}${jobsRow}${jobsRow.replace("800", "300").replace(",\n", ",Trong đó: nữ\n")}`,
  ],
  [
    "part-counted",
    3,
    `${groupHeader}Gia Viễn,9/2022,Hộ nghèo,80\nGia Viễn,9/2022,+ Nữ chủ hộ,30\n`,
    { declaration: groupsDeclaration },
  ],
  ["numbers-assumed", undefined, `${jobsHeader}${jobsRow.replace("50.5", "1.234")}`, { numbers: "1,234.5" }],
  ["cell-none", 2, `${jobsHeader}${jobsRow.replace("800", "x")}`],
  ["cell-needed", 2, `${jobsHeader}${jobsRow.replace("Nho Quan", "")}`],
  ["number-unreadable", 2, `${jobsHeader}${jobsRow.replace("800", "800 hộ")}`],
  [
    "number-unreadable",
    2,
    `${jobsHeader.replace("(đồng)", "(triệu đồng)")}${jobsRow.replace("1500000", "5%")}`,
  ],
  ["number-ambiguous", 2, `${jobsHeader}${jobsRow.replace("50.5", "1.234")}`],
  ["number-spoilt", 2, `${jobsHeader}${jobsRow.replace("800", "#REF!")}`],
  ["number-cut", 2, `${jobsHeader}${jobsRow.replace("1500000", '"1,5E+06"')}`],
  ["number-too-large", 2, `${jobsHeader}${jobsRow.replace("800", "9007199254740993")}`],
  ["count-fraction", 2, `${jobsHeader}${jobsRow.replace("800", "800.5")}`],
  ["count-negative", 2, `${jobsHeader}${jobsRow.replace("800", "-8")}`],
  ["money-fraction", 2, `${jobsHeader}${jobsRow.replace("1500000", "1500000.5")}`],
  ["date-unreadable", 2, `${jobsHeader}${jobsRow.replace("15/9/2022", "31/2/2022")}`],
  ["date-month-first", 2, `${jobsHeader}${jobsRow.replace("15/9/2022", "9/15/2022")}`],
  ["dates-mixed", 3, `${jobsHeader}${jobsRow}${jobsRow.replace("15/9/2022", "9/15/2022")}`],
  ["date-implausible", 2, `${jobsHeader}${jobsRow.replace("15/9/2022", "15/9/2202")}`],
  ["year-unreadable", 2, `${planHeader}năm nay,jobs,,100\n`, { declaration: targetsDeclaration }],
  ["month-unreadable", 2, `${jobsHeader}${jobsRow.replace("9/2022", "13/2022")}`],
  [
    "month-without-year",
    2,
    `${jobsHeader}${jobsRow.replace("9/2022", "Tháng 9")}`,
    { path: "data/viec-lam.csv" },
  ],
  [
    "years-differ",
    2,
    `${jobsHeader.replace("\n", ",Năm\n")}${jobsRow.replace("\n", ",2021\n")}`,
    { declaration: yearlyDeclaration },
  ],
  ["locality-unknown", 2, `${jobsHeader}${jobsRow.replace("Nho Quan", "Nho Quann")}`],
  ["locality-unclear", 2, `${jobsHeader}${jobsRow.replace("Nho Quan", "Ninh Bình")}`],
  ["indicator-unknown", 2, `${planHeader}2022,Số suất quà,,100\n`, { declaration: targetsDeclaration }],
  ["indicator-unclear", 2, `${planHeader}2022,Số hộ nghèo,,100\n`, { declaration: targetsDeclaration }],
  ["year-two-digits", 2, `${jobsHeader}${jobsRow.replace("15/9/2022", "15/9/22")}`],
  ["month-unclear", 2, `${jobsHeader}${jobsRow.replace("9/2022", "9/1/2022")}`],
  [
    "head-time-unmet",
    2,
    jobsHeader
      .replace("Số người được giải quyết việc làm,Kinh phí (đồng)", "Đầu năm 2022 (31/12/2021),")
      .concat(`,,Số người được giải quyết việc làm,Kinh phí (đồng),,,\n${jobsRow}`),
  ],
  ["heading-year-unmet", 3, `${jobsHeader}NĂM 2021,,,,,,\n${jobsRow}`],
  ["file-years-differ", 2, `KẾT QUẢ NĂM 2021,,,,,,\n${jobsHeader}${jobsRow}`],
  ["file-month-unmet", 3, `KẾT QUẢ THÁNG 8 NĂM 2022,,,,,,\n${jobsHeader}${jobsRow}`],
  ["file-year-unmet", 2, jobsHeader + jobsRow.replaceAll("2022", "2018")],
  [
    "year-stray",
    3,
    jobsHeader +
      ["9/2022", "9/2012", "8/2022", "7/2022", "6/2022"]
        .map((month) => jobsRow.replace("9/2022", month))
        .join(""),
  ],
  ["place-foreign", 2, `${jobsHeader.replace("\n", ",Tỉnh\n")}${jobsRow.replace("\n", ",Thanh Hóa\n")}`],
  ["export-other", 1, `${planHeader}2022,jobs,,100\n`],
  [
    "issues-more",
    undefined,
    jobsHeader + Array.from({ length: 150 }, (_, row) => jobsRow.replace("Nho Quan", `Nho ${row}`)).join(""),
  ],
];

/** Those that one file alone cannot raise; fixtures/broken has their cases. */
const issuesOfManyFiles = [
  "dates-swapped",
  "date-doubtful",
  "year-copied",
  "lunar-year-unmet",
  "whole-and-places",
  "values-copied",
  "month-of-zeros",
  "export-not-read",
];

describe("the smallest file that raises an issue", () => {
  const named = issueCases.map(([code, line, content, given]) => ({ code, line, content, given }));
  test.each(named)("$code at line $line", async ({ code, line, content, given }) => {
    const { issues } = await readExportBack(content, given);
    const found = issues.find((issue) => issue.code === code);
    expect(found, issues.map((issue) => `${issue.code}:${issue.line}`).join(" ")).toBeDefined();
    expect(found?.line).toBe(line);
    expect(found?.file).toMatch(/^data\//);
    expect(found?.remedy).toBeTruthy();
    expect(`\n${issues.slice(-3).map(formatWholeIssue).join("\n\n")}\n`).toMatchSnapshot();
  });

  test("export-unreadable: the system refuses the bytes", async () => {
    const refused = Object.assign(new Error("EISDIR"), { code: "EISDIR", syscall: "read" });
    const chunks = (): Iterable<Uint8Array> => {
      throw refused;
    };
    const { issues } = await readExportBack({ path: "data/viec-lam.csv", chunks });
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["export-unreadable", "Không đọc được tệp: đây là thư mục."],
    ]);
  });

  test("every issue of exports and cells is among the cases", () => {
    const shown = new Set([
      ...issueCases.map(([code]) => code),
      "export-unreadable",
      "export-unknown",
      "export-unclear",
      "export-undecided",
      "column-declared-absent",
      ...issuesOfManyFiles,
    ]);
    expect(
      Object.keys({
        ...exportIssues,
        ...exportRowIssues,
        ...cellIssues,
        ...unitIssues,
        ...timeAndPlaceIssues,
      }).filter((code) => !shown.has(code)),
    ).toEqual([]);
  });
});
