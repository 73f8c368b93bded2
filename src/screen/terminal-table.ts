/** Tables in the terminal. */
import Table from "cli-table3";

interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** In characters; longer cells are wrapped. Absent: as wide as the widest cell. */
  readonly width?: number;
}

/** Cells, or the title of a group, which spans the whole width. */
type TableRow = readonly string[] | { readonly group: string };

export interface TableContent {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** Renders a table without borders. Names in the first column are wrapped at `nameWidth`, numbers are never wrapped. */
export function renderTerminalTable(
  columns: TableContent["columns"],
  rows: TableContent["rows"],
  nameWidth?: number,
): string {
  const table = new Table({
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align }) => align),
    colWidths: [nameWidth ?? null, ...columns.slice(1).map(({ width }) => width ?? null)],
    wordWrap: true,
  });
  for (const row of rows) {
    table.push("group" in row ? [{ colSpan: columns.length, content: `\n${row.group}` }] : [...row]);
  }
  return table.toString().replace(/ +$/gm, "");
}
