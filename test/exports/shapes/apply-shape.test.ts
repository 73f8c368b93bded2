/** What becomes of every line of a file that is read in a shape, and what is told of it. */
import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { readSheet } from "../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };
const names: Shape = { down: "measure", across: ["locality"] };

/** The lines of the file: a row of the table counts once for each number that it gives. */
const tallies: [name: string, shape: Shape, lines: string[], tally: object][] = [
  [
    "titles, header, totals and notes",
    months,
    [
      "SỐ LIỆU;;",
      "Huyện;Tháng 1;Tháng 2",
      "Nho Quan;10;20",
      "Gia Viễn;5;6",
      "Cộng;15;26",
      "Ghi chú: tạm tính;;",
    ],
    {
      lines: 8,
      rows: 4,
      skipped: { title: 1, header: 1, total: 1, signature: 1, "group-heading": 0, "header-again": 0 },
      differentTotals: 0,
      readAs: "thời gian nằm ngang",
    },
  ],
  [
    "a district without numbers",
    months,
    ["Huyện;T1;T2", "Gia Viễn;;", "Nho Quan;10;20"],
    { lines: 4, rows: 2, skipped: { header: 1, note: 1 } },
  ],
  [
    "two totals that differ in three columns",
    months,
    ["Huyện;T1;T2", "Nho Quan;10;20", "Cộng;11;21", "Gia Viễn;5;6", "Tổng cộng;15;27"],
    { lines: 7, rows: 4, skipped: { header: 1, total: 2 }, differentTotals: 2 },
  ],
  [
    "groups and the header again",
    { groups: "time" },
    [
      "Huyện;Số người",
      "Tháng 1/2022;",
      "Nho Quan;10",
      "Huyện;Số người",
      "(A);(1)",
      "Tháng 2/2022;",
      "Nho Quan;20",
      "Cộng;30",
    ],
    { lines: 8, rows: 2, skipped: { header: 1, "group-heading": 2, "header-again": 2, total: 1 } },
  ],
  [
    "names that are no columns",
    names,
    ["THÁNG 9 NĂM 2022;;", "Nội dung;Nho Quan;Gia Viễn", "Số người;10;5", "Số hộ;1;2", "Số thôn;1;2"],
    { lines: 6, rows: 2, skipped: { title: 1, header: 1, note: 2 } },
  ],
  [
    "communes below their district",
    { parts: "locality" },
    ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10", "1/2022;- xã A;4", "1/2022;- xã B;6", "1/2022;Gia Viễn;5"],
    { lines: 5, rows: 2, skipped: { header: 1, "group-heading": 2 }, readAs: "xã, phường dưới huyện" },
  ],
];

test.each(tallies)("%s", async (_, shape, lines, tally) => {
  const reading = await readSheet({ lines, shapes: [shape] });
  expect(reading.tally).toMatchObject(tally);
});

describe("what is told of a shaped table", () => {
  test("the names that are no columns, once", async () => {
    const lines = ["THÁNG 9 NĂM 2022;;", "Nội dung;Nho Quan;Gia Viễn", "Số người;10;5"];
    const { codes, messages } = await readSheet({
      lines: [...lines, "Số hộ;1;2", "Số thôn;1;2", "Số hộ;3;4"],
      shapes: [names],
    });
    expect(codes).toEqual(["4: labels-unread"]);
    expect(messages[0]).toContain("“Số hộ”, “Số thôn”");
  });

  test("the sums that differ", async () => {
    const { messages } = await readSheet({
      lines: ["Huyện;T1;T2;Cộng", "Nho Quan;10;1.200;1.211", "Cộng;11;1.200;1.211"],
      shapes: [months],
    });
    expect(messages).toEqual([
      "Cột tổng ghi 1.211 nhưng cộng các cột của dòng được 1.210.",
      "Dòng tổng ghi 11 nhưng cộng các dòng được 10.",
    ]);
  });

  test("the sum of communes that differs", async () => {
    const { codes, messages } = await readSheet({
      lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10", "1/2022;- xã A;4"],
      shapes: [{ parts: "locality" }],
    });
    expect(codes).toEqual(["2: communes-differ"]);
    expect(messages).toEqual(["Dòng này ghi 10 nhưng cộng các xã, phường bên dưới được 4."]);
  });
});

test("another shape is not tried for a file with a fault of another kind", async () => {
  const { codes } = await readSheet({
    lines: ["Tháng;Huyện;Số người;Kinh phí", "1/2022;Nho Quan;10;3"],
    shapes: [months],
  });
  expect(codes).toEqual(["1: unit-missing"]);
});
