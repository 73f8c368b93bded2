import { describe, expect, test } from "vitest";
import type { ShapeHead } from "../../../src/exports/shapes/head/head.ts";
import { addNumberCells, createNumberReader } from "../../../src/exports/shapes/number-reader.ts";

const column = { name: "", role: { kind: "undeclared" } } as const;
const head: ShapeHead = { start: 0, height: 1, columns: [column, column], common: new Map() };

function createReader(
  cells: readonly string[],
  { areCounts = false, declaredForm }: { areCounts?: boolean; declaredForm?: "1.234,5" | "1,234.5" } = {},
) {
  const rows = cells.map((cell, index) => ({ line: index + 2, cells: ["Nho Quan", cell] }));
  return createNumberReader(rows, head, { areCounts, declaredForm });
}

describe("a number of a table", () => {
  test.each([
    ["12", ["12"], {}, "12"],
    ["1,5", ["1,5"], {}, "1.5"],
    ["1.234", ["1.234.567"], {}, "1234"],
    ["1.234", ["0.763"], {}, "1.234"],
    ["1.234", ["1.234"], {}, undefined],
    ["1.234", ["1.234"], { declaredForm: "1.234,5" }, "1234"],
    ["1.234", ["1.234"], { declaredForm: "1,234.5" }, "1.234"],
    ["1,234", ["1,234"], { declaredForm: "1,234.5" }, "1234"],
    ["1.234", ["1.234", "5"], { areCounts: true }, "1234"],
    ["1,234", ["1,234", "5"], { areCounts: true }, "1234"],
    ["1,500", ["1,500", "2,5"], { areCounts: true }, undefined],
    ["x", ["12"], {}, undefined],
    ["", ["12"], {}, undefined],
    [undefined, ["12"], {}, undefined],
  ] as const)("%s beside %j (%o) is %s", (cell, cells, options, expected) =>
    expect(createReader(cells, options)(cell)?.toFixed()).toBe(expected),
  );
});

describe("the sum of two cells", () => {
  const readNumber = createReader(["1,5", "0.763"]);
  test.each([
    ["10", "5", "15"],
    ["1,5", "2", "3,5"],
    ["1,5", "2,5", "4"],
    ["1.25", "2", "3.25"],
    ["0,125", "1", "1,1250"],
    ["-5", "3", "-2"],
    ["1,5", "1.25", undefined],
    ["5%", "3%", undefined],
    ["5", "3%", undefined],
    ["", "3", undefined],
    ["3", "x", undefined],
  ])("%s and %s: %s", (first, second, expected) =>
    expect(addNumberCells(first, second, readNumber)).toBe(expected),
  );
});
