import { describe, expect, test } from "vitest";
import { isCoefficient } from "../../../src/exports/meaning/coefficients.ts";
import { buildColumn, jobsDeclaration, readExportBack } from "../../support/sample-export.ts";

test.each([
  ["Hệ số: 1.000", true],
  ["(Hệ số 1000)", true],
  ["x 1.000", true],
  ["Nhân với 1.000.000", true],
  ["Hệ số", false],
  ["Hệ số lương", false],
  ["1.000 người", false],
])("%s: %s", (text, expected) => expect(isCoefficient(text)).toBe(expected));

describe("a column of coefficients", () => {
  const declaration = {
    ...jobsDeclaration,
    columns: [buildColumn("month", "Tháng", "month"), buildColumn("people", "Số người", "count")],
  };
  const read = async (header: string, cell: string) => {
    const lines = [`Tháng;Số người;${header}`, `8/2022;12;${cell}`, `9/2022;13;${cell}`];
    const { issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration });
    return issues.map(({ code, line }) => `${code}:${line}`).join(" ");
  };

  test.each([
    ["Hệ số", "1.000", "unit-coefficient:2"],
    ["Hệ số nhân", "1000000", "unit-coefficient:2"],
    ["Hệ số 1.000", "", "unit-coefficient:1"],
    ["Nhân với", "x 1.000", "unit-coefficient:2"],
    ["Hệ số", "1", ""],
    ["Hệ số", "2,34", ""],
    ["Hệ số lương", "1000", ""],
  ])("%s with %s: %s", async (header, cell, expected) => expect(await read(header, cell)).toBe(expected));
});
