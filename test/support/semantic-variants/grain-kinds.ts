/** Rows that stand twice, corrected, struck out or as totals: what would be added although it is one thing. */
import { ninhBinhOffice } from "../labour-pack.ts";
import { formatAmount, parseAmount } from "./numbers.ts";
import {
  type Cells,
  findColumn,
  formatTable,
  listAmounts,
  replaceCell,
  type SampleTable,
  withoutTotal,
} from "./sample-table.ts";
import { addToFileName, changeFile, correctRow, type SemanticKind } from "./semantic-kind.ts";

/** Builds a kind that adds rows, for an export whose rows are cells of a table by month. */
function defineAddition(
  name: string,
  add: (table: SampleTable, row: Cells) => readonly Cells[] | undefined,
): SemanticKind {
  return {
    name,
    wanted: "told",
    causes: ["row-repeated", "plan-twice"],
    build(table) {
      const row = table.rows.at(-1);
      if (!row || !isCellTable(table)) return undefined;
      const added = add(table, row);
      return added && changeFile({ ...withoutTotal(table), rows: [...table.rows, ...added] });
    },
  };
}

/** Rows of months say one number for one place and label; dated rows are events, of which there may be two. */
function isCellTable(table: SampleTable): boolean {
  return findColumn(table, "month", "year") !== undefined && listAmounts(table).length > 0;
}

export const grainKinds: readonly SemanticKind[] = [
  defineAddition("corrected row below", (table, row) => [correctRow(table, row)]),
  defineAddition("two names of one locality", (table, row) => {
    const column = findColumn(table, "locality");
    if (!column) return undefined;
    const written = row[column.index] ?? "";
    const place = ninhBinhOffice.localities.find(({ name, aliases }) => [name, ...aliases].includes(written));
    const other = place && [place.name, ...place.aliases].find((name) => name !== written);
    return other === undefined ? undefined : [replaceCell(correctRow(table, row), column.index, other)];
  }),
  defineAddition("second table with the same header", (table, row) => [table.header, correctRow(table, row)]),
  defineAddition("row below the signature", (table, row) => [["NGƯỜI LẬP BIỂU"], correctRow(table, row)]),
  defineAddition("struck-out row", (table, row) => {
    const number = table.header.indexOf("STT");
    return number < 0 ? undefined : [replaceCell(correctRow(table, row), number, "(bỏ)")];
  }),
  {
    name: "parts and their whole under one name",
    wanted: "told",
    causes: ["row-repeated", "plan-twice"],
    build(table) {
      const row = table.rows.at(-1);
      const amounts = listAmounts(table);
      if (!row || !isCellTable(table) || !findColumn(table, "locality")) return undefined;
      const part = amounts.reduce<Cells>((cells, { index, type }) => {
        const amount = parseAmount(row[index] ?? "");
        if (!amount) return cells;
        return replaceCell(cells, index, formatAmount(amount.div(2).round(type === "count" ? 0 : 1)));
      }, row);
      const rows = [...table.rows.slice(0, -1), part, correctRow(table, part), row];
      return changeFile({ ...withoutTotal(table), rows });
    },
  },
  {
    name: "corrected rows in a second file",
    wanted: "told",
    causes: ["row-repeated", "plan-twice"],
    build(table) {
      if (!isCellTable(table)) return undefined;
      // Half of the plans may hold no number that shows what its dots mean.
      const half = table.rows.slice(findColumn(table, "year") ? 0 : table.rows.length >> 1);
      const more = formatTable({
        ...withoutTotal(table),
        rows: half.map((row) => correctRow(table, row)),
      });
      return { ...changeFile(table), [addToFileName(table.path, "-bo-sung")]: more };
    },
  },
  {
    name: "copy of the file",
    wanted: "told",
    causes: ["file-copied"],
    build(table) {
      const text = formatTable(table);
      return { [table.path]: text, [addToFileName(table.path, " - Copy")]: text };
    },
  },
];
