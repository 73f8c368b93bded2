/** Tables as offices keep them beside their reports: totals of a span, signatures, years and units in rows of their own. */
import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { buildColumn, tableDeclaration } from "../../support/sample-export.ts";
import { readSheet, testSheets } from "../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };
const signatures = [
  ";;;",
  ";;;Ninh Bình, ngày 20 tháng 9 năm 2022",
  ";NGƯỜI LẬP BIỂU;;TRƯỞNG PHÒNG",
  ";(Ký, ghi rõ họ tên);;(Ký, ghi rõ họ tên)",
  ";;;",
  ";Trần Thị Hạnh;;Nguyễn Văn An",
];
const twoMonths = [
  "202201 372 people=10",
  "202201 373 people=5",
  "202202 372 people=20",
  "202202 373 people=6",
];

describe("months across", () => {
  testSheets([
    ...["Cộng 2 tháng", "Cộng 2 tháng đầu năm 2022", "Cộng", "Lũy kế từ đầu năm", "Cộng trong năm"].map(
      (total) => ({
        name: `with “${total}”, a unit at the right and signatures below`,
        lines: [
          "KẾT QUẢ GIẢI QUYẾT VIỆC LÀM NĂM 2022;;;;",
          ";;;ĐVT: người;",
          `STT;Huyện;Tháng 1;Tháng 2;${total}`,
          "1;Nho Quan;10;20;30",
          "2;Gia Viễn;5;6;11",
          `;${total};15;26;41`,
          ...signatures.map((line) => `${line};`),
        ],
        shapes: [months],
        rows: twoMonths,
      }),
    ),
    {
      name: "with a total column that is another sum",
      lines: ["Huyện;Tháng 1;Tháng 2;Cộng 2 tháng", "Nho Quan;10;20;31"],
      shapes: [months],
      rows: ["202201 372 people=10", "202202 372 people=20"],
      codes: ["2: total-column-differs"],
    },
    {
      name: "with an accumulated column that begins before the months of the table, as a time of its own",
      lines: ["Huyện;Tháng 8;Tháng 9;Lũy kế từ đầu năm", "Nho Quan;10;20;200"],
      shapes: [months],
      rows: ["202201–202209 372 people=200", "202208 372 people=10", "202209 372 people=20"],
    },
  ]);
});

describe("years in rows of their own", () => {
  const twoYears = ["202101 372 people=10", "202102 372 people=20", "202201 372 people=30"];
  testSheets([
    {
      name: "above months in a column",
      path: "viec-lam.csv",
      lines: [
        "Tháng;Huyện;Số người",
        "I. NĂM 2021;;",
        "Tháng 1;Nho Quan;10",
        "Tháng 2;Nho Quan;20",
        "Cộng năm 2021;;30",
        "NĂM 2022;;",
        "Tháng 1;Nho Quan;30",
      ],
      rows: twoYears,
    },
    {
      name: "of another year than the name of the file",
      lines: ["Tháng;Huyện;Số người", "I. NĂM 2021;;", "Tháng 1;Nho Quan;10"],
      rows: ["202101 372 people=10"],
      codes: ["3: file-year-unmet"],
    },
    {
      name: "of another year than the month says",
      path: "viec-lam.csv",
      lines: ["Tháng;Huyện;Số người", "NĂM 2021;;", "1/2022;Nho Quan;10"],
      codes: ["3: heading-year-unmet"],
    },
    {
      name: "above months, localities across",
      path: "viec-lam.csv",
      lines: ["Tháng;Nho Quan;Gia Viễn", "NĂM 2021;;", "Tháng 1;10;5", "II. NĂM 2022;;", "Tháng 1;20;6"],
      shapes: [{ across: ["locality"], measure: "people" }],
      rows: ["202101 372 people=10", "202101 373 people=5", "202201 372 people=20", "202201 373 people=6"],
    },
  ]);
});

describe("years in rows of their own, with the sums of the rows below, months across", () => {
  const head = "STT;Huyện;T1;T2;Lũy kế từ đầu năm";
  const lastYear = ["I;NĂM 2021;15;26;41", "1;Nho Quan;10;20;30", "2;Gia Viễn;5;6;11"];
  const thisYear = ["II;NĂM 2022;17;28;45", "1;Nho Quan;11;21;32", "2;Gia Viễn;6;7;13"];
  const rows = [
    "202101 372 people=10",
    "202101 373 people=5",
    "202102 372 people=20",
    "202102 373 people=6",
    "202201 372 people=11",
    "202201 373 people=6",
    "202202 372 people=21",
    "202202 373 people=7",
  ];
  const build = (name: string, lines: readonly string[]) => ({
    name,
    path: "viec-lam.csv",
    lines: [head, ...lines],
    shapes: [months],
  });
  testSheets([
    { ...build("are checked", [...lastYear, ...thisYear]), rows },
    {
      ...build("that nobody declared", [...lastYear, ...thisYear]),
      shapes: [],
      codes: ["1: shape-undeclared"],
    },
    { ...build("without numbers", ["I;NĂM 2021;;;", ...lastYear.slice(1)]), rows: rows.slice(0, 4) },
    {
      ...build("that differ from the rows below", ["I;NĂM 2021;9;18;27", ...thisYear.slice(1)]),
      codes: ["2: shape-unknown"],
    },
    {
      ...build("without rows below, as last year beside this one", [...thisYear, ";NĂM 2021;15;26;41"]),
      codes: ["5: shape-unknown"],
    },
    {
      ...build("of a year alone, its parts only in the next", [
        "I;NĂM 2021;15;26;41",
        "II;NĂM 2022;17;28;45",
        ...thisYear.slice(1),
      ]),
      codes: ["2: shape-unknown"],
    },
    {
      ...build("above months of another year", []),
      lines: ["Huyện;1/2022;2/2022", "NĂM 2021;10;20", "Nho Quan;10;20"],
      codes: ["1: shape-unknown"],
    },
  ]);
});

describe("signatures below a table that says its month once", () => {
  testSheets([
    {
      name: "are no rows",
      lines: [
        "KẾT QUẢ THÁNG 9 NĂM 2022;;;",
        "STT;Huyện;Số người;Ghi chú",
        "1;Nho Quan;10;",
        "2;Gia Viễn;5;",
        ...signatures,
      ],
      rows: ["202209 372 people=10", "202209 373 people=5"],
    },
  ]);
});

describe("a head that says its time", () => {
  const lines = ["Huyện;Đầu năm 2022 (31/12/2021);", ";Số người;Kinh phí (đồng)", "Nho Quan;10;20"];
  testSheets([
    {
      name: "another than the office confirmed",
      path: "viec-lam.csv",
      lines,
      files: { "viec-lam.csv": { time: "9/2022" } },
      rows: ["202209 372 people=10 money=20"],
      codes: ["2: head-time-unmet", "2: head-time-unmet"],
    },
    {
      name: "the one that the office confirmed",
      path: "viec-lam.csv",
      lines,
      files: { "viec-lam.csv": { time: "12/2021" } },
      rows: ["202112 372 people=10 money=20"],
    },
    ...["SỐ LIỆU ĐẦU NĂM 2022", "SỐ LIỆU THỜI ĐIỂM 31/12/2021", "SỐ LIỆU (31/12/2021)"].map((title) => ({
      name: `in the title ${title}, another than the office confirmed`,
      path: "viec-lam.csv",
      lines: [`${title};`, "Huyện;Số người", "Nho Quan;10"],
      files: { "viec-lam.csv": { time: "9/2022" } },
      codes: ["-: file-times-differ"],
    })),
    {
      name: "in the title, a day of the months that the office confirmed",
      path: "viec-lam.csv",
      lines: ["SỐ LIỆU TÍNH ĐẾN NGÀY 15/9/2022;", "Huyện;Số người", "Nho Quan;10"],
      files: { "viec-lam.csv": { time: "9 tháng 2022" } },
      rows: ["202201–202209 372 people=10"],
    },
    {
      name: "of one of the rows",
      lines: ["Tháng;Huyện;Số người (tháng 9/2022)", "8/2022;Nho Quan;10", "9/2022;Nho Quan;20"],
      codes: ["1: header-words-unknown"],
    },
  ]);
});

describe("months across, of which the head names no number", () => {
  const [place, month] = tableDeclaration.columns;
  if (!place || !month) throw new Error("no columns");
  const declaration = {
    ...tableDeclaration,
    columns: [
      place,
      month,
      buildColumn("placed", "Số lao động được giải quyết việc làm", "count"),
      buildColumn("created", "Việc làm mới", "count"),
      buildColumn("abroad", "Đi làm việc ở nước ngoài", "count"),
    ],
  };
  const table = [
    ";;;ĐVT: người;",
    "STT;Huyện;Tháng 1;Tháng 2;Cộng",
    "1;Nho Quan;10;20;30",
    "2;Gia Viễn;5;6;11",
  ];
  test.each([
    ["Số lao động được giải quyết việc làm theo tháng năm 2022", "{ across: time, measure: placed }"],
    ["TỔNG HỢP LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI", "{ across: time, measure: abroad }"],
  ])("the title says it: %s", async (title, shape) => {
    const { codes, messages } = await readSheet({ lines: [`${title};;;;`, ...table], declaration });
    expect(codes).toEqual(["3: shape-undeclared"]);
    expect(messages[0]).toContain(`theo dạng ${shape} `);
  });

  test.each([
    [
      "no title",
      "BIỂU 01",
      "“Số lao động được giải quyết việc làm”, “Việc làm mới”, “Đi làm việc ở nước ngoài”",
    ],
    ["two", "VIỆC LÀM MỚI VÀ ĐI LÀM VIỆC Ở NƯỚC NGOÀI", "“Việc làm mới”, “Đi làm việc ở nước ngoài”"],
  ])("%s says one of them: %s", async (_, title, names) => {
    const { codes, messages } = await readSheet({ lines: [`${title};;;;`, ...table], declaration });
    expect(codes).toEqual(["3: shape-measure-unclear"]);
    expect(messages[0]).toContain(`là số nào trong: ${names}. Ô đầu, giữa và cuối: “10”`);
  });
});

function withLevels() {
  const texts = ["Cao đẳng", "Đào tạo thường xuyên dưới 3 tháng"];
  const level = buildColumn("level", "Trình độ", "text", { optional: true, texts });
  return { ...tableDeclaration, columns: [...tableDeclaration.columns, level] };
}

describe("texts of a column across", () => {
  const lines = [
    "KẾT QUẢ THÁNG 9 NĂM 2022;;;",
    "Huyện;Nam;Nữ;Cộng",
    "Nho Quan;10;20;30",
    "Gia Viễn;5;6;11",
    "Tổng cộng;15;26;41",
  ];
  const sex: Shape = { across: ["sex"], measure: "people" };
  testSheets([
    {
      name: "with a total",
      lines,
      shapes: [sex],
      rows: [
        "202209 372 people=10 Nam",
        "202209 372 people=20 Nữ",
        "202209 373 people=5 Nam",
        "202209 373 people=6 Nữ",
      ],
    },
    {
      name: "with a text that is none of them",
      lines: ["Tháng;Huyện;Nam;Nữ;Khác", "9/2022;Nho Quan;10;20;3"],
      shapes: [sex],
      codes: ["2: shape-unknown"],
    },
    {
      name: "with a text that is one of them, shortened",
      lines: ["Tháng;Huyện;Cao đẳng;Dưới 3 tháng", "9/2022;Nho Quan;10;20"],
      shapes: [{ across: ["level"], measure: "people" }],
      declaration: withLevels(),
      codes: ["1: shape-text-near"],
    },
    {
      name: "with two texts that may be the same one",
      lines: ["Tháng;Huyện;Cao đẳng;Dưới 3 tháng;Thường xuyên", "9/2022;Nho Quan;10;20;30"],
      shapes: [{ across: ["level"], measure: "people" }],
      declaration: withLevels(),
      codes: ["2: shape-unknown"],
    },
    {
      name: "with a shortened text beside one that is none",
      lines: ["Tháng;Huyện;Cao đẳng;Dưới 3 tháng;Kế hoạch", "9/2022;Nho Quan;10;20;30"],
      shapes: [{ across: ["level"], measure: "people" }],
      declaration: withLevels(),
      codes: ["2: shape-unknown"],
    },
    {
      name: "that nobody declared",
      lines: ["Tháng;Huyện;Nam;Nữ", "9/2022;Nho Quan;10;20", "9/2022;Gia Viễn;5;6"],
      codes: ["1: shape-undeclared"],
    },
  ]);
});

describe("pairs of a month's and the accumulated numbers below each value", () => {
  const sex: Shape = { across: ["sex"], measure: "people" };
  const head = ["Tháng;Huyện;Nam;;Nữ;;Cộng trong tháng", ";;Trong tháng;Lũy kế;Trong tháng;Lũy kế;"];
  testSheets([
    {
      name: "are read without the accumulated ones",
      lines: [
        "KẾT QUẢ NĂM 2022;;;;;;",
        ...head,
        "Tháng 1;Nho Quan;10;10;20;20;30",
        "Tháng 2;Nho Quan;5;15;6;26;11",
        "Tổng;;15;;26;;41",
      ],
      shapes: [sex],
      rows: [
        "202201 372 people=10 Nam",
        "202201 372 people=20 Nữ",
        "202202 372 people=5 Nam",
        "202202 372 people=6 Nữ",
      ],
    },
    {
      name: "below months",
      lines: ["Huyện;Tháng 1;;Tháng 2;", ";Trong tháng;Lũy kế;Trong tháng;Lũy kế", "Nho Quan;10;10;20;30"],
      shapes: [months],
      rows: ["202201 372 people=10", "202202 372 people=20"],
    },
    {
      name: "of which one has another meaning",
      lines: [head[0] ?? "", ";;Trong tháng;Kế hoạch;Trong tháng;Lũy kế;", "1/2022;Nho Quan;10;10;20;20;30"],
      shapes: [sex],
      codes: ["3: shape-unknown"],
    },
    {
      name: "of which none is plain",
      lines: ["Huyện;Tháng 1;Tháng 2", ";Lũy kế;Lũy kế", "Nho Quan;10;30"],
      shapes: [months],
      rows: ["202201 372 people=10", "202202 372 people=30"],
      codes: ["2: title-other-meaning", "2: title-other-meaning"],
    },
  ]);
});
