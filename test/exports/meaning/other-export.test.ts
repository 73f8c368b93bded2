import { expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { findBetterFittingExport } from "../../../src/exports/meaning/other-export.ts";
import { findHeader } from "../../../src/exports/table/header/find-header.ts";
import {
  buildColumn,
  jobsDeclaration,
  sampleCatalogue,
  targetsDeclaration,
} from "../../support/sample-export.ts";

function declare(id: string, headers: readonly string[]): ExportDeclaration {
  const columns = headers.map((header) =>
    buildColumn(header, header.replace("?", ""), "text", { optional: header.endsWith("?") }),
  );
  return { ...jobsDeclaration, id, columns };
}

const merit = declare("merit", ["Ngày", "Huyện", "Dịp", "Nguồn?", "Số suất"]);
const protection = declare("protection", ["Ngày", "Huyện", "Dịp", "Nhóm", "Số suất"]);
const [sector] = sampleCatalogue.sectors;
const catalogue = {
  ...sampleCatalogue,
  sectors: sector ? [{ ...sector, exports: [merit, protection] }] : [],
  targets: targetsDeclaration,
};

test.each<[string, ExportDeclaration, string, string | undefined]>([
  ["its own columns", merit, "STT;Ngày;Huyện;Dịp;Số suất", undefined],
  ["an optional column of its own", merit, "Ngày;Huyện;Dịp;Nguồn;Số suất", undefined],
  ["a column that nobody declares", merit, "Ngày;Huyện;Dịp;Ghi chú;Số suất", undefined],
  ["all columns of another export", merit, "Ngày;Huyện;Dịp;Nhóm;Số suất", "protection"],
  ["all columns of another export, numbered", merit, "STT;Ngày;Huyện;Dịp;Nhóm;Số suất", "protection"],
  ["unnamed columns", merit, "Ngày;Huyện;Dịp;Số suất;;", undefined],
  ["a column twice, one of another export", merit, "Ngày;Huyện;Dịp;Dịp;Nhóm;Số suất", undefined],
  ["not all that the other export needs", merit, "Ngày;Huyện;Nhóm;Dịp", undefined],
  ["all of another export but a required column", protection, "Huyện;Dịp;Nguồn;Số suất", undefined],
  ["a missing column, as the other export has it", protection, "Ngày;Huyện;Dịp;Nguồn;Số suất", "merit"],
  ["columns of both, one more of its own", merit, "Ngày;Huyện;Dịp;Nguồn;Nhóm;Số suất", undefined],
])("a file with %s", (_, declaration, line, expected) => {
  const header = findHeader([{ line: 1, cells: line.split(";") }], declaration);
  expect(header && findBetterFittingExport(header, declaration, catalogue)?.id).toBe(expected);
});
