import { describe, expect, test } from "vitest";
import { addUnitToName, createRowUnitReader } from "../../../src/exports/shapes/row-units.ts";

describe("units beside the names of numbers, from the top down", () => {
  test.each([
    [
      ["Triệu đồng", '"', "-nt-", "Như trên"],
      ["Triệu đồng", "Triệu đồng", "Triệu đồng", "Triệu đồng"],
    ],
    [
      ["Triệu đồng", "”", "n.t.", "''"],
      ["Triệu đồng", "Triệu đồng", "Triệu đồng", "Triệu đồng"],
    ],
    [
      ["người", '"', "hộ", '"'],
      ["người", "người", "hộ", "hộ"],
    ],
    [
      ['"', "người"],
      [undefined, "người"],
    ],
    [
      ["", '"'],
      ["", undefined],
    ],
    [
      [" người ", ""],
      ["người", ""],
    ],
    [
      ["Triệu đồng", "", "người"],
      ["Triệu đồng", undefined, "người"],
    ],
    [
      ["đồng", ""],
      ["đồng", undefined],
    ],
    [
      ["nghìn người", ""],
      ["nghìn người", undefined],
    ],
    [
      ["%", ""],
      ["%", undefined],
    ],
    [
      ["triệu USD", ""],
      ["triệu USD", undefined],
    ],
    [
      ["cặp", ""],
      ["cặp", ""],
    ],
    [
      ["Triệu đồng", "người", ""],
      ["Triệu đồng", "người", ""],
    ],
    [["notes"], ["notes"]],
  ])("%j", (cells, expected) => expect(cells.map(createRowUnitReader())).toEqual(expected));
});

describe("a name with its unit", () => {
  test.each([
    ["Kinh phí", "Triệu đồng", "Kinh phí (Triệu đồng)"],
    [" Kinh phí ", "Triệu đồng", "Kinh phí (Triệu đồng)"],
    ["Kinh phí (triệu đồng)", "Triệu đồng", "Kinh phí (triệu đồng)"],
    ["Kinh phí (triệu đồng)", "Nghìn đồng", "Kinh phí (triệu đồng) (Nghìn đồng)"],
    ["Kinh phí triệu đồng", "Triệu đồng", "Kinh phí triệu đồng (Triệu đồng)"],
    ["Kinh phí", "triệu USD", "Kinh phí (triệu USD)"],
    ["Tỷ lệ", "%", "Tỷ lệ (%)"],
    ["Tỷ suất", "‰", "Tỷ suất (‰)"],
    ["Bò giống", "xxx", "Bò giống"],
    ["", "Triệu đồng", ""],
    ["Kinh phí", "", "Kinh phí"],
  ])("%j in %j: %j", (name, unit, expected) => expect(addUnitToName(name, unit)).toBe(expected));
});
