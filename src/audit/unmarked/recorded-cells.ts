/** Finds the cells of figures whose marks are gone by the heads of their rows and columns, as the document had them when it was made. */
import { type RecordedCell, type RecordedText, splitRecordedText } from "../../ledger/recorded-text.ts";
import { trimAndNormalizeKeepingCase } from "../../wordml/compare-text.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { Paragraph, Story } from "../../wordml/story.ts";

/** The paragraph of a cell that stands where a figure stood. */
export interface CellOfFigure {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** The text of the cell, without what the document wrote behind its figure. */
  readonly written: string;
}

/** A table with its cells by column of its grid; a cell over several columns stands in each. */
interface TableGrid<Cell> {
  readonly rows: readonly ReadonlyMap<number, Cell>[];
  /** The rows of the column heads. */
  readonly headCount: number;
}

interface GridCell {
  readonly text: string;
}

/** `behind` is what the cell says behind its figure, such as the mark of a footnote. */
type RecordedGridCell = GridCell & { readonly marks: readonly string[]; readonly behind: string };
type EditedGridCell = GridCell & CellOfFigure;

/** By mark; a figure whose row or column is gone has no cell. */
export function findCellsByHeads(
  recordedText: RecordedText,
  stories: readonly Story[],
  wantedMarks: ReadonlySet<string>,
): ReadonlyMap<string, CellOfFigure> {
  const recordedTables = recordedText.flatMap((entry) =>
    typeof entry === "object" && "rows" in entry ? [readRecordedTable(entry.rows)] : [],
  );
  const wantedTables = recordedTables.filter(({ rows }) =>
    rows.some((row) => [...row.values()].some(({ marks }) => marks.some((mark) => wantedMarks.has(mark)))),
  );
  if (wantedTables.length === 0) return new Map();
  const editedTables = stories.flatMap(readEditedTables);
  const found = new Map<string, CellOfFigure>();
  // Two tables with equal heads keep their order.
  const used = new Set<TableGrid<EditedGridCell>>();
  for (const table of wantedTables) {
    const match = findTable(
      table,
      editedTables.filter((edited) => !used.has(edited)),
    );
    if (!match) continue;
    used.add(match.edited);
    addCells(table, match, wantedMarks, found);
  }
  return found;
}

interface TableMatch {
  readonly edited: TableGrid<EditedGridCell>;
  /** The rows of the edited table by those of the recorded one. */
  readonly rows: ReadonlyMap<number, number>;
  /** The columns of the edited table by those of the recorded one. */
  readonly columns: ReadonlyMap<number, number>;
}

/** The table with the most of the rows and columns; two tables by district differ in their columns alone. */
function findTable(
  recorded: TableGrid<RecordedGridCell>,
  editedTables: readonly TableGrid<EditedGridCell>[],
): TableMatch | undefined {
  let best: TableMatch | undefined;
  for (const edited of editedTables) {
    const rows = matchRows(recorded, edited);
    const columns = rows.size === 0 ? new Map<number, number>() : matchColumns(recorded, edited, rows);
    const isBetter =
      columns.size > 0 && rows.size * columns.size > (best ? best.rows.size * best.columns.size : 0);
    if (isBetter) best = { edited, rows, columns };
  }
  return best;
}

/** By the texts of the heads, below which rows may be new; of two columns with equal heads the first is the first again. */
function matchColumns(
  recorded: TableGrid<RecordedGridCell>,
  edited: TableGrid<EditedGridCell>,
  rowMatches: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const headEnd = Math.min(recorded.headCount, ...rowMatches.values());
  const editedHeads = listColumnHeads(edited.rows.slice(0, headEnd), edited);
  const recordedHeads = listColumnHeads(recorded.rows.slice(0, recorded.headCount), recorded);
  const matches = new Map<number, number>();
  const used = new Set<number>();
  for (const [index, head] of recordedHeads.entries()) {
    const isSamePlace = editedHeads[index] === head && !used.has(index);
    const match = isSamePlace ? index : editedHeads.findIndex((other, at) => other === head && !used.has(at));
    if (match < 0) continue;
    used.add(match);
    matches.set(index + 1, match + 1);
  }
  return matches;
}

function listColumnHeads(
  headRows: readonly ReadonlyMap<number, GridCell>[],
  { rows }: TableGrid<GridCell>,
): string[] {
  const columnCount = Math.max(0, ...rows.flatMap((row) => [...row.keys()]));
  return Array.from({ length: columnCount }, (_, index) => formatColumnHead(headRows, index + 1));
}

function readRecordedTable(rows: readonly (readonly RecordedCell[])[]): TableGrid<RecordedGridCell> {
  const grid = rows.map((cells) => {
    const row = new Map<number, RecordedGridCell>();
    let column = 1;
    for (const cell of cells) {
      const { text, columns } = typeof cell === "string" ? { text: cell, columns: 1 } : cell;
      const segments = splitRecordedText(text);
      const marks = segments.filter((_, index) => index % 2 === 1);
      const behind = marks.length === 1 && segments[0] === "" ? (segments[2] ?? "") : "";
      const read = { text: normalizeHead(text), marks, behind };
      for (let index = 0; index < columns; index++) row.set(column + index, read);
      column += columns;
    }
    return row;
  });
  const firstFigure = grid.findIndex((row) => [...row.values()].some(({ marks }) => marks.length > 0));
  return { rows: grid, headCount: Math.max(0, firstFigure) };
}

function readEditedTables(story: Story): TableGrid<EditedGridCell>[] {
  const tables = new Map<number, Map<number, EditedGridCell>[]>();
  for (const paragraph of story.paragraphs) {
    const { cell, cellExtent, isFallback } = paragraph;
    if (!cell || !cellExtent || isFallback) continue;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    while (rows.length < cell.row) rows.push(new Map());
    const row = rows[cell.row - 1] as Map<number, EditedGridCell>;
    const { firstColumn, columnCount } = cellExtent;
    const text = getOrCreateParagraphText(paragraph).text;
    const above = row.get(firstColumn);
    const read = above
      ? { ...above, text: `${above.text} ${normalizeHead(text)}`.trim() }
      : { story, paragraph, text: normalizeHead(text), written: text };
    for (let index = 0; index < columnCount; index++) row.set(firstColumn + index, read);
  }
  return [...tables.values()].map((rows) => ({ rows, headCount: 0 }));
}

function normalizeHead(text: string): string {
  return trimAndNormalizeKeepingCase(text).toLocaleLowerCase("vi");
}

/** By the texts of their cells that are no figures; of two rows with equal texts the first is the first again. */
function matchRows(
  { rows, headCount }: TableGrid<RecordedGridCell>,
  edited: TableGrid<EditedGridCell>,
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const used = new Set<number>();
  const editedKeys = new Map<string, string[]>();
  for (const [index, row] of rows.entries()) {
    if (index < headCount) continue;
    const columns = [...row].flatMap(([column, { text, marks }]) =>
      marks.length === 0 && /\p{L}{2}/u.test(text) ? [column] : [],
    );
    if (columns.length === 0) continue;
    const columnKey = columns.join();
    const keys = editedKeys.get(columnKey) ?? edited.rows.map((other) => formatRowKey(other, columns));
    editedKeys.set(columnKey, keys);
    const key = formatRowKey(row, columns);
    const match = keys.findIndex((other, otherIndex) => other === key && !used.has(otherIndex));
    if (match < 0) continue;
    used.add(match);
    matches.set(index, match);
  }
  return matches;
}

function formatRowKey(row: ReadonlyMap<number, GridCell>, columns: readonly number[]): string {
  return columns.map((column) => row.get(column)?.text ?? "").join("|");
}

function addCells(
  recorded: TableGrid<RecordedGridCell>,
  { edited, rows, columns }: TableMatch,
  wantedMarks: ReadonlySet<string>,
  found: Map<string, CellOfFigure>,
): void {
  for (const [rowIndex, editedIndex] of rows)
    for (const [column, { marks, behind }] of recorded.rows[rowIndex] ?? []) {
      const [mark] = marks;
      if (mark === undefined || marks.length > 1 || !wantedMarks.has(mark)) continue;
      const cell = edited.rows[editedIndex]?.get(columns.get(column) ?? 0);
      if (cell) found.set(mark, { ...cell, written: cutEnd(cell.written, behind) });
    }
}

function cutEnd(text: string, end: string): string {
  return end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** Letters and signs of order ("4=3/1") are heads too; a continued cell repeats nothing. */
function formatColumnHead(rows: readonly ReadonlyMap<number, GridCell>[], column: number): string {
  return rows
    .map((row) => row.get(column)?.text ?? "")
    .filter((text) => text !== "")
    .join("|");
}
