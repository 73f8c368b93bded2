/** One sheet of a workbook as a source of records. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { detectFontEncodingOfUtf8Text } from "../csv/encoding-detection.ts";
import { splitSheetPath } from "../file-name.ts";
import type { ExportFile, ExportSource, SourceTable } from "../source.ts";
import { TextSourceRecord } from "../text-source-record.ts";
import { openWorkbookOfFile } from "./opened-workbooks.ts";
import type { Sheet } from "./sheet.ts";
import { toWorkbookProblemOrRethrow } from "./workbook-problem.ts";

/** Opens the sheet that the path names, or the first one. */
export function openWorkbookSource(file: ExportFile): ExportSource {
  const sheet = readSheetOrIssue(file);
  if ("code" in sheet) return { issues: [sheet], listTables: () => [], isBlank: () => false, close() {} };
  const detection = detectFontEncodingOfUtf8Text(sheet.readTextsOfUnicodeFonts());
  if ("code" in detection) {
    const issues = [buildIssue(detection.code, detection.details, { file: file.path, line: 1 })];
    return { issues, listTables: () => [], isBlank: () => false, close() {} };
  }
  const { name, decodeLetters } = detection.encoding;
  const tables = [createSheetTable(sheet, decodeLetters)];
  return {
    issues: decodeLetters
      ? [buildIssue("encoding-converted", { encoding: name }, { file: file.path, line: 1 })]
      : [],
    listTables: () => tables,
    isBlank: () => sheet.rows.length === 0,
    sheet,
    close() {},
  };
}

function readSheetOrIssue(file: ExportFile): Sheet | Issue {
  const workbook = openWorkbookOfFile(file);
  if ("code" in workbook) return buildIssue(workbook.code, workbook.details, { file: file.path });
  const { sheet: wanted } = splitSheetPath(file.path);
  const found = workbook.sheets.find(({ name }) => name === wanted) ?? workbook.sheets[0];
  if (!found) return buildIssue("export-empty", {}, { file: file.path });
  try {
    return found.readSheet();
  } catch (error) {
    const { code, details } = toWorkbookProblemOrRethrow(error);
    return buildIssue(code, details, { file: file.path });
  }
}

/** Enough to find the header and the form of the numbers. */
const firstRecordCount = 20_000;

function createSheetTable(sheet: Sheet, decodeLetters: ((text: string) => string) | undefined): SourceTable {
  function* readRecords(count = Number.POSITIVE_INFINITY) {
    let position = 0;
    for (const { line, cells } of sheet.rows) {
      if (position++ >= count) return;
      const texts = decodeLetters ? cells.map(decodeLetters) : cells;
      yield new TextSourceRecord(line, padCells(texts, sheet.width));
    }
  }
  return { readFirstRecords: () => readRecords(firstRecordCount), readRecords: () => readRecords() };
}

/** A row of a sheet has as many cells as the sheet has columns. */
function padCells(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width ? cells : [...cells, ...new Array<string>(width - cells.length).fill("")];
}
