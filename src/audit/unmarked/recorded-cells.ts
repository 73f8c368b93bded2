/** Finds the cells of figures whose marks are gone by the heads of their rows and columns, as the document had them when it was made. */
import { type RecordedCell, type RecordedText, splitRecordedText } from "../../ledger/recorded-text.ts";
import { trimAndNormalizeKeepingCase } from "../../wordml/compare-text.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { Paragraph, Story } from "../../wordml/story.ts";

/** The paragraph of a cell that stands where a figure stood. */
export interface CellOfFigure {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** The whole text of the cell. */
  readonly text: string;
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

type RecordedGridCell = GridCell & { readonly marks: readonly string[] };
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
  for (const table of wantedTables) {
    const matches = editedTables.map((edited) => matchRows(table, edited));
    const mostRows = Math.max(0, ...matches.map(({ size }) => size));
    const index = matches.findIndex(({ size }) => size > 0 && size === mostRows);
    const [edited, rows] = [editedTables[index], matches[index]];
    if (edited && rows) addCells(table, edited, rows, wantedMarks, found);
  }
  return found;
}

function readRecordedTable(rows: readonly (readonly RecordedCell[])[]): TableGrid<RecordedGridCell> {
  const grid = rows.map((cells) => {
    const row = new Map<number, RecordedGridCell>();
    let column = 1;
    for (const cell of cells) {
      const { text, columns } = typeof cell === "string" ? { text: cell, columns: 1 } : cell;
      const marks = splitRecordedText(text).filter((_, index) => index % 2 === 1);
      const read = { text: normalizeHead(text), marks };
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
      : { story, paragraph, text: normalizeHead(text) };
    for (let index = 0; index < columnCount; index++) row.set(firstColumn + index, read);
  }
  return [...tables.values()].map((rows) => ({ rows, headCount: 0 }));
}

function normalizeHead(text: string): string {
  return trimAndNormalizeKeepingCase(text).toLocaleLowerCase("vi");
}

/** The rows of the edited table by those of the recorded one: the first of two rows with equal heads is the first again. */
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
  edited: TableGrid<EditedGridCell>,
  rowMatches: ReadonlyMap<number, number>,
  wantedMarks: ReadonlySet<string>,
  found: Map<string, CellOfFigure>,
): void {
  const editedHeadCount = Math.min(...rowMatches.values());
  const columnCount = Math.max(0, ...edited.rows.flatMap((row) => [...row.keys()]));
  const editedHeads = Array.from({ length: columnCount }, (_, index) =>
    formatColumnHead(edited.rows.slice(0, editedHeadCount), index + 1),
  );
  for (const [rowIndex, editedIndex] of rowMatches)
    for (const [column, { marks }] of recorded.rows[rowIndex] ?? []) {
      const [mark] = marks;
      if (mark === undefined || marks.length > 1 || !wantedMarks.has(mark)) continue;
      const head = formatColumnHead(recorded.rows.slice(0, recorded.headCount), column);
      const editedColumn = editedHeads[column - 1] === head ? column : editedHeads.indexOf(head) + 1;
      const cell = editedColumn > 0 ? edited.rows[editedIndex]?.get(editedColumn) : undefined;
      if (cell) found.set(mark, cell);
    }
}

/** Letters and signs of order ("4=3/1") are heads too; a continued cell repeats nothing. */
function formatColumnHead(rows: readonly ReadonlyMap<number, GridCell>[], column: number): string {
  return rows
    .map((row) => row.get(column)?.text ?? "")
    .filter((text) => text !== "")
    .join("|");
}
