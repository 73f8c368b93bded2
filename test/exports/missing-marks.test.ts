/** Marks for numbers that are not known, as an office declares them: never a 0, and asked about no more. */
import { describe, expect, test } from "vitest";
import { readExport } from "../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  sampleCatalogue,
  tableDeclaration,
} from "../support/sample-export.ts";

const declaration = {
  ...tableDeclaration,
  columns: [...tableDeclaration.columns, buildColumn("women", "Trong đó nữ", "count", { optional: true })],
};

async function read(cells: readonly string[], missing: readonly string[] | undefined) {
  const lines = ["Tháng;Huyện;Số người;Trong đó nữ", "8/2022;Nho Quan;5;2", "9/2022;Nho Quan;7;3"];
  const found: string[] = [];
  await readExport(
    createExportFile([...lines, `9/2022;Kim Sơn;${cells.join(";")}`].join("\n")),
    { ...declaration, ...(missing && { missing }) },
    { office: buildOffice(), catalogue: sampleCatalogue },
    {
      row: ({ line, numbers }) => line === 4 && found.push(JSON.stringify(numbers)),
      issue: ({ line, code }) => found.push(`${line}: ${code}`),
    },
  );
  return found;
}

describe("a mark for a number that is not known", () => {
  test.each([
    ["declared", ["KCSL", "4"], ["KCSL"], ['{"women":4}']],
    ["in other letters", ["kcsl ", "4"], ["KCSL"], ['{"women":4}']],
    ["of signs", ["N/A", "4"], ["N/A"], ['{"women":4}']],
    ["in a column that may be empty", ["4", "KCSL"], ["KCSL"], ['{"people":4}']],
    ["usual and declared", ["-", "4"], ["-"], ['{"women":4}']],
    ["usual and not declared, beside a declared one", ["…", "4"], ["KCSL"], ["4: cell-none", '{"women":4}']],
    ["usual and not declared", ["-", "4"], undefined, ["4: cell-none", '{"women":4}']],
    ["not declared", ["KCSL", "4"], undefined, ["4: number-unreadable"]],
    ["another than the declared one", ["KXĐ", "4"], ["KCSL"], ["4: number-unreadable"]],
    ["a blank cell beside declared marks", ["", "4"], ["KCSL"], ["4: cell-none", '{"women":4}']],
  ])("%s", async (_, cells, missing, found) => expect(await read(cells, missing)).toEqual(found));
});

test("marks are replaced in shaped tables too", async () => {
  const found: string[] = [];
  const shapes = [{ across: ["time"], measure: "people" }];
  await readExport(
    createExportFile("Huyện;Tháng 8;Tháng 9\nNho Quan;5;KCSL\nKim Sơn;6;7"),
    { ...tableDeclaration, missing: ["KCSL"], shapes },
    { office: buildOffice(), catalogue: sampleCatalogue },
    {
      row: ({ month, locality, numbers }) => found.push(`${month} ${locality} ${JSON.stringify(numbers)}`),
      issue: ({ line, code }) => found.push(`${line}: ${code}`),
    },
  );
  expect(found).toEqual(['202208 372 {"people":5}', '202208 376 {"people":6}', '202209 376 {"people":7}']);
});
