import { describe, expect, test } from "vitest";
import { parseYearHeading, readYearHeading } from "../../../../src/exports/meaning/times/year-heading.ts";

describe("the year that a row says for those below it", () => {
  test.each([
    [["NĂM 2021", "", ""], 2021],
    [["I", "Năm 2022", ""], 2022],
    [["", "II. Số liệu năm 2020:", " "], 2020],
    [["1", "năm 2022", "5"], 2022],
    [["Năm 2021", "Năm 2022"], undefined],
    [["Năm 2021", "Nho Quan"], undefined],
    [["Nho Quan", "Năm 2021"], undefined],
    [["Năm 1800"], undefined],
    [["Tháng 9 năm 2022"], undefined],
    [["2022"], undefined],
    [["", ""], undefined],
    [[], undefined],
  ])("%j: %s", (cells, expected) => expect(parseYearHeading(cells)).toBe(expected));

  test("no cell is read behind the first words of a row", () => {
    const read: number[] = [];
    const cells = ["1", "9/2022", "Nho Quan", "12"];
    const year = readYearHeading(cells.length, (index) => {
      read.push(index);
      return cells[index] ?? "";
    });
    expect([year, read]).toEqual([undefined, [0, 1]]);
  });
});
