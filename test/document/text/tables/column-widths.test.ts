import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table, TableCell } from "../../../../src/document/text/blocks.ts";
import { computeColumnWidthsAndFontSize } from "../../../../src/document/text/tables/column-widths.ts";
import { measureLineWidth } from "../../../support/line-width.ts";

const sideMargins = 57;

function buildTable(widths: number[], ...rows: string[][]): Table {
  const cells = rows.map((row) => row.map((text): TableCell => ({ text, align: "left" })));
  return {
    columnShares: widths,
    header: cells.slice(0, 1),
    rows: cells.slice(1).map((row) => ({ cells: row })),
    notes: [],
  };
}

function computeWidths(table: Table, width = 9355) {
  return computeColumnWidthsAndFontSize(table, {
    width,
    sidePadding: sideMargins,
    mentions: [],
    stylePoints: 12,
  });
}

test("widths follow the shares if all words fit", () => {
  expect(computeWidths(buildTable([1, 3], ["A", "B"], ["1", "2"]), 4000)).toEqual({
    widths: [1000, 3000],
    fontPoints: 12,
  });
});

test("a column is never narrower than its longest number", () => {
  const { widths, fontPoints: points } = computeWidths(
    buildTable([10, 1], ["Tên", "Số"], ["Một", "123.456.789.012"]),
  );
  const available = (((widths[1] ?? 0) - 2 * sideMargins) / 1440) * 25.4;
  expect(available).toBeGreaterThan(measureLineWidth("123.456.789.012", points));
});

test("a number joined to its words by no-break spaces counts as one word", () => {
  const { widths } = computeWidths(buildTable([10, 1], ["Tên", "Số"], ["Một", "199.120\u00A0suất\u00A0quà"]));
  expect(((widths[1] ?? 0) / 1440) * 25.4).toBeGreaterThan(
    measureLineWidth("199.120\u00A0suất\u00A0quà", 12),
  );
});

test("a table that does not fit gets a smaller font", () => {
  const numbers = Array.from({ length: 8 }, () => "1.234.567.890");
  expect(
    computeWidths(
      buildTable(
        numbers.map(() => 1),
        numbers,
        numbers,
      ),
    ).fontPoints,
  ).toBeLessThan(12);
});

test("cells that span columns or rows do not shift the cells next to them", () => {
  const header: TableCell[][] = [
    [
      { text: "A", align: "center", rowSpan: 2 },
      { text: "Một tên rất dài chung cho hai cột", align: "center", columnSpan: 2 },
    ],
    [
      { text: "B", align: "center" },
      { text: "123.456.789.012", align: "center" },
    ],
  ];
  const { widths } = computeWidths({ columnShares: [5, 5, 1], header, rows: [], notes: [] }, 6000);
  expect(((widths[2] ?? 0) / 1440) * 25.4).toBeGreaterThan(measureLineWidth("123.456.789.012", 12));
});

describe("for any table", () => {
  const words = fc.stringMatching(/^[A-Za-zĐđƯư0-9., ]{0,40}$/);
  const tables = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc.array(fc.array(words, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 5 }),
    );
  test("the widths are whole, none is negative, and their sum is the requested width", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { widths } = computeWidths(buildTable(rows[0]?.map(() => 1) ?? [], ...rows));
        expect(widths.every((width) => Number.isInteger(width) && width >= 0)).toBe(true);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355);
      }),
    );
  });
});
