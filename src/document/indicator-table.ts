/** The table of all indicators: plan, last year, actual, and how they compare. */
import type { Indicator, Sector } from "../catalogue/declaration.ts";
import type { Figure } from "../figures/figure.ts";
import {
  actualCell,
  amountsOf,
  comparedCell,
  lastYearCell,
  planCell,
  planPercentCell,
  tableUnit,
} from "../prose/annex-cells.ts";
import { indicatorHeadings, indicatorNote, partName } from "../prose/annex-words.ts";
import type { Cell, Row, Table } from "./blocks.ts";
import type { DocumentContent } from "./content.ts";
import { roman } from "./counting.ts";
import type { Tell } from "./told.ts";

const widths = [11, 46, 18, 19, 20, 20, 15.5, 15.5];

/** Sectors in capitals, groups in bold, parts below what they are part of. */
export function indicatorTable({ figures, sectors, period }: DocumentContent, tell: Tell): Table {
  const byId = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const known = sectors.filter(({ indicators }) => indicators.some(({ id }) => byId.has(id)));
  const rows = known.flatMap((sector, index) => sectorRows(sector, index + 1, byId, tell));
  return { widths, header: headerRows(indicatorHeadings(period)), rows, notes: [indicatorNote] };
}

function headerRows({ single, pairs, letters }: ReturnType<typeof indicatorHeadings>): Cell[][] {
  return [
    [
      ...single.map((text) => heading(text, { rows: 2 })),
      ...pairs.map(({ over, under }) => heading(over, { columns: under.length })),
    ],
    pairs.flatMap(({ under }) => under.map((text) => heading(text, {}))),
    letters.map((text) => ({ text, align: "center", italic: true })),
  ];
}

function heading(text: string, span: { rows?: number; columns?: number }): Cell {
  return { text, align: "center", bold: true, ...span };
}

function sectorRows(sector: Sector, number: number, figures: ReadonlyMap<string, Figure>, tell: Tell): Row[] {
  const rows: Row[] = [titleRow(roman(number), sector.name.toUpperCase())];
  let group: string | undefined;
  for (const [index, indicator] of topIndicators(sector).entries()) {
    if (indicator.group !== undefined && indicator.group !== group) rows.push(titleRow("", indicator.group));
    group = indicator.group;
    rows.push(
      ...indicatorRows(indicator, {
        sector,
        figures,
        tell,
        number: String(index + 1),
        name: indicator.name,
        depth: 0,
      }),
    );
  }
  return rows;
}

/** Those that are no part of another indicator of the sector. */
function topIndicators({ indicators }: Sector): Indicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return indicators.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
}

function titleRow(number: string, title: string): Row {
  const cells: Cell[] = [
    { text: number, align: "center", bold: true },
    { text: title, align: "left", bold: true, columns: widths.length - 1 },
  ];
  return { cells, withNext: true };
}

interface Setting {
  readonly sector: Sector;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tell: Tell;
  readonly number: string;
  readonly name: string;
  readonly depth: number;
}

function indicatorRows(indicator: Indicator, setting: Setting): Row[] {
  const figure = setting.figures.get(indicator.id);
  const parts = setting.sector.indicators.filter(({ partOf }) => partOf === indicator.id);
  const depth = setting.depth + 1;
  return [
    ...(figure ? [{ cells: figureCells(figure, setting) }] : []),
    ...parts.flatMap((part, index) => {
      return indicatorRows(part, {
        ...setting,
        number: "",
        name: partName(part.name, { depth, isFirst: index === 0 }),
        depth,
      });
    }),
  ];
}

function figureCells(figure: Figure, { number, name, tell }: Setting): Cell[] {
  const unit = tableUnit(figure.indicator.unit, amountsOf(figure));
  const told = [
    planCell(figure, unit),
    lastYearCell(figure, unit),
    actualCell(figure, unit),
    planPercentCell(figure),
    comparedCell(figure),
  ];
  return [
    { text: number, align: "center" },
    { text: name, align: "left" },
    { text: unit.name, align: "center" },
    ...told.map((cell): Cell => ({ text: tell(cell, figure), align: "right" })),
  ];
}
