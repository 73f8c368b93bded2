/** Totals, repeated and reordered rows, notes below the table, files without rows. */
import { type CleanTable, changeMiddleLine, renderTable, toNumber } from "./clean-table.ts";
import { createVariant, type Variant } from "./variant.ts";

/** A row of totals: the sum of each integer column. */
function buildTotalRow({ header, rows, columns }: CleanTable, label: string): string[] {
  const sumColumn = (column: number) =>
    rows.reduce((sum, cells) => sum + (toNumber(cells[column] ?? "") || 0), 0);
  return header.map((_, column) => {
    if (column === columns.key) return label;
    return columns.integers.has(column) ? String(sumColumn(column)) : "";
  });
}

export function buildRowVariants(table: CleanTable): Variant[] {
  const { rows, columns, middle, text } = table;
  const total = buildTotalRow(table, "Tổng cộng");
  const wrongTotal = total.with(columns.integer, String(Number(total[columns.integer]) + 1));
  const appendRow = (cells: readonly string[]) => renderTable(table, { rows: [...rows, cells] });
  const lineAfterRows = rows.length + 2;
  return [
    createVariant("row-total", "same", appendRow(total), "a total row at the end: never counted twice", {
      accept: ["warn", "refuse"],
    }),
    createVariant(
      "row-total-first",
      "same",
      renderTable(table, { rows: [buildTotalRow(table, "TOÀN TỈNH"), ...rows] }),
      "a row “TOÀN TỈNH” at the top",
      { accept: ["warn", "refuse"] },
    ),
    createVariant(
      "row-total-wrong",
      "refuse",
      appendRow(wrongTotal),
      "a total that is not the sum of the rows",
      {
        accept: ["warn"],
        line: lineAfterRows,
      },
    ),
    createVariant("row-duplicate-key", "refuse", appendRow(rows[middle] ?? []), "the same locality twice", {
      accept: ["warn"],
      line: lineAfterRows,
    }),
    createVariant(
      "row-shuffled",
      "same",
      renderTable(table, { rows: rows.toReversed() }),
      "rows in another order",
    ),
    createVariant(
      "row-notes-below",
      "refuse",
      `${text}\nNgười lập biểu,Thủ trưởng đơn vị\nGhi chú: số liệu tính đến 30/6\n`,
      "signatures and notes under the table",
      { accept: ["warn", "same"] },
    ),
    createVariant(
      "row-comment",
      "refuse",
      changeMiddleLine(table, (line) => `# số liệu tạm\n${line}`),
      "a line “# …”",
      { accept: ["warn"] },
    ),
    createVariant("row-header-only", "refuse", renderTable(table, { rows: [] }), "a header without rows", {
      accept: ["warn"],
    }),
    createVariant("file-empty", "refuse", "", "an empty file"),
    createVariant("file-bom-only", "refuse", "\uFEFF", "a byte order mark and nothing else"),
    createVariant("file-newlines-only", "refuse", "\n\n\n", "line ends only"),
  ];
}
