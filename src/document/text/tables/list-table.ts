/** The table of the rows of a register: documents issued, tasks. */
import type { Column } from "../../../catalogue/declaration.ts";
import type { ListedRow } from "../../../figures/export-data/export-data.ts";
import { emptyListNote, ordinalHeading } from "../../../language/tables/annex-words.ts";
import { formatIsoDateDayFirst } from "../../../period.ts";
import type { DocumentContent } from "../../document-content.ts";
import type { BlockContent, TableCell } from "../blocks.ts";
import { createTableCell } from "./table-cell.ts";

/** Prints the columns that some row has, in the order of the directive or of the pack; without any row only says so. */
export function buildListContent(
  { exportId, columns }: Extract<BlockContent, { kind: "list" }>,
  { sectors, findListedRows }: DocumentContent,
): BlockContent {
  const declaration = sectors.flatMap((sector) => sector.exports).find(({ id }) => id === exportId);
  const rows = findListedRows(exportId);
  const printed = (columns ?? declaration?.list ?? []).flatMap((name) => {
    const column = declaration?.columns.find(({ id }) => id === name);
    return column && rows.some(({ texts }) => texts[name]) ? [column] : [];
  });
  if (printed.length === 0) return { kind: "paragraph", text: emptyListNote };
  const headings = [ordinalHeading, ...printed.map(({ headers }) => headers[0] ?? "")];
  return {
    kind: "table",
    table: {
      columnShares: [4, ...printed.map(({ type }) => (type === "date" ? 12 : 20))],
      header: [headings.map((text) => createTableCell(text, "center", { bold: true }))],
      rows: rows.map((row, index) => {
        const ordinal = createTableCell(String(index + 1), "center");
        return { cells: [ordinal, ...printed.map((column) => buildListCell(row, column))] };
      }),
      notes: [],
    },
  };
}

function buildListCell({ texts }: ListedRow, { id, type }: Column): TableCell {
  const text = texts[id] ?? "";
  if (type === "date") return createTableCell(formatIsoDateDayFirst(text), "center");
  return createTableCell(text, "left", { isLiteral: true });
}
