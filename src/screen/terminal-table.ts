import Table from "cli-table3";

/** One column of a table on the screen. */
export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** In characters; what is longer is wrapped. As wide as its cells where absent. */
  readonly width?: number;
}

/** A row of cells, or the title of a group over the whole width. */
export type TableRow = readonly string[] | { readonly group: string };

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

/** A table for the terminal; names too long for the screen are wrapped, numbers never. */
export function renderTerminalTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
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
