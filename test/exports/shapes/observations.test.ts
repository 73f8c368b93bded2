/** What a number of a shaped table takes over from the rows above it, and the numbers that belong to nothing. */
import { describe } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { buildColumn, tableDeclaration } from "../../support/sample-export.ts";
import { testSheets } from "../../support/shapes/read-sheet.ts";

const ofMonths: Shape = { groups: "time" };
const ofPlaces: Shape = { groups: "locality" };
const months: Shape = { across: ["time"], measure: "people" };
const withCommunes: Shape = { parts: "locality" };
const names: Shape = { down: "measure", across: ["locality"] };

describe("a heading that names nothing known", () => {
  testSheets([
    {
      name: "above the first group",
      lines: ["Huyện;Số người", "Số liệu chính thức;", "Tháng 1/2022;", "Nho Quan;10"],
      shapes: [ofMonths],
      rows: ["202201 372 people=10"],
    },
    {
      name: "inside a group",
      lines: ["Huyện;Số người", "Tháng 1/2022;", "Nho Quan;10", "Trong đó;", "Gia Viễn;5"],
      shapes: [ofMonths],
      codes: ["5: shape-unknown"],
    },
    {
      name: "before the next group",
      lines: ["Huyện;Số người", "Tháng 1/2022;", "Nho Quan;10", "Bổ sung;", "Tháng 2/2022;", "Gia Viễn;5"],
      shapes: [ofMonths],
      rows: ["202201 372 people=10", "202202 373 people=5"],
      codes: ["4: row-ignored"],
    },
    {
      name: "below all numbers",
      lines: ["Huyện;Số người", "Tháng 1/2022;", "Nho Quan;10", "Ghi chú;"],
      shapes: [ofMonths],
      rows: ["202201 372 people=10"],
    },
    {
      name: "but a time, above groups of places",
      lines: ["Giới tính;Số người", "Tháng 1/2022;", "Huyện Nho Quan;", "Nam;10"],
      shapes: [ofPlaces],
      path: "viec-lam-thang-9-2022.csv",
      codes: ["1: shape-unknown"],
    },
    {
      name: "above a district with its communes",
      lines: ["Tháng;Huyện;Số người", ";Đợt 1;", "1/2022;Nho Quan;", "1/2022;xã A;4"],
      shapes: [withCommunes],
      rows: ["202201 372 people=4"],
    },
    {
      name: "but a time, above a district with its communes",
      lines: ["Tháng;Huyện;Số người", ";Tháng 2;", "1/2022;Nho Quan;", "1/2022;xã A;4"],
      shapes: [withCommunes],
      codes: ["4: locality-unknown"],
    },
  ]);
});

describe("communes and their district", () => {
  testSheets([
    {
      name: "in the next group have no district yet",
      lines: ["Huyện;Số người", "Tháng 1/2022;", "Nho Quan;10", "- xã A;10", "Tháng 2/2022;", "- xã B;5"],
      shapes: [{ ...ofMonths, ...withCommunes }],
      rows: ["202201 372 people=10"],
      codes: ["6: locality-unknown"],
    },
    {
      name: "above it",
      lines: ["Tháng;Huyện;Số người", "1/2022;- xã A;4", "1/2022;Nho Quan;4"],
      shapes: [withCommunes],
      rows: ["202201 372 people=4"],
      codes: ["2: locality-unknown"],
    },
  ]);
});

describe("the column of names", () => {
  const title = "THÁNG 9 NĂM 2022;;;";
  const kinds = {
    ...tableDeclaration,
    columns: [
      ...tableDeclaration.columns,
      buildColumn("kind", "Loại", "text", { optional: true, texts: ["Nam", "Nữ"] }),
    ],
  };
  testSheets([
    {
      name: "is not sure where two have as many",
      lines: [title, "Nội dung;Tên;Nho Quan;Gia Viễn", "Số người;Số người;10;5"],
      shapes: [names],
      codes: ["1: shape-unknown"],
    },
    {
      name: "has more than any other",
      lines: [title, "Nội dung;Tên;Nho Quan;Gia Viễn", "Số người;Số người;10;5", ";Kinh phí (đồng);3;4"],
      shapes: [names],
      rows: ["202209 372 people=10 money=3", "202209 373 people=5 money=4"],
    },
    {
      name: "has the texts of a column, and their total",
      lines: [title, "Đối tượng;Nho Quan;Gia Viễn", "Nam;10;5", "Nữ;3;4", "Cộng;13;10"],
      shapes: [{ down: "kind", across: ["locality"] }],
      declaration: kinds,
      rows: [
        "202209 372 people=10 Nam",
        "202209 372 people=3 Nữ",
        "202209 373 people=4 Nữ",
        "202209 373 people=5 Nam",
      ],
      codes: ["5: total-differs"],
    },
    {
      name: "has a text that nobody declared",
      lines: [title, "Đối tượng;Nho Quan;Gia Viễn", "Nam;10;5", "Trẻ em;3;4"],
      shapes: [{ down: "kind", across: ["locality"] }],
      declaration: kinds,
      rows: ["202209 372 people=10 Nam", "202209 373 people=5 Nam"],
      codes: ["4: labels-unread"],
    },
    {
      name: "stands beside months across",
      lines: ["Nội dung;Tháng 1;Tháng 2", "Số người;10;5", "Kinh phí (đồng);3;4"],
      shapes: [{ down: "measure", across: ["time"] }],
      path: "viec-lam-nho-quan-2022.csv",
      rows: ["202201 372 people=10 money=3", "202202 372 people=5 money=4"],
    },
  ]);
});

describe("cells beyond the header", () => {
  const rows = ["202201 372 people=10", "202202 372 people=20"];
  const build = (cell: string) => ({
    name: cell,
    lines: ["Huyện;T1;T2", `Nho Quan;10;20;${cell}`],
    shapes: [months],
  });
  testSheets([
    { ...build("30"), codes: ["2: shape-unknown"] },
    { ...build("1.200,5"), codes: ["2: shape-unknown"] },
    { ...build("-"), rows },
    { ...build("ghi chú"), rows },
    {
      name: "missing ones are blank",
      lines: ["Huyện;T1;T2", "Nho Quan;10;20", "Gia Viễn;5"],
      shapes: [months],
      rows: [...rows.slice(0, 1), "202201 373 people=5", ...rows.slice(1)],
    },
  ]);
});
