/** The rows of a Word table as rows of a sheet: figures become numbers, and a column of remarks is added. */
import type { FilledContent, MarkedFigure } from "../document/document-content.ts";
import type { Table, TableCell, TableRow } from "../document/text/blocks.ts";
import { capitalizeFirst } from "../language/capitalize.ts";
import { replaceTokensWithWords, splitTextAtTokens } from "../language/figure-mention.ts";
import { describeRowRemarks, type NotedCell } from "../language/tables/row-remarks.ts";
import { cellFormatName } from "../language/tables/table-unit.ts";
import { remarkHeading } from "../language/tables/workbook-words.ts";
import { buildFigureContent, buildTextCell, buildTextOrOrdinalCell, headLook } from "./cells.ts";
import type { SheetCell, SheetRow } from "./workbook-content.ts";

export function buildAnnexHead({ header }: Table, mentions: readonly MarkedFigure[]): SheetRow[] {
  const remarkCell = { ...buildTextCell(remarkHeading, headLook), rowSpan: header.length };
  return header.map((cells, index) => [
    ...cells.map((cell) => toSheetCell(cell, mentions)),
    ...(index === 0 ? [remarkCell] : []),
  ]);
}

/** `footnotes` are the lines below the table by their marks; they stand among the remarks of the rows here. */
export function buildAnnexBodyRow(
  row: TableRow,
  footnotes: ReadonlyMap<string, string>,
  content: FilledContent,
): SheetRow {
  const { mentions } = content;
  const remarks = describeFigureRemarks(listNotedFigures(row, footnotes, mentions), content);
  return [...row.cells.map((cell) => toSheetCell(cell, mentions)), buildTextCell(remarks)];
}

/** Splits the lines below a table into its footnotes, by their marks, and the others. */
export function splitNotes(
  { notes }: Table,
  mentions: readonly MarkedFigure[],
): { readonly footnotes: ReadonlyMap<string, string>; readonly others: readonly string[] } {
  const lines = notes.map((note) => replaceTokensWithWords(note, mentions));
  const footnotes = new Map<string, string>();
  const others = lines.filter((line) => {
    const [, mark, text] = /^(\[\d+\]) (.*)$/s.exec(line) ?? [];
    if (mark !== undefined && text !== undefined) footnotes.set(mark, text);
    return mark === undefined;
  });
  return { footnotes, others };
}

/** Finds the figures that stand alone in their cells. */
export function findRowFigures({ cells }: TableRow, mentions: readonly MarkedFigure[]): MarkedFigure[] {
  return cells.flatMap(({ text }) => findSingleFigure(text, mentions) ?? []);
}

function findSingleFigure(text: string, mentions: readonly MarkedFigure[]): MarkedFigure | undefined {
  const [token, ...rest] = splitTextAtTokens(text);
  if (typeof token !== "number" || rest.length > 0) return undefined;
  const mention = mentions[token];
  // The figures of other cells are words of a template, such as "trên 14 nghìn lao động".
  return mention?.format.split(" ")[0] === cellFormatName ? mention : undefined;
}

function toSheetCell(cell: TableCell, mentions: readonly MarkedFigure[]): SheetCell {
  const { text, align, bold, italic, columnSpan, rowSpan } = cell;
  const look = { align, hasBorders: true, ...(bold && { bold }), ...(italic && { italic }) };
  const figure = findSingleFigure(text, mentions);
  const words = replaceTokensWithWords(text, mentions);
  return {
    ...(figure ? { content: buildFigureContent(figure), look } : buildTextOrOrdinalCell(words, look)),
    ...(columnSpan && { columnSpan }),
    ...(rowSpan && { rowSpan }),
  };
}

interface NotedFigure extends NotedCell {
  readonly cell: MarkedFigure;
}

function listNotedFigures(
  { cells }: TableRow,
  footnotes: ReadonlyMap<string, string>,
  mentions: readonly MarkedFigure[],
): NotedFigure[] {
  return cells.flatMap(({ text, noteMark = "" }) => {
    const cell = findSingleFigure(text, mentions);
    return cell ? [{ cell, note: footnotes.get(noteMark) }] : [];
  });
}

/** Names the indicators where a remark is not about all of the row; what several have in common is said once. */
function describeFigureRemarks(figures: readonly NotedFigure[], { sectors }: FilledContent): string {
  const names = new Map(
    sectors.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name] as const)),
  );
  const ids = [...new Set(figures.map(({ cell }) => cell.indicator))];
  const namesByRemark = new Map<string, string[]>();
  for (const id of ids) {
    const text = describeRowRemarks(figures.filter(({ cell }) => cell.indicator === id)).join("; ");
    if (text !== "") namesByRemark.set(text, [...(namesByRemark.get(text) ?? []), names.get(id) ?? id]);
  }
  const remarks = [...namesByRemark].map(([text, named]) =>
    named.length === ids.length ? capitalizeFirst(text) : `${named.join("; ")}: ${text}`,
  );
  return remarks.join(". ");
}
