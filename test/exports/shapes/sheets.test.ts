/** One small sheet of each shape, as offices lay them out, and what is read of it. */
import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import type { Row } from "../../../src/exports/row.ts";
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
    ...tableDeclaration.columns,
    buildColumn("money", "Kinh phí", "money", { optional: true }),
    buildColumn("sex", "Giới tính", "text", { optional: true, texts: ["Nam", "Nữ"] }),
  ],
};

interface SheetReading {
  readonly rows: readonly string[];
  readonly plans: readonly string[];
  readonly codes: readonly string[];
}

async function readSheet(
  lines: readonly string[],
  shapes: readonly Shape[],
  path: string,
): Promise<SheetReading> {
  const rows: string[] = [];
  const plans: string[] = [];
  const codes: string[] = [];
  const format = ({ month = 0, firstMonth, locality = "", numbers, texts }: Row) =>
    [
      firstMonth === undefined ? month : `${firstMonth}–${month}`,
      locality,
      ...Object.entries(numbers).map(([id, value]) => `${id}=${value}`),
      ...Object.values(texts),
    ].join(" ");
  await readExport(
    createExportFile(`${lines.join("\n")}\n`, `data/${path}`),
    declaration,
    { office: { ...buildOffice(), exports: { jobs: { shapes } } }, catalogue: sampleCatalogue },
    {
      row: (row) => rows.push(format(row)),
      plan: (row) => plans.push(format(row)),
      issue: ({ code, line }) => codes.push(`${line ?? "-"}: ${code}`),
    },
  );
  return { rows: rows.sort(), plans: plans.sort(), codes };
}

const twoDistrictsInTwoMonths = [
  "202201 372 people=10",
  "202201 373 people=5",
  "202202 372 people=20",
  "202202 373 people=6",
];

interface Sheet {
  readonly name: string;
  readonly lines: readonly string[];
  readonly shapes?: readonly Shape[];
  readonly path?: string;
  readonly rows?: readonly string[];
  readonly plans?: readonly string[];
  readonly codes?: readonly string[];
}

const acrossTime: Shape = { across: ["time"], measure: "people" };
const acrossPlace: Shape = { across: ["locality"], measure: "people" };

const sheets: readonly Sheet[] = [
  {
    name: "months across, with a total column and a total row",
    lines: [
      "STT;Huyện;Tháng 1;Tháng 2;Cộng",
      "1;Nho Quan;10;20;30",
      "2;Gia Viễn;5;6;11",
      "Tổng cộng;;15;26;41",
    ],
    shapes: [acrossTime],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "months across below the name of the column",
    lines: ["SỐ LIỆU VIỆC LÀM;;", "Huyện;Số người;", ";Tháng 1;Tháng 2", "Nho Quan;10;20", "Gia Viễn;5;6"],
    shapes: [{ across: ["time"] }],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "two columns of numbers, each with its months",
    lines: [
      "Huyện;Số người;;Kinh phí (triệu đồng);",
      ";T1;T2;T1;T2",
      "Nho Quan;10;20;1,5;2",
      "Gia Viễn;5;6;1;1",
    ],
    shapes: [{ across: ["measure", "time"] }],
    rows: [
      "202201 372 people=10 money=1500000",
      "202201 373 people=5 money=1000000",
      "202202 372 people=20 money=2000000",
      "202202 373 people=6 money=1000000",
    ],
  },
  {
    name: "bare numbers of months below “Tháng”",
    lines: ["Huyện;Tháng;", ";1;2", "Nho Quan;10;20", "Gia Viễn;5;6"],
    shapes: [acrossTime],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "bare numbers without “Tháng” may be the numbers of columns",
    lines: ["Huyện;1;2", "Nho Quan;10;20", "Gia Viễn;5;6"],
    shapes: [acrossTime],
    codes: ["1: shape-unknown"],
  },
  {
    name: "localities across",
    lines: ["Tháng;Nho Quan;Gia Viễn;Tổng cộng", "1/2022;10;5;15", "2/2022;20;6;26"],
    shapes: [acrossPlace],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "a locality across that is none of ours",
    lines: ["Tháng;Nho Quan;Gia Viễn;Gia Vienx", "1/2022;10;5;15", "2/2022;20;6;26"],
    shapes: [acrossPlace],
    codes: ["2: shape-unknown"],
  },
  {
    name: "the names of the columns down, localities across, the month in the title",
    lines: [
      "KẾT QUẢ THÁNG 9 NĂM 2022;;;",
      "STT;Nội dung;Nho Quan;Gia Viễn",
      "1;Số người;10;5",
      "2;Kinh phí (triệu đồng);2;3",
    ],
    shapes: [{ down: "measure", across: ["locality"] }],
    rows: ["202209 372 people=10 money=2000000", "202209 373 people=5 money=3000000"],
  },
  {
    name: "a name down that is no column of ours is told",
    lines: [
      "KẾT QUẢ THÁNG 9 NĂM 2022;;;",
      "STT;Nội dung;Nho Quan;Gia Viễn",
      "1;Số người;10;5",
      "2;Số hộ;2;3",
    ],
    shapes: [{ down: "measure", across: ["locality"] }],
    rows: ["202209 372 people=10", "202209 373 people=5"],
    codes: ["4: labels-unread"],
  },
  {
    name: "rows of months group the rows below them",
    lines: [
      "Huyện;Số người",
      "Tháng 1/2022;",
      "Nho Quan;10",
      "Gia Viễn;5",
      "Cộng;15",
      "Tháng 2/2022;",
      "Nho Quan;20",
      "Gia Viễn;6",
      "Cộng;26",
    ],
    shapes: [{ groups: "time" }],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "rows of localities group the rows below them",
    lines: [
      "Tháng;Số người",
      "I. Huyện Nho Quan;",
      "1/2022;10",
      "2/2022;20",
      "II. Huyện Gia Viễn;",
      "1/2022;5",
      "2/2022;6",
    ],
    shapes: [{ groups: "locality" }],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "a number above the first group has no group",
    lines: ["Tháng;Số người", "1/2022;10", "Huyện Gia Viễn;", "1/2022;5"],
    shapes: [{ groups: "locality" }],
    codes: ["2: shape-unknown"],
  },
  {
    name: "groups of localities, months across, a text in each row",
    lines: [
      "Giới tính;Tháng 1;Tháng 2",
      "Huyện Nho Quan;;",
      "Nam;4;5",
      "Nữ;6;7",
      "Huyện Gia Viễn;;",
      "Nam;1;2",
      "Nữ;3;4",
    ],
    shapes: [{ groups: "locality", across: ["time"], measure: "people" }],
    rows: [
      "202201 372 people=4 Nam",
      "202201 372 people=6 Nữ",
      "202201 373 people=1 Nam",
      "202201 373 people=3 Nữ",
      "202202 372 people=5 Nam",
      "202202 372 people=7 Nữ",
      "202202 373 people=2 Nam",
      "202202 373 people=4 Nữ",
    ],
  },
  {
    name: "texts across",
    lines: ["Tháng;Huyện;Nam;Nữ;Tổng số", "1/2022;Nho Quan;4;6;10"],
    shapes: [{ across: ["sex"], measure: "people" }],
    rows: ["202201 372 people=4 Nam", "202201 372 people=6 Nữ"],
  },
  {
    name: "communes below their district are not added to it",
    lines: [
      "Tháng;Huyện;Số người",
      "1/2022;Nho Quan;10",
      "1/2022;- xã Đồng Phong;4",
      "1/2022;- xã Gia Lâm;6",
      "1/2022;Gia Viễn;5",
    ],
    shapes: [{ parts: "locality" }],
    rows: ["202201 372 people=10", "202201 373 people=5"],
  },
  {
    name: "communes that do not add up to their district are told",
    lines: [
      "Tháng;Huyện;Số người",
      "1/2022;Nho Quan;10",
      "1/2022;- xã Đồng Phong;4",
      "1/2022;- xã Gia Lâm;7",
    ],
    shapes: [{ parts: "locality" }],
    rows: ["202201 372 people=10"],
    codes: ["2: communes-differ"],
  },
  {
    name: "communes of a district without a number of its own are added up",
    lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;", "1/2022;xã Đồng Phong;4", "1/2022;xã Gia Lâm;6"],
    shapes: [{ parts: "locality" }],
    rows: ["202201 372 people=10"],
  },
  {
    name: "plan, actual numbers, last year's and a percentage side by side",
    lines: [
      "Huyện;Kế hoạch năm 2022;Thực hiện 9 tháng;Cùng kỳ năm trước;Tỷ lệ %",
      "Nho Quan;100;79;70;79,0",
      "Gia Viễn;50;40;41;80,0",
    ],
    shapes: [{ across: ["aspect"], measure: "people" }],
    path: "viec-lam-9-thang-2022.csv",
    rows: [
      "202101–202109 372 people=70",
      "202101–202109 373 people=41",
      "202201–202209 372 people=79",
      "202201–202209 373 people=40",
    ],
    plans: ["202201–202212 372 people=100", "202201–202212 373 people=50"],
  },
  {
    name: "the same months of two years, and their change",
    lines: ["Huyện;6 tháng 2021;6 tháng 2022;Tăng, giảm (%)", "Nho Quan;70;79;12,9"],
    shapes: [acrossTime],
    rows: ["202101–202106 372 people=70", "202201–202206 372 people=79"],
  },
  {
    name: "one month, said by the title and the name of the file",
    lines: [
      "KẾT QUẢ THÁNG 9 NĂM 2022;;",
      "STT;Huyện;Số người",
      "1;Nho Quan;10",
      "2;Gia Viễn;5",
      ";Tổng cộng;15",
    ],
    path: "viec-lam-thang-9-2022.csv",
    rows: ["202209 372 people=10", "202209 373 people=5"],
  },
  {
    name: "title and name of different months",
    lines: ["KẾT QUẢ THÁNG 9 NĂM 2022;;", "STT;Huyện;Số người", "1;Nho Quan;10"],
    path: "viec-lam-thang-8-2022.csv",
    codes: ["-: file-times-differ"],
  },
  {
    name: "nine months, said by the name of the file alone",
    lines: ["STT;Huyện;Số người", "1;Nho Quan;10"],
    path: "viec-lam-9-thang-2022.csv",
    rows: ["202201–202209 372 people=10"],
  },
  {
    name: "the day of a decision says no time",
    lines: [
      "Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2022;;",
      "STT;Huyện;Số người",
      "1;Nho Quan;10",
    ],
    path: "viec-lam.csv",
    codes: ["2: column-missing"],
  },
  {
    name: "one district's file, named in the title",
    lines: ["UBND HUYỆN NHO QUAN;", "Tháng;Số người", "1/2022;10", "2/2022;20"],
    rows: ["202201 372 people=10", "202202 372 people=20"],
  },
  {
    name: "one district's file, named by its file",
    lines: ["Tháng;Số người", "1/2022;10"],
    path: "viec-lam-nho-quan.csv",
    rows: ["202201 372 people=10"],
  },
  {
    name: "a file of the province that names no district",
    lines: ["Tháng;Số người", "1/2022;10"],
    path: "viec-lam-ninh-binh.csv",
    codes: ["1: column-missing"],
  },
  {
    name: "a shape that nobody declared",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20", "Gia Viễn;5;6"],
    shapes: [],
    codes: ["1: shape-undeclared"],
  },
  {
    name: "two declared shapes that read other numbers",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20"],
    shapes: [acrossTime, { across: ["time"], measure: "money" }],
    codes: ["1: shape-unclear"],
  },
  {
    name: "two declared shapes that read the same",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20", "Gia Viễn;5;6"],
    shapes: [{ ...acrossTime, groups: "sex" }, acrossTime],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "a number in a column that nobody declared",
    lines: ["Huyện;Tháng 1;Tháng 2;Số hộ", "Nho Quan;10;20;7"],
    shapes: [acrossTime],
    codes: ["2: shape-unknown"],
  },
  {
    name: "a total column that does not add up",
    lines: ["Huyện;Tháng 1;Tháng 2;Cộng", "Nho Quan;10;20;31", "Gia Viễn;5;6;11"],
    shapes: [acrossTime],
    rows: twoDistrictsInTwoMonths,
    codes: ["2: total-column-differs"],
  },
  {
    name: "a total before the months and their quarter",
    lines: ["Huyện;Tổng số;Tháng 1;Tháng 2;Tháng 3;Quý I", "Nho Quan;6;1;2;3;6"],
    shapes: [acrossTime],
    rows: ["202201 372 people=1", "202201–202203 372 people=6", "202202 372 people=2", "202203 372 people=3"],
  },
  {
    name: "a month beside the sum of all months",
    lines: ["Huyện;Tháng 9;Lũy kế 9 tháng", "Nho Quan;10;90"],
    shapes: [acrossTime],
    rows: ["202201–202209 372 people=90", "202209 372 people=10"],
  },
  {
    name: "a column of units, which would be dropped",
    lines: ["Huyện;ĐVT;Tháng 1;Tháng 2", "Nho Quan;nghìn người;10;20"],
    shapes: [acrossTime],
    codes: ["1: shape-unknown"],
  },
  {
    name: "a unit in the head of a blank column",
    lines: ["Huyện;Tháng 1;Tháng 2;ĐVT: nghìn người", "Nho Quan;10;20;"],
    shapes: [acrossTime],
    codes: ["1: shape-unknown"],
  },
  {
    name: "two units of one column of numbers",
    lines: [
      "Huyện;T1;;T2;",
      ";Số người;Kinh phí (triệu đồng);Số người;Kinh phí (tỷ đồng)",
      "Nho Quan;1;2;3;4",
    ],
    shapes: [{ across: ["time", "measure"] }],
    codes: ["1: shape-unknown"],
  },
  {
    name: "a head above the months that names something else",
    lines: [";Số hộ nghèo;", "Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20"],
    shapes: [acrossTime],
    codes: ["1: shape-unknown"],
  },
  {
    name: "a group that is none of ours keeps nothing of the one above",
    lines: ["Tháng;Số người", "Huyện Nho Quan;", "1/2022;10", "Huyện Kim Bảng;", "1/2022;5"],
    shapes: [{ groups: "locality" }],
    codes: ["5: shape-unknown"],
  },
  {
    name: "a year above the months of groups",
    lines: ["Huyện;Số người", "Năm 2021;", "Tháng 11;", "Nho Quan;10"],
    shapes: [{ groups: "time" }],
    codes: ["1: shape-unknown"],
  },
  {
    name: "a quarter above rows that say their month",
    lines: ["Tháng;Huyện;Số người", "Quý I/2022;;", "1/2022;Nho Quan;10"],
    shapes: [{ groups: "time", across: ["sex"] }, { groups: "time" }],
    rows: ["202201 372 people=10"],
  },
  {
    name: "plan and actual in rows that say their month, in a file of nine months",
    lines: ["Tháng;Huyện;Kế hoạch năm 2022;Thực hiện", "8/2022;Nho Quan;100;7"],
    shapes: [{ across: ["aspect"], measure: "people" }],
    path: "viec-lam-9-thang-2022.csv",
    rows: ["202208 372 people=7"],
    plans: ["202201–202212 372 people=100"],
  },
  {
    name: "last year's numbers in rows that say this year's month",
    lines: ["Tháng;Huyện;Thực hiện;Cùng kỳ năm trước", "8/2022;Nho Quan;7;6"],
    shapes: [{ across: ["aspect"], measure: "people" }],
    codes: ["1: shape-unknown"],
  },
  {
    name: "last year's numbers beside a month and nine months",
    lines: ["Huyện;TH tháng 9;TH 9 tháng;Cùng kỳ", "Nho Quan;10;90;80"],
    shapes: [{ across: ["aspect"], measure: "people" }],
    path: "viec-lam-thang-9-2022.csv",
    codes: ["1: shape-unknown"],
  },
  {
    name: "a percentage in the head of a number",
    lines: ["Huyện;Tháng 1;Tháng 2;Tháng 3 (đạt 95% KH)", "Nho Quan;10;20;30"],
    shapes: [acrossTime],
    codes: ["2: shape-unknown"],
  },
  {
    name: "sums from January on in a column without their months",
    lines: ["Huyện;Tháng 8;Tháng 9;Lũy kế từ đầu năm", "Nho Quan;10;20;95"],
    shapes: [acrossTime],
    codes: ["2: shape-unknown"],
  },
  {
    name: "a note that begins like a total",
    lines: ["Huyện;Tháng 1;Tháng 2;Ghi chú", "Nho Quan;5;6;Toàn huyện", "Gia Viễn;5;6;"],
    shapes: [acrossTime],
    rows: ["202201 372 people=5", "202201 373 people=5", "202202 372 people=6", "202202 373 people=6"],
  },
  {
    name: "the header again on the next page, and the numbers of the columns",
    lines: [
      "Huyện;Tháng 1;Tháng 2",
      "(A);(1);(2)",
      "Nho Quan;10;20",
      "Huyện;Tháng 1;Tháng 2",
      "Gia Viễn;5;6",
    ],
    shapes: [acrossTime],
    rows: twoDistrictsInTwoMonths,
  },
  {
    name: "a sum of places that does not add up, beside names of columns",
    lines: ["KẾT QUẢ THÁNG 9 NĂM 2022;;;;", "STT;Nội dung;Nho Quan;Gia Viễn;Cộng", "1;Số người;10;5;16"],
    shapes: [{ down: "measure", across: ["locality"] }],
    rows: ["202209 372 people=10", "202209 373 people=5"],
    codes: ["3: total-column-differs"],
  },
  {
    name: "communes of a district that has a number in one month only",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;", "- xã Đồng Phong;10;3"],
    shapes: [{ ...acrossTime, parts: "locality" }],
    codes: ["3: shape-unknown"],
  },
  {
    name: "districts with a dash are districts",
    lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;11", "1/2022;- Gia Viễn;5"],
    shapes: [{ parts: "locality" }],
    rows: ["202201 372 people=11", "202201 373 people=5"],
  },
  {
    name: "parts of a district without a number that are no communes",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;;", "- Nam;5;6", "- Nữ;4;3"],
    shapes: [{ ...acrossTime, parts: "locality" }],
    codes: ["1: shape-unknown"],
  },
  ...[
    "TUẦN 3 THÁNG 9 NĂM 2022",
    "Ninh Bình, ngày    tháng 10 năm 2022",
    "Ninh Bình, tháng 10 năm 2022",
    "TỪ THÁNG 1 ĐẾN THÁNG 9 NĂM 2022",
    "KẾT QUẢ THÁNG 9 VÀ PHƯƠNG HƯỚNG THÁNG 10 NĂM 2022",
    "BÁO CÁO NGÀY 20 THÁNG 9 NĂM 2022",
  ].map((title) => ({
    name: `no time of all rows: ${title}`,
    lines: [`${title};;`, "STT;Huyện;Số người", "1;Nho Quan;10"],
    path: "viec-lam.csv",
    codes: ["2: column-missing"],
  })),
  ...["thang-7-8-2022", "den-thang-9-2022", "uoc-thang-9-2022", "quy-1-2-2022"].map((name) => ({
    name: `no time of all rows: ${name}`,
    lines: ["STT;Huyện;Số người", "1;Nho Quan;10"],
    path: `viec-lam-${name}.csv`,
    codes: ["1: column-missing"],
  })),
  {
    name: "a number of the form and a title in two lines",
    lines: [
      "Biểu số 03;;",
      "KẾT QUẢ GIẢI QUYẾT VIỆC LÀM;;",
      "Tháng 9 năm 2022;;",
      "STT;Huyện;Số người",
      "1;Nho Quan;10",
    ],
    path: "qua-viec-lam.csv",
    rows: ["202209 372 people=10"],
  },
  ...["HUYỆN NHO QUAN VÀ GIA VIỄN", "TOÀN TỈNH (TRỪ HUYỆN NHO QUAN)", "UBND XÃ GIA LÂM, HUYỆN NHO QUAN"].map(
    (title) => ({
      name: `no place of all rows: ${title}`,
      lines: [`${title};`, "Tháng;Số người", "1/2022;10"],
      codes: ["2: column-missing"],
    }),
  ),
  {
    name: "a column of months under another head is nearer than the title",
    lines: ["KẾT QUẢ THÁNG 9 NĂM 2022;;", "Kỳ;Huyện;Số người", "8;Nho Quan;10", "9;Nho Quan;11"],
    path: "viec-lam.csv",
    codes: ["2: column-missing"],
  },
  {
    name: "a total row that does not add up",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20", "Gia Viễn;5;6", "Cộng;15;27"],
    shapes: [acrossTime],
    rows: twoDistrictsInTwoMonths,
    codes: ["4: total-differs"],
  },
  {
    name: "a second row of the same district",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20", "Nho Quan;11;20"],
    shapes: [acrossTime],
    codes: ["3: row-repeated", "3: row-repeated"],
    rows: ["202201 372 people=10", "202201 372 people=11", "202202 372 people=20", "202202 372 people=20"],
  },
  {
    name: "money across without a unit",
    lines: ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20"],
    shapes: [{ across: ["time"], measure: "money" }],
    codes: ["1: column-missing"],
  },
];

describe("sheets", () => {
  test.each(sheets)(
    "$name",
    async ({ lines, shapes = [], path = "viec-lam-2022.csv", rows = [], plans = [], codes = [] }) => {
      const reading = await readSheet(lines, shapes, path);
      expect(reading).toEqual({ rows, plans, codes });
    },
  );
});
