/** What offices write beside months: the plan, sums, sums from January on, percentages; and rows of parts below their whole. */
import { describe } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { buildColumn, tableDeclaration } from "../../support/sample-export.ts";
import { sheetDeclaration, testSheets } from "../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };

describe("the plan beside the months", () => {
  const read = {
    shapes: [months],
    rows: ["202201 372 people=10", "202202 372 people=20"],
    plans: ["202201–202212 372 people=60"],
  };
  testSheets([
    {
      ...read,
      name: "with the sum and its percentage of the plan",
      lines: ["Huyện;KH năm;Tháng 1;Tháng 2;Cộng;% so KH", "Nho Quan;60;10;20;30;50"],
    },
    {
      ...read,
      name: "with the percentage of the sum that no column writes",
      lines: ["Huyện;Kế hoạch năm 2022;Tháng 1;Tháng 2;Tỷ lệ (%)", "Nho Quan;60;10;20;50,0"],
    },
    {
      ...read,
      name: "with a percentage of another sum",
      lines: ["Huyện;KH năm;Tháng 1;Tháng 2;Cộng;% so KH", "Nho Quan;60;10;20;30;45"],
      codes: ["2: percent-differs"],
    },
    {
      ...read,
      name: "in the upper row of the header, beside a merged cell above the months",
      lines: ["Huyện;KH năm;Thực hiện;;;Ghi chú", ";;T1;T2;Cộng;", "Nho Quan;60;10;20;30;"],
    },
    {
      name: "of other words, whose numbers would be lost",
      lines: ["Huyện;Dự kiến;Tháng 1;Tháng 2", "Nho Quan;60;10;20"],
      shapes: [months],
      codes: ["2: shape-unknown"],
    },
  ]);
});

describe("sums from January on beside the months of a quarter", () => {
  const head = ["Huyện;KH năm;Thực hiện trong quý;;;Cộng quý;Lũy kế từ đầu năm;% so KH", ";;T4;T5;T6;;;"];
  const quarter = {
    shapes: [months],
    rows: [
      "202201–202206 372 people=90",
      "202204 372 people=10",
      "202205 372 people=20",
      "202206 372 people=30",
    ],
    plans: ["202201–202212 372 people=180"],
  };
  testSheets([
    { ...quarter, name: "are a time of their own", lines: [...head, "Nho Quan;180;10;20;30;60;90;50"] },
    {
      ...quarter,
      name: "or the quarter may be what the percentage compares",
      lines: [...head, "Nho Quan;180;10;20;30;60;90;33,3"],
    },
    {
      ...quarter,
      name: "and nothing else is",
      lines: [...head, "Nho Quan;180;10;20;30;60;90;40"],
      codes: ["3: percent-differs"],
    },
    {
      name: "are refused between months, of which the later ones are not in them",
      lines: ["Huyện;Tháng 7;Lũy kế từ đầu năm;Tháng 8;Tháng 9", "Nho Quan;10;90;20;30"],
      shapes: [months],
      codes: ["2: shape-unknown"],
    },
    {
      name: "are no time of a month that lacks",
      lines: ["Huyện;T4;T6;Lũy kế từ đầu năm", "Nho Quan;10;30;90"],
      shapes: [months],
      codes: ["2: shape-unknown"],
    },
  ]);
});

describe("a year in a merged cell above the months", () => {
  testSheets([
    {
      name: "of each block",
      lines: ["Huyện;Năm 2021;;Năm 2022;", ";T1;T2;T1;T2", "Nho Quan;1;2;3;4"],
      shapes: [months],
      rows: ["202101 372 people=1", "202102 372 people=2", "202201 372 people=3", "202202 372 people=4"],
    },
    {
      name: "that a month contradicts",
      lines: ["Huyện;Năm 2021;;Năm 2022;", ";T1/2022;T2;T1;T2", "Nho Quan;1;2;3;4"],
      shapes: [months],
      codes: ["3: shape-unknown"],
    },
  ]);
});

describe("sums of the rows so far", () => {
  const head = ["Tháng;Tổng số;Chia theo giới tính;;Cộng dồn", ";;Nam;Nữ;"];
  const shapes: Shape[] = [{ across: ["sex"], measure: "people" }];
  const declaration = {
    ...sheetDeclaration,
    columns: sheetDeclaration.columns.filter(({ type }) => type !== "locality"),
  };
  testSheets([
    {
      name: "agree",
      lines: [...head, "T1;3;1;2;3", "T2;7;3;4;10"],
      shapes,
      declaration,
      rows: ["202201  people=1 Nam", "202201  people=2 Nữ", "202202  people=3 Nam", "202202  people=4 Nữ"],
    },
    {
      name: "hold rows that the table does not have",
      lines: [...head, "T2;3;1;2;9", "T3;7;3;4;16"],
      shapes,
      declaration,
      codes: ["3: shape-unknown"],
    },
  ]);
});

describe("rows of parts below the text that they belong to", () => {
  const declaration = {
    ...tableDeclaration,
    columns: [
      ...tableDeclaration.columns.filter(({ type }) => type !== "locality"),
      buildColumn("level", "Trình độ", "text", { texts: ["Cao đẳng", "Sơ cấp"] }),
    ],
  };
  const shapes: Shape[] = [{ across: ["time"], parts: "level", measure: "people" }];
  const rows = [
    "202201  people=30 Cao đẳng",
    "202201  people=5 Sơ cấp",
    "202202  people=40 Cao đẳng",
    "202202  people=6 Sơ cấp",
  ];
  const head = "TT;Trình độ;T1;T2";
  testSheets([
    {
      name: "add up to it and are not counted again",
      lines: [
        head,
        "I;Cao đẳng;30;40",
        "1;Trường A;10;15",
        "2;Trường B;20;25",
        "II;Sơ cấp;5;6",
        ";Cộng;35;46",
      ],
      shapes,
      declaration,
      rows,
    },
    {
      name: "do not add up to it",
      lines: [head, "I;Cao đẳng;30;40", "1;Trường A;10;15", "2;Trường B;20;24", "II;Sơ cấp;5;6"],
      shapes,
      declaration,
      codes: ["2: shape-unknown"],
    },
    {
      name: "of which one is near to another text",
      lines: [head, "I;Cao đẳng;30;40", "1;Trường A;30;40", "II;Sơ  cấp nghề;5;6"],
      shapes,
      declaration,
      codes: ["1: shape-text-near"],
    },
    {
      name: "of a text that has no numbers itself",
      lines: [head, "I;Cao đẳng;;", "1;Trường A;10;15", "II;Sơ cấp;5;6"],
      shapes,
      declaration,
      codes: ["1: shape-unknown"],
    },
  ]);
});

describe("texts above two numbers each", () => {
  const shapes: Shape[] = [{ across: ["sex", "measure"] }];
  const rows = ["202209 372 people=1 money=10000000 Nam", "202209 372 people=2 money=20000000 Nữ"];
  const head = [
    "THÁNG 9 NĂM 2022",
    "Huyện;Nam;;Nữ;;Tổng cộng;",
    ";Số người;Kinh phí (triệu đồng);Số người;Kinh phí (triệu đồng);Số người;Kinh phí (triệu đồng)",
  ];
  testSheets([
    {
      name: "with the total of each number",
      lines: [...head, "Nho Quan;1;10;2;20;3;30"],
      shapes,
      rows,
    },
    {
      name: "with another total of one of them",
      lines: [...head, "Nho Quan;1;10;2;20;3;33"],
      shapes,
      rows,
      codes: ["4: total-column-differs"],
    },
  ]);
});

describe("a title of sums", () => {
  testSheets([
    {
      name: "above heads that are sums from January on",
      lines: ["KẾT QUẢ NĂM 2022 (LŨY KẾ)", "Huyện;3 tháng;6 tháng", "Nho Quan;10;30"],
      shapes: [months],
      rows: ["202201–202203 372 people=10", "202201–202206 372 people=30"],
    },
    {
      name: "above plain months",
      lines: ["KẾT QUẢ NĂM 2022 (LŨY KẾ)", "Huyện;Tháng 1;Tháng 2", "Nho Quan;10;30"],
      shapes: [months],
      codes: ["1: title-other-meaning"],
    },
  ]);
});
