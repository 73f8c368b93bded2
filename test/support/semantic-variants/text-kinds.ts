/** Texts that no filter accepts, and totals or parts written as texts. */
import { zero } from "../../../src/quantity.ts";
import { formatAmount, parseAmount } from "./numbers.ts";
import {
  type Cells,
  findColumn,
  findFilter,
  listAmounts,
  replaceCell,
  type SampleTable,
  withoutTotal,
} from "./sample-table.ts";
import { changeFile, type SemanticKind } from "./semantic-kind.ts";

/** Builds a kind that writes the texts of one row otherwise, in the column by which indicators filter. */
function defineFilterText(name: string, change: (text: string) => string): SemanticKind {
  return {
    name,
    wanted: "told",
    causes: ["text-near", "text-unknown"],
    build(table) {
      const filter = findFilter(table);
      if (!filter) return undefined;
      const { index } = filter.column;
      const at = table.rows.findIndex((cells) => filter.texts.includes(cells[index] ?? ""));
      const rows = table.rows.map((cells, row) =>
        row === at ? replaceCell(cells, index, change(cells[index] ?? "")) : cells,
      );
      return changeFile({ ...withoutTotal(table), rows });
    },
  };
}

function abbreviate(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");
}

/** The sum of some rows in every column of amounts. */
function sumRows(table: SampleTable, rows: readonly Cells[]): Cells {
  const blank = Array<string>(table.header.length).fill("");
  return listAmounts(table).reduce<Cells>((cells, { index }) => {
    const sum = rows.reduce((sum, row) => sum.plus(parseAmount(row[index] ?? "") ?? 0), zero);
    return replaceCell(cells, index, formatAmount(sum));
  }, blank);
}

/** Builds a kind that adds the sum of the first rows as a row of its own, labelled in one column. */
function defineTotalText(name: string, type: "text" | "locality", label: string): SemanticKind {
  return {
    name,
    wanted: "right",
    causes: ["part-skipped"],
    build(table) {
      const column = findColumn(table, type);
      const first = table.rows[0];
      if (!column || !first || listAmounts(table).length === 0) return undefined;
      const labels = table.columns
        .filter(({ type }) => type === "month" || type === "date" || type === "locality")
        .reduce<Cells>(
          (cells, { index }) => replaceCell(cells, index, first[index] ?? ""),
          sumRows(table, table.rows.slice(0, 8)),
        );
      const rows = [
        ...table.rows.slice(0, 8),
        replaceCell(labels, column.index, label),
        ...table.rows.slice(8),
      ];
      return changeFile({ ...withoutTotal(table), rows });
    },
  };
}

export const textKinds: readonly SemanticKind[] = [
  defineFilterText("filtered text with a word more", (text) => `${text} HĐND`),
  defineFilterText("filtered text abbreviated", abbreviate),
  defineFilterText("filtered text with a letter less", (text) => text.slice(0, -1)),
  defineFilterText("filtered text unknown", () => "Nội dung khác hẳn"),
  defineTotalText("“Cộng tháng 4” in a text column", "text", "Cộng tháng 4"),
  defineTotalText("“Tổng số” in a text column", "text", "Tổng số"),
  defineTotalText("“Trong đó: nữ” in a text column", "text", "Trong đó: nữ"),
  defineTotalText("“Cộng xã, phường” as locality", "locality", "Cộng xã, phường"),
  defineTotalText("“Toàn tỉnh” as locality", "locality", "Toàn tỉnh"),
];
