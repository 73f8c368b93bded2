/** The table of all indicators: plan, last year, actual, and their comparison. */
import { type Indicator, isPercentage, type Sector } from "../../../catalogue/declaration.ts";
import { type Figure, pickFigureToDate } from "../../../figures/figure.ts";
import { haveOverlappingParts } from "../../../figures/overlapping-parts.ts";
import {
  addLowerIsBetterMark,
  buildIndicatorTableHeadings,
  formatMarksNote,
  formatPartRowLabel,
  lowerIsBetterNote,
} from "../../../language/tables/annex-words.ts";
import type { NotedSubject } from "../../../language/tables/note-call.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  buildToDateCell,
  buildToDatePlanPercentCell,
  type FigureCell,
} from "../../../language/tables/table-cells.ts";
import { chooseTableUnit, collectPrintedAmounts } from "../../../language/tables/table-unit.ts";
import type { DocumentContent } from "../../document-content.ts";
import type { RegisterMention } from "../../mention-registry.ts";
import type { EmptyRows, Table, TableCell, TableRow } from "../blocks.ts";
import { formatRomanNumeral } from "../outline-numerals.ts";
import { type CellFootnotes, createCellFootnotes } from "./cell-footnotes.ts";
import { findEmptyFigures, listUnreportedLines } from "./empty-indicators.ts";
import { createTableCell } from "./table-cell.ts";
import { buildTitleRow } from "./title-row.ts";

const columnShares = [11, 46, 18, 19, 20, 20, 15.5, 15.5];
const columnSharesWithToDate = [9, 42, 16, 19, 19, 19, 20, 16, 15];

/** Puts sectors in capitals, groups in bold, and parts below their whole. */
export function buildIndicatorTable(
  { emptyRows = "note" }: { readonly emptyRows?: EmptyRows },
  { figures, sectors, period }: DocumentContent,
  registerMention: RegisterMention,
): Table {
  const emptyFigures = emptyRows === "rows" ? [] : findEmptyFigures(figures, sectors);
  const printedFigures =
    emptyFigures.length === 0 ? figures : figures.filter((figure) => !emptyFigures.includes(figure));
  const figuresById = new Map(printedFigures.map((figure) => [figure.indicator.id, figure]));
  const sectorsWithFigures = sectors.flatMap((sector) => {
    const indicators = sector.indicators.filter(({ id }) => figuresById.has(id));
    return indicators.length === 0 ? [] : [{ ...sector, indicators }];
  });
  const footnotes = createCellFootnotes(registerMention);
  const headings = buildIndicatorTableHeadings(period);
  const { hasToDate } = headings;
  const rows = sectorsWithFigures.flatMap((sector, index) =>
    buildSectorRows(sector, index + 1, { figures: figuresById, registerMention, footnotes, hasToDate }),
  );
  return {
    columnShares: hasToDate ? columnSharesWithToDate : columnShares,
    header: buildHeaderRows(headings),
    rows,
    notes: [
      formatMarksNote({
        hasPlans: true,
        hasRates: printedFigures.some(({ indicator }) => isPercentage(indicator)),
      }),
      ...(printedFigures.some(isPlannedToStayLow) ? [lowerIsBetterNote] : []),
      ...footnotes.listLines(),
      ...(emptyRows === "note" ? listUnreportedLines(emptyFigures, registerMention) : []),
    ],
  };
}

function buildHeaderRows({
  single,
  pairs,
  letters,
}: ReturnType<typeof buildIndicatorTableHeadings>): TableCell[][] {
  return [
    [
      ...single.map((text) => buildHeadingCell(text, { rowSpan: 2 })),
      ...pairs.map(({ over, under }) => buildHeadingCell(over, { columnSpan: under.length })),
    ],
    pairs.flatMap(({ under }) => under.map((text) => buildHeadingCell(text, {}))),
    letters.map((text) => createTableCell(text, "center", { italic: true })),
  ];
}

function buildHeadingCell(text: string, span: { rowSpan?: number; columnSpan?: number }): TableCell {
  return createTableCell(text, "center", { bold: true, ...span });
}

function buildSectorRows(sector: Sector, number: number, context: TableContext): TableRow[] {
  const columnCount = (context.hasToDate ? columnSharesWithToDate : columnShares).length;
  const sectorContext = { ...context, partsByWhole: groupPartsByWhole(sector) };
  const rows: TableRow[] = [
    buildTitleRow(formatRomanNumeral(number), sector.name.toUpperCase(), columnCount),
  ];
  let group: string | undefined;
  for (const [index, indicator] of listTopLevelIndicators(sector).entries()) {
    if (indicator.group !== undefined && indicator.group !== group)
      rows.push(buildTitleRow("", indicator.group, columnCount));
    group = indicator.group;
    const row = { number: String(index + 1), name: indicator.name, depth: 0 };
    addIndicatorRows(rows, indicator, row, sectorContext);
  }
  return rows;
}

/** The parts of each indicator, by its id. */
function groupPartsByWhole({ indicators }: Sector): ReadonlyMap<string, readonly Indicator[]> {
  const partsByWhole = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.partOf === undefined) continue;
    const parts = partsByWhole.get(indicator.partOf);
    if (parts) parts.push(indicator);
    else partsByWhole.set(indicator.partOf, [indicator]);
  }
  return partsByWhole;
}

/** Finds the indicators that are not part of another one of the sector. */
function listTopLevelIndicators({ indicators }: Sector): Indicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return indicators.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
}

interface TableContext {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly registerMention: RegisterMention;
  readonly footnotes: CellFootnotes;
  /** True for a quarter or month, which has a column for the total from January on. */
  readonly hasToDate: boolean;
}

interface SectorContext extends TableContext {
  readonly partsByWhole: ReadonlyMap<string, readonly Indicator[]>;
}

interface RowLabel {
  readonly number: string;
  readonly name: string;
  /** The number of wholes above it. */
  readonly depth: number;
}

/** Adds the row of an indicator, and below it those of its parts. */
function addIndicatorRows(
  rows: TableRow[],
  indicator: Indicator,
  label: RowLabel,
  context: SectorContext,
): void {
  const { figures, partsByWhole } = context;
  const figure = figures.get(indicator.id);
  if (figure) rows.push({ cells: buildIndicatorRowCells(figure, label, context) });
  const parts = partsByWhole.get(indicator.id);
  if (!parts) return;
  const depth = label.depth + 1;
  const figuresOfParts = parts.flatMap(({ id }) => figures.get(id) ?? []);
  const areOverlapping = figure !== undefined && haveOverlappingParts(figure, figuresOfParts);
  for (const [index, part] of parts.entries()) {
    const name = formatPartRowLabel(part.name, { depth, isFirst: index === 0, areOverlapping });
    addIndicatorRows(rows, part, { number: "", name, depth }, context);
  }
}

function buildIndicatorRowCells(
  figure: Figure,
  { number, name }: RowLabel,
  { registerMention, footnotes, hasToDate }: TableContext,
): TableCell[] {
  const unit = chooseTableUnit(figure.indicator.unit, collectPrintedAmounts(figure));
  const cells: TableCell[] = [
    createTableCell(number, "center"),
    createTableCell(isPlannedToStayLow(figure) ? addLowerIsBetterMark(name) : name, "left"),
    createTableCell(unit.name, "center"),
  ];
  /** The subject is the number of which the cell's footnote says what it lacks. */
  const addCell = (cell: FigureCell, subject?: NotedSubject) => {
    const noteMark = subject && footnotes.findMark(figure, subject);
    const text = registerMention(cell, figure);
    cells.push(createTableCell(text, "right", noteMark === undefined ? undefined : { noteMark }));
  };
  addCell(buildPlanCell(figure, unit));
  addCell(buildLastYearCell(figure, unit), "samePeriodLastYear");
  addCell(buildActualCell(figure, unit), "actual");
  if (hasToDate) {
    addCell(buildToDateCell(figure, unit), "toDate");
    const hasShare = pickFigureToDate(figure).planPercent !== null;
    addCell(buildToDatePlanPercentCell(figure), hasShare ? "toDate" : undefined);
  } else addCell(buildPlanPercentCell(figure), figure.planPercent ? "actual" : undefined);
  addCell(buildLastYearComparisonCell(figure), "change");
  return cells;
}

function isPlannedToStayLow({ indicator, plan }: Figure): boolean {
  return indicator.better === "lower" && plan !== null;
}
