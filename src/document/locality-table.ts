/** The main indicators by locality: for each the actual and how it compares with last year. */
import type { Figure } from "../figures/figure.ts";
import {
  actualCell,
  amountsOf,
  comparedCell,
  type FigureRow,
  type TableUnit,
  tableUnit,
} from "../prose/annex-cells.ts";
import { atLineStart, localityHeadings, localityNote, nameWithUnit, totalRow } from "../prose/annex-words.ts";
import type { Cell, Row, Table } from "./blocks.ts";
import type { DocumentContent } from "./content.ts";
import type { Tell } from "./told.ts";

interface Column {
  readonly figure: Figure;
  readonly unit: TableUnit;
}

/** The localities in the office's own order, also those that reported nothing, and the whole territory below. */
export function localityTable(indicators: readonly string[], content: DocumentContent, tell: Tell): Table {
  const columns = indicators.map((id) => columnOf(id, content.figures));
  const total = columns.flatMap(({ figure, unit }) => cellsOf(figure, unit, tell));
  return {
    widths: [11, 46, ...columns.flatMap(() => [24, 19])],
    header: headerRows(columns),
    rows: [
      ...content.localities.map(({ code, name }, index): Row => {
        const told = columns.flatMap(({ figure, unit }) => {
          const own = figure.byLocality().find(({ locality }) => locality === code);
          return cellsOf(own ?? unreported(figure, code), unit, tell);
        });
        return { cells: [text(String(index + 1), "center"), text(atLineStart(name), "left"), ...told] };
      }),
      {
        cells: [text("", "center"), text(totalRow, "left"), ...total].map((cell) => ({
          ...cell,
          bold: true,
        })),
      },
    ],
    notes: [localityNote],
  };
}

function columnOf(id: string, figures: readonly Figure[]): Column {
  const figure = figures.find(({ indicator }) => indicator.id === id);
  if (!figure) throw new Error(`No figure was computed for indicator "${id}"`);
  return {
    figure,
    unit: tableUnit(figure.indicator.unit, [figure, ...figure.byLocality()].flatMap(amountsOf)),
  };
}

function headerRows(columns: readonly Column[]): Cell[][] {
  const bold = { align: "center", bold: true } as const;
  return [
    [
      ...localityHeadings.single.map((heading): Cell => ({ text: heading, ...bold, rows: 2 })),
      ...columns.map(({ figure, unit }): Cell => {
        return {
          text: nameWithUnit(figure.indicator.name, unit.name),
          ...bold,
          columns: localityHeadings.under.length,
        };
      }),
    ],
    columns.flatMap(() => localityHeadings.under.map((heading): Cell => ({ text: heading, ...bold }))),
  ];
}

/** Where the locality has no row at all, its cells are marked all the same: it may still report. */
export function unreported(figure: Figure, locality: string): FigureRow {
  const nothing = {
    actual: null,
    plan: null,
    planPercent: null,
    samePeriodLastYear: null,
    changePercent: null,
    changePoints: null,
  };
  return { ...figure, ...nothing, locality, sources: () => [] };
}

function cellsOf(figure: FigureRow, unit: TableUnit, tell: Tell): Cell[] {
  return [actualCell(figure, unit), comparedCell(figure)].map((cell) => text(tell(cell, figure), "right"));
}

function text(content: string, align: Cell["align"]): Cell {
  return { text: content, align };
}
