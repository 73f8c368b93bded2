/** The clean export that is damaged: its cells, the columns to damage, and the ways to write it again. */

type ColumnKind = "text" | "integer" | "decimal" | "date";

export interface DamagedColumn {
  readonly name: string;
  readonly type: ColumnKind;
  /** The column that names the locality. */
  readonly key?: true;
}

/** Index of the columns to damage; a kind that the export lacks is undefined. */
interface ColumnIndexes {
  readonly key: number;
  readonly integer: number;
  readonly decimal: number | undefined;
  readonly date: number | undefined;
  /** The last text column; the key column where the export has no other. */
  readonly text: number;
  readonly integers: ReadonlySet<number>;
}

export interface CleanTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: ColumnIndexes;
  /** The clean file, comma-separated. */
  readonly text: string;
  /** Index of the row that is damaged. */
  readonly middle: number;
  /** Line of that row in the clean file. */
  readonly middleLine: number;
  readonly integerName: string;
}

type Cells = readonly (readonly string[])[];

export function parseCleanTable(csv: string, columns: readonly DamagedColumn[]): CleanTable {
  const [header = [], ...rows] = parseCsv(csv);
  const indexed = columns.map((column) => ({ ...column, index: header.indexOf(column.name) }));
  const findIndex = (kind: ColumnKind) => indexed.find(({ type }) => type === kind)?.index;
  const key = indexed.find((column) => column.key)?.index ?? findIndex("text");
  const integer = findIndex("integer");
  const text = indexed.findLast(({ type }) => type === "text")?.index;
  if (key === undefined || integer === undefined || text === undefined || rows.length < 3)
    throw new Error("needs a text column, an integer column and at least three rows");
  const integers = new Set(indexed.filter(({ type }) => type === "integer").map(({ index }) => index));
  const middle = Math.floor(rows.length / 2);
  return {
    header,
    rows,
    columns: { key, integer, decimal: findIndex("decimal"), date: findIndex("date"), text, integers },
    text: renderCsv([header, ...rows]),
    middle,
    middleLine: middle + 2,
    integerName: header[integer] ?? "",
  };
}

function parseCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") records.push([]);
    if (end === "") break;
  }
  return records.filter((cells) => cells.length > 1 || (cells[0] ?? "") !== "");
}

interface CsvForm {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly quoteAll?: boolean;
  readonly endLastLine?: boolean;
}

function renderCsv(records: Cells, form: CsvForm = {}): string {
  const { delimiter = ",", lineEnd = "\n", quoteAll = false, endLastLine = true } = form;
  const renderCell = (cell: string) =>
    quoteAll || cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = records.map((cells) => cells.map(renderCell).join(delimiter));
  return lines.join(lineEnd) + (endLastLine ? lineEnd : "");
}

/** The clean file with other rows, another header or both. */
export function renderTable(
  { header, rows }: CleanTable,
  changes: { readonly header?: readonly string[]; readonly rows?: Cells } = {},
  form: CsvForm = {},
): string {
  return renderCsv([changes.header ?? header, ...(changes.rows ?? rows)], form);
}

/** The clean file with one cell of the middle row replaced. */
export function replaceMiddleCell(table: CleanTable, column: number, value: string): string {
  const rows = table.rows.map((cells, row) => (row === table.middle ? cells.with(column, value) : cells));
  return renderTable(table, { rows });
}

/** The rows with every non-empty cell of a column changed. */
export function mapColumn(
  { rows }: CleanTable,
  column: number,
  change: (cell: string) => string,
): readonly string[][] {
  return rows.map((cells) =>
    cells.map((cell, index) => (index === column && cell !== "" ? change(cell) : cell)),
  );
}

/** The clean file with the line of the middle row changed as text. */
export function changeMiddleLine({ text, middle }: CleanTable, change: (line: string) => string): string {
  return text
    .split("\n")
    .map((line, index) => (index === middle + 1 ? change(line) : line))
    .join("\n");
}

export function toNumber(cell: string): number {
  return Number(cell.replace(/\s/g, "").replace(",", "."));
}
