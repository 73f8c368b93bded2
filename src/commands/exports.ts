import type { Catalogue } from "../catalogue/declaration.ts";
import { type ExportRecord, listExportRecords } from "../catalogue/export-record.ts";
import { createNameIndex } from "../exports/cells/name-index.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { buildExportListTable, buildExportSections } from "../screen/exports/export-sections.ts";
import { renderSections } from "../screen/render-sections.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { openCatalogue } from "../workspace/open-catalogue.ts";

export interface ExportsOptions extends CommonOptions {
  /** The id, the name or the file name of one export. */
  readonly argument?: string;
}

export const command: CommandDefinition<ExportsOptions> = {
  usage: "[biểu] [tùy chọn]",
  argument: { name: "[biểu]", description: "tên, mã hoặc tên tệp của một biểu; bỏ trống để xem mọi biểu" },
  options: [],
  run: showExports,
};

/** `report exports [EXPORT]`: shows what may be handed in, in a workspace with the office's own words. */
export async function showExports(options: ExportsOptions, terminal: Terminal): Promise<number> {
  const catalogue = openCatalogue(options, terminal);
  const records = listExportRecords(catalogue);
  if (options.argument !== undefined)
    return showExport(resolveExport(options.argument, records), catalogue, options, terminal);
  if (options.json) {
    terminal.data(JSON.stringify(records, null, 2));
    return exitStatus.done;
  }
  const { columns, rows } = buildExportListTable(records, catalogue);
  terminal.data(renderTerminalTable(columns, rows, 32));
  terminal.note("\nXem các cột của một biểu: report exports và tên tệp, ví dụ report exports viec-lam");
  return exitStatus.done;
}

function showExport(
  record: ExportRecord,
  catalogue: Catalogue,
  { json }: ExportsOptions,
  terminal: Terminal,
): number {
  const text = json
    ? JSON.stringify([record], null, 2)
    : renderSections(buildExportSections(record, catalogue));
  terminal.data(text);
  return exitStatus.done;
}

/** Resolves an export by id, name or the beginning of its file names. Throws UserFacingError. */
function resolveExport(text: string, records: readonly ExportRecord[]): ExportRecord {
  const names = createNameIndex(
    records.flatMap((record) =>
      [record.id, record.name, ...record.files].map((name) => [name, record] as const),
    ),
  );
  const [record, ...others] = names.find(text.replace(/\.csv$/i, ""));
  if (record && others.length === 0) return record;
  const details = { text, nearest: names.findNearest(text) ?? "" };
  throw new UserFacingError([buildIssue("export-not-listed", details)], exitStatus.wrongUse);
}
