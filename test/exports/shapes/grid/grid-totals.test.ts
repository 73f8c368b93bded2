/** The sums that a shaped table writes, compared with its numbers. */
import { describe } from "vitest";
import type { Shape } from "../../../../src/catalogue/shape.ts";
import { type Sheet, testSheets } from "../../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };
const twoMonths = "Huyện;Tháng 1;Tháng 2";

/** A sheet of months across, with the codes of the sums that differ. */
function buildSheet(
  name: string,
  lines: readonly string[],
  rows: readonly string[],
  codes: string[] = [],
): Sheet {
  return { name, lines, shapes: [months], rows, codes };
}

describe("a total column", () => {
  const differs = "3: total-column-differs";
  const rows = ["202201 372 people=10", "202201 373 people=5", "202202 372 people=20", "202202 373 people=6"];
  testSheets([
    buildSheet("behind its numbers", [`${twoMonths};Cộng`, "Nho Quan;10;20;30", "Gia Viễn;5;6;11"], rows),
    buildSheet(
      "behind them, another sum",
      [`${twoMonths};Cộng`, "Nho Quan;10;20;30", "Gia Viễn;5;6;12"],
      rows,
      [differs],
    ),
    buildSheet("blank", [`${twoMonths};Cộng`, "Nho Quan;10;20;", "Gia Viễn;5;6;"], rows),
    buildSheet(
      "before its numbers",
      ["Huyện;Cộng;Tháng 1;Tháng 2", "Nho Quan;30;10;20", "Gia Viễn;11;5;6"],
      rows,
    ),
    buildSheet(
      "before them, another sum",
      ["Huyện;Cộng;Tháng 1;Tháng 2", "Nho Quan;30;10;20", "Gia Viễn;12;5;6"],
      rows,
      [differs],
    ),
  ]);
  const fourMonths = ["202201", "202202", "202203", "202204"].flatMap((month, index) => [
    `${month} 372 people=${index + 1}`,
    `${month} 373 people=${index + 1}`,
  ]);
  const build = (head: string, first: string, second: string, codes?: string[]) =>
    buildSheet(
      `${head}: ${second}`,
      [`Huyện;${head}`, `Nho Quan;${first}`, `Gia Viễn;${second}`],
      fourMonths,
      codes,
    );
  const behind = "T1;T2;Cộng;T3;T4;Cộng;Tổng cộng";
  const before = "Tổng cộng;Cộng;T1;T2;Cộng;T3;T4";
  testSheets([
    build(behind, "1;2;3;3;4;7;10", "1;2;3;3;4;7;10"),
    build(behind, "1;2;3;3;4;7;10", "1;2;3;3;4;8;10", [differs]),
    build(behind, "1;2;3;3;4;7;10", "1;2;4;3;4;7;11", [differs, differs]),
    build("T1;T2;Cộng;T3;T4;Tổng cộng", "1;2;3;3;4;10", "1;2;3;3;4;11", [differs]),
    build(before, "10;3;1;2;7;3;4", "10;3;1;2;7;3;4"),
    build(before, "10;3;1;2;7;3;4", "10;3;1;2;8;3;4", [differs]),
    build(before, "10;3;1;2;7;3;4", "11;3;1;2;7;3;4", [differs]),
    build("Cộng;T1;T2;T3;T4;Cộng", "10;1;2;3;4;10", "10;1;2;3;4;10"),
  ]);
  testSheets([
    {
      name: "before the numbers of each name",
      lines: [
        "Huyện;Số người;;;Kinh phí (triệu đồng);;",
        ";Cộng;T1;T2;Cộng;T1;T2",
        "Nho Quan;30;10;20;3;1;2",
        "Gia Viễn;30;10;20;4;1;2",
      ],
      shapes: [{ across: ["measure", "time"] }],
      rows: [
        "202201 372 people=10 money=1000000",
        "202201 373 people=10 money=1000000",
        "202202 372 people=20 money=2000000",
        "202202 373 people=20 money=2000000",
      ],
      codes: ["4: total-column-differs"],
    },
    {
      name: "of all places",
      lines: ["Tháng;Nho Quan;Gia Viễn;Toàn tỉnh", "1/2022;10;5;16"],
      shapes: [{ across: ["locality"], measure: "people" }],
      rows: ["202201 372 people=10", "202201 373 people=5"],
      codes: ["2: total-column-differs"],
    },
  ]);
});

describe("a total beside a quarter and its months", () => {
  const rows = [
    "202201 372 people=1",
    "202201–202203 372 people=6",
    "202202 372 people=2",
    "202203 372 people=3",
  ];
  const head = "Huyện;Quý I;T1;T2;T3;Cộng";
  testSheets([
    buildSheet("adds the months once", [head, "Nho Quan;6;1;2;3;6"], rows),
    buildSheet("twice", [head, "Nho Quan;6;1;2;3;12"], rows, ["2: total-column-differs"]),
    buildSheet(
      "adds the quarter of another year",
      ["Huyện;Quý I/2021;T1/2022;Cộng", "Nho Quan;6;1;7"],
      ["202101–202103 372 people=6", "202201 372 people=1"],
    ),
    buildSheet(
      "adds the quarter of other months",
      ["Huyện;Quý I;T4;Cộng", "Nho Quan;6;1;7"],
      ["202201–202203 372 people=6", "202204 372 people=1"],
    ),
    buildSheet(
      "adds no quarter beside its first month alone",
      ["Huyện;T1;Quý I;Cộng", "Nho Quan;1;6;1"],
      ["202201 372 people=1", "202201–202203 372 people=6"],
    ),
  ]);
});

describe("the separators of sums", () => {
  const build = (total: string, codes?: string[]) =>
    buildSheet(
      `1.200 and 2.300 are ${total}`,
      [`${twoMonths};Cộng`, `Nho Quan;1.200;2.300;${total}`],
      ["202201 372 people=1200", "202202 372 people=2300"],
      codes,
    );
  testSheets([build("3.500"), build("3500"), build("3.600", ["2: total-column-differs"])]);
  const buildThousands = (total: string, unit: string) => ({
    name: `${unit}: ${total}`,
    lines: [`ĐVT: ${unit};;;`, `${twoMonths};Cộng`, `Nho Quan;1,200;2;${total}`, "Gia Viễn;1,5;2;3,5"],
    shapes: [months],
    rows: [
      "202201 372 people=1200",
      "202201 373 people=1500",
      "202202 372 people=2000",
      "202202 373 people=2000",
    ],
  });
  testSheets([
    {
      ...buildThousands("3,200", "nghìn người"),
      codes: ["3: number-ambiguous"],
      rows: ["202201 373 people=1500", "202202 372 people=2000", "202202 373 people=2000"],
    },
  ]);
});

describe("a total row", () => {
  const rows = ["202201 372 people=10", "202201 373 people=5", "202202 372 people=20", "202202 373 people=6"];
  const [nhoQuan, giaVien] = ["Nho Quan;10;20", "Gia Viễn;5;6"];
  testSheets([
    buildSheet("above its rows", [twoMonths, "Cộng;15;26", nhoQuan, giaVien], rows),
    buildSheet(
      "of each group",
      [twoMonths, nhoQuan, "Cộng;10;20", giaVien, "Cộng;5;6", "Tổng cộng;15;26"],
      rows,
    ),
    buildSheet("other sums in two columns", [twoMonths, nhoQuan, giaVien, "Cộng;16;27"], rows, [
      "4: total-differs",
      "4: total-differs",
    ]),
    buildSheet(
      "and its total column",
      [`${twoMonths};Cộng`, `${nhoQuan};30`, `${giaVien};11`, "Cộng;15;26;42"],
      rows,
      ["4: total-column-differs"],
    ),
  ]);
});

describe("communes of a district", () => {
  const rows = ["202201 372 people=10", "202201 373 people=5", "202202 372 people=20", "202202 373 people=6"];
  const build = (name: string, communes: string[], codes: string[] = []) => ({
    name,
    lines: [twoMonths, "Nho Quan;10;20", ...communes, "Gia Viễn;5;6"],
    shapes: [{ ...months, parts: "locality" } as const],
    rows,
    codes,
  });
  testSheets([
    build("add up in each month", ["- xã A;10;5", "- xã B;0;15"]),
    build("add up in one month only", ["- xã A;10;5", "- xã B;0;16"], ["2: communes-differ"]),
    build("are not known in one month", ["- xã A;10;", "- xã B;0;"]),
    build("of no number", ["- xã A;;", "- xã B;-;-"]),
  ]);
});
