/** The table of all indicators: plan, last year, actual, and their comparison. */ import type {
  Indicator,
  Sector,
} from "../../catalogue/declaration.ts";
import type { Figure } from "../../figures/figure.ts";
import {
  buildIndicatorTableHeadings,
  formatPartRowLabel,
  indicatorTableNote,
} from "../../language/annex-words.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  chooseTableUnit,
  collectPrintedAmounts,
} from "../../language/table-cells.ts";
import type { DocumentContent } from "../document-content.ts";
import type { RegisterMention } from "../mention-registry.ts";
import type { Table, TableCell, TableRow } from "./blocks.ts";
import { formatRomanNumeral } from "./outline-numerals.ts";

const columnShares = [11, 46, 18, 19, 20, 20, 15.5, 15.5];

/** Puts sectors in capitals, groups in bold, and parts below their whole. */
export function buildIndicatorTable(
  { figures, sectors, period }: DocumentContent,
  registerMention: RegisterMention,
): Table {
  const figuresById = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const sectorsWithFigures = sectors.filter(({ indicators }) =>
    indicators.some(({ id }) => figuresById.has(id)),
  );
  const rows = sectorsWithFigures.flatMap((sector, index) =>
    buildSectorRows(sector, index + 1, figuresById, registerMention),
  );
  return {
    columnShares: columnShares,
    header: buildHeaderRows(buildIndicatorTableHeadings(period)),
    rows,
    notes: [indicatorTableNote],
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
    letters.map((text) => ({ text, align: "center", italic: true })),
  ];
}

function buildHeadingCell(text: string, span: { rowSpan?: number; columnSpan?: number }): TableCell {
  return { text, align: "center", bold: true, ...span };
}

function buildSectorRows(
  sector: Sector,
  number: number,
  figures: ReadonlyMap<string, Figure>,
  registerMention: RegisterMention,
): TableRow[] {
  const rows: TableRow[] = [buildTitleRow(formatRomanNumeral(number), sector.name.toUpperCase())];
  let group: string | undefined;
  for (const [index, indicator] of listTopLevelIndicators(sector).entries()) {
    if (indicator.group !== undefined && indicator.group !== group)
      rows.push(buildTitleRow("", indicator.group));
    group = indicator.group;
    rows.push(
      ...buildIndicatorRows(indicator, {
        sector,
        figures,
        registerMention,
        number: String(index + 1),
        name: indicator.name,
        depth: 0,
      }),
    );
  }
  return rows;
}

/** Finds the indicators that are not part of another one of the sector. */
function listTopLevelIndicators({ indicators }: Sector): Indicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return indicators.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
}

function buildTitleRow(number: string, title: string): TableRow {
  const cells: TableCell[] = [
    { text: number, align: "center", bold: true },
    { text: title, align: "left", bold: true, columnSpan: columnShares.length - 1 },
  ];
  return { cells, keepWithNext: true };
}

interface IndicatorRowContext {
  readonly sector: Sector;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly registerMention: RegisterMention;
  readonly number: string;
  readonly name: string;
  readonly depth: number;
}

function buildIndicatorRows(indicator: Indicator, context: IndicatorRowContext): TableRow[] {
  const figure = context.figures.get(indicator.id);
  const parts = context.sector.indicators.filter(({ partOf }) => partOf === indicator.id);
  const depth = context.depth + 1;
  return [
    ...(figure ? [{ cells: buildIndicatorRowCells(figure, context) }] : []),
    ...parts.flatMap((part, index) => {
      return buildIndicatorRows(part, {
        ...context,
        number: "",
        name: formatPartRowLabel(part.name, { depth, isFirst: index === 0 }),
        depth,
      });
    }),
  ];
}

function buildIndicatorRowCells(
  figure: Figure,
  { number, name, registerMention }: IndicatorRowContext,
): TableCell[] {
  const unit = chooseTableUnit(figure.indicator.unit, collectPrintedAmounts(figure));
  const figureCells = [
    buildPlanCell(figure, unit),
    buildLastYearCell(figure, unit),
    buildActualCell(figure, unit),
    buildPlanPercentCell(figure),
    buildLastYearComparisonCell(figure),
  ];
  return [
    { text: number, align: "center" },
    { text: name, align: "left" },
    { text: unit.name, align: "center" },
    ...figureCells.map((cell): TableCell => ({ text: registerMention(cell, figure), align: "right" })),
  ];
}
