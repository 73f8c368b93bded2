/** Rows of other places, files of another export, and numbers that make no sense together. */
import { parseAmount, scaleCell } from "./numbers.ts";
import {
  appendColumn,
  findColumn,
  formatTable,
  isStock,
  listAmounts,
  mapColumn,
  replaceCell,
  type SampleTable,
} from "./sample-table.ts";
import { changeFile, correctRow, type SemanticKind } from "./semantic-kind.ts";

const otherProvince: SemanticKind = {
  name: "rows of another province, named in a column",
  wanted: "right",
  causes: ["place-foreign"],
  build(table) {
    const row = table.rows.at(-1);
    if (!row || !findColumn(table, "locality")) return undefined;
    const count = table.rows.length;
    const more = { ...table, total: undefined, rows: [...table.rows, correctRow(table, row)] };
    return changeFile(appendColumn(more, "Tỉnh", (_, at) => (at < count ? "Ninh Bình" : "Thanh Hóa")));
  },
};

const tenfoldCell: SemanticKind = {
  name: "one cell ten times as high, no total row",
  wanted: "told",
  causes: ["unit-doubtful", "edit-carry"],
  build(table) {
    const column =
      findColumn(table, "money") ?? listAmounts(table).find((candidate) => !isStock(table, candidate));
    if (!column || !findColumn(table, "month")) return undefined;
    const amounts = table.rows.map((row) => parseAmount(row[column.index] ?? "")?.toNumber() ?? 0);
    // Ten times a small amount may be an amount of another month.
    const at = amounts.indexOf(Math.max(...amounts));
    return changeFile({
      ...mapColumn(table, column.index, (text, row) => (row === at ? scaleCell(text, 10) : text)),
      total: undefined,
    });
  },
};

const completedBeforeAssigned: SemanticKind = {
  name: "completed before assigned",
  wanted: "told",
  causes: ["completed-too-early"],
  build(table) {
    const [assigned, completed] = ["assigned", "completed"].map((id) =>
      table.columns.find((column) => column.id === id),
    );
    if (!assigned || !completed) return undefined;
    const at = table.rows.findIndex(
      (cells) => cells[completed.index] !== "" && !cells[assigned.index]?.endsWith("/1/2022"),
    );
    const rows = table.rows.map((cells, row) =>
      row === at ? replaceCell(cells, completed.index, "3/1/2022") : cells,
    );
    return changeFile({ ...table, rows });
  },
};

const planOfLocalities: SemanticKind = {
  name: "plans of localities do not add up",
  wanted: "told",
  causes: ["plans-differ"],
  build(table) {
    const locality = findColumn(table, "locality");
    const [plan] = listAmounts(table);
    if (table.declaration.id !== "targets" || !locality || !plan) return undefined;
    const at = table.rows.findIndex((cells) => cells[locality.index] !== "");
    return changeFile(mapColumn(table, plan.index, (text, row) => (row === at ? scaleCell(text, 2) : text)));
  },
};

/** The content of other exports under this file's name. */
export function defineWrongFile(others: readonly SampleTable[]): SemanticKind {
  return {
    name: "another export under this file's name",
    wanted: "told",
    causes: ["export-other", "file-copied", "header-missing"],
    build(table) {
      const at = others.findIndex(({ path }) => path === table.path);
      const other = others[(at + 1) % others.length];
      return other && { [table.path]: formatTable(other) };
    },
  };
}

export const placeKinds: readonly SemanticKind[] = [
  otherProvince,
  tenfoldCell,
  completedBeforeAssigned,
  planOfLocalities,
];
