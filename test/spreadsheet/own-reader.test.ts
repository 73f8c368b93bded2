/** The reader of exports reads what this program writes: the same texts and numbers, without a doubt about any cell. */
import { expect, test } from "vitest";
import { openWorkbookOrProblem } from "../../src/exports/workbook/open-workbook.ts";
import { formatShownContent } from "../../src/spreadsheet/file/cell-xml.ts";
import { placeCells } from "../../src/spreadsheet/file/place-cells.ts";
import { buildWorkbookFile } from "../../src/spreadsheet/file/workbook-file.ts";
import type { CellContent } from "../../src/spreadsheet/workbook-content.ts";
import { buildSampleWorkbooks, reviewSample } from "../support/sample-workbooks.ts";

test("every sheet of the sample's workbooks", async () => {
  const workbooks = buildSampleWorkbooks(await reviewSample({}), {});
  for (const content of Object.values(workbooks)) {
    const read = openWorkbookOrProblem(buildWorkbookFile(content));
    if ("code" in read) throw new Error(read.code);
    expect(read.sheets.map(({ name }) => name)).toEqual(content.sheets.map(({ name }) => name));
    for (const [index, { titles, head, rows, notes }] of content.sheets.entries()) {
      const sheet = read.sheets[index]?.readSheet();
      expect(sheet?.faults).toEqual([]);
      const placedRows = placeCells([...titles, ...head, ...rows, ...notes]).rows;
      const expected = placedRows.map((cells) =>
        trimEmptyEnd(cells.map(({ cell }) => listText(cell.content))),
      );
      expect(sheet?.rows.map(({ cells }) => cells)).toEqual(expected);
      for (const { line, index: column, stored } of sheet?.rounded ?? []) {
        const value = placedRows[line - 1]?.[column]?.cell.content;
        expect(value?.kind).toBe("number");
        if (value?.kind !== "number") continue;
        const expectedNumber = value.value.times(value.format.isPercent ? 100 : 1).toNumber();
        expect(Math.abs(stored - expectedNumber)).toBeLessThanOrEqual(Math.abs(stored) * 1e-14);
      }
    }
  }
});

/** The reader gives numbers without separators of thousands, signs of increase and last zeros, three decimals as four, and days in ISO form. */
function listText(content: CellContent): string {
  if (content.kind === "date") return "2022-09-30";
  const shown = formatShownContent(content);
  if (content.kind !== "number") return shown.normalize("NFC");
  const number = shown.replaceAll(".", "").replace(/^\+/, "");
  const trimmed = number.replace(/(,\d*?)0+(?!\d)/, "$1").replace(/,(?!\d)/, "");
  return trimmed.replace(/(,\d{3})(?!\d)/, "$10");
}

function trimEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
