/** A page break repeats the header: what changes in it changes the meaning of the rows below, which are then refused. */
import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { readSheet, testSheets } from "../../support/shapes/read-sheet.ts";

const twoNumbers: Shape = { across: ["measure", "time"] };
const head = ["Huyện;Số người;;Kinh phí (triệu đồng);", ";T1;T2;T1;T2"];
const firstPage = [...head, "Nho Quan;1;2;50;60"];
const lastRow = "Gia Viễn;3;4;70;80";

describe("a later page with the same heads", () => {
  testSheets([
    {
      name: "is read",
      lines: [...firstPage, ...head, lastRow],
      shapes: [twoNumbers],
      rows: [
        "202201 372 people=1 money=50000000",
        "202201 373 people=3 money=70000000",
        "202202 372 people=2 money=60000000",
        "202202 373 people=4 money=80000000",
      ],
    },
  ]);
});

const months: Shape = { across: ["time"], measure: "people" };
const places: Shape = { across: ["locality"], measure: "people" };
const twoMonths = ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20"];
const twoPlaces = ["Tháng;Nho Quan;Gia Viễn", "1/2022;10;5"];

test.each<[string, Shape, string[], string]>([
  [
    "the lower heads in another order",
    twoNumbers,
    [...firstPage, head[0] ?? "", ";T2;T1;T2;T1", lastRow],
    "5: number-unreadable",
  ],
  [
    "the next months below the same heads",
    twoNumbers,
    [...firstPage, head[0] ?? "", ";T3;T4;T3;T4", lastRow],
    "5: number-unreadable",
  ],
  [
    "the upper heads in another order",
    twoNumbers,
    [...firstPage, "Huyện;Kinh phí (triệu đồng);;Số người;", head[1] ?? "", lastRow],
    "4: table-second",
  ],
  [
    "the months in another order",
    months,
    [...twoMonths, "Huyện;Tháng 2;Tháng 1", "Gia Viễn;6;5"],
    "3: number-unreadable",
  ],
  [
    "the next months",
    months,
    [...twoMonths, "Huyện;Tháng 3;Tháng 4", "Nho Quan;6;5"],
    "3: number-unreadable",
  ],
  [
    "the places in another order",
    places,
    [...twoPlaces, "Tháng;Gia Viễn;Nho Quan", "2/2022;6;20"],
    "3: number-unreadable",
  ],
])("a later page with %s is refused", async (_, shape, lines, code) => {
  const { codes } = await readSheet({ lines, shapes: [shape] });
  expect(codes).toContain(code);
});
