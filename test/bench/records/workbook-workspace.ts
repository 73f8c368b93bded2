/** The record-level exports as workbooks, so that a workspace of Excel files can be measured beside one of CSV. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildXlsx, type TestCell } from "../../support/workbooks/build-xlsx.ts";
import { prepareRecordWorkspace } from "./workspace.ts";

/** Of the usual 351,000 rows, 100,000. */
const times = 100_000 / 351_000;

export interface WorkspacesOfBothFormats {
  readonly csv: string;
  readonly xlsx: string;
}

export function prepareWorkspacesOfBothFormats(): WorkspacesOfBothFormats {
  const csv = prepareRecordWorkspace(times);
  const xlsx = `${csv}-xlsx`;
  rmSync(xlsx, { recursive: true, force: true });
  cpSync(csv, xlsx, { recursive: true });
  const data = join(xlsx, "data");
  for (const name of readdirSync(data)) {
    writeFileSync(join(data, name.replace(/csv$/, "xlsx")), convertToWorkbook(join(data, name)));
    rmSync(join(data, name));
  }
  return { csv, xlsx };
}

function convertToWorkbook(path: string): Uint8Array {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return buildXlsx({
    sheets: [{ name: "Sheet1", rows: lines.map(splitLine) }],
    styles: [{ format: "#,##0" }],
  });
}

/** Only the last cell, the note, may be quoted. */
function splitLine(line: string): TestCell[] {
  const cells = line.split(",");
  const note = cells.splice(11).join(",").replace(/^"|"$/g, "").replaceAll('""', '"');
  return [...cells.map((cell, index) => (index >= 9 && /^\d+$/.test(cell) ? Number(cell) : cell)), note];
}
