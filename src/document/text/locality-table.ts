/** The table of some indicators by locality: the actual figure of each and its comparison with last year. */ import type { Figure } from "../../figures/figure.ts";
import {
  formatNameWithUnit,
  localityTableHeadings,
  localityTableNote,
  totalRowLabel,
} from "../../language/annex-words.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import {
  buildActualCell,
  buildLastYearComparisonCell,
  chooseTableUnit,
  collectPrintedAmounts,
  type FigureWithoutBreakdowns,
  type TableUnit,
} from "../../language/table-cells.ts";
import { buildUnreportedFigure, requireFigureOfIndicator } from "../content-figures.ts";
import type { DocumentContent } from "../document-content.ts";
import type { RegisterMention } from "../mention-registry.ts";
import type { Table, TableCell, TableRow } from "./blocks.ts";
import { type CellFootnotes, createCellFootnotes } from "./cell-footnotes.ts";

interface IndicatorColumn {
  readonly figure: Figure;
  readonly unit: TableUnit;
}

/** Lists the localities in the office's order, including those without a report, and the whole territory below. */
export function buildLocalityTable(
  indicators: readonly string[],
  content: DocumentContent,
  registerMention: RegisterMention,
): Table {
  const columns = indicators.map((id) => buildIndicatorColumn(id, content.figures));
  const footnotes = createCellFootnotes(registerMention);
  // The total is built first and stands last: the marks are given in the order of reading.
  for (const { code } of content.localities)
    for (const { figure } of columns) {
      const row = figure.byLocality().find(({ locality }) => locality === code);
      if (row) for (const subject of notedSubjects) footnotes.findMark(row, subject);
    }
  const buildCells = (figure: FigureWithoutBreakdowns, unit: TableUnit) =>
    buildActualAndComparisonCells(figure, unit, { registerMention, footnotes });
  const totalCells = columns.flatMap(({ figure, unit }) => buildCells(figure, unit));
  return {
    columnShares: [11, 46, ...columns.flatMap(() => [24, 19])],
    header: buildHeaderRows(columns),
    rows: [
      ...content.localities.map(({ code, name }, index): TableRow => {
        const figureCells = columns.flatMap(({ figure, unit }) => {
          const localityRow = figure.byLocality().find(({ locality }) => locality === code);
          return buildCells(localityRow ?? buildUnreportedFigure(figure, code), unit);
        });
        return {
          cells: [
            buildTextCell(String(index + 1), "center"),
            buildTextCell(capitalizeFirst(name), "left"),
            ...figureCells,
          ],
        };
      }),
      {
        cells: [buildTextCell("", "center"), buildTextCell(totalRowLabel, "left"), ...totalCells].map(
          (cell) => ({
            ...cell,
            bold: true,
          }),
        ),
      },
    ],
    notes: [localityTableNote, ...footnotes.listLines()],
  };
}

function buildIndicatorColumn(indicatorId: string, figures: readonly Figure[]): IndicatorColumn {
  const figure = requireFigureOfIndicator(indicatorId, figures);
  return {
    figure,
    unit: chooseTableUnit(
      figure.indicator.unit,
      [figure, ...figure.byLocality()].flatMap(collectPrintedAmounts),
    ),
  };
}

function buildHeaderRows(columns: readonly IndicatorColumn[]): TableCell[][] {
  const bold = { align: "center", bold: true } as const;
  return [
    [
      ...localityTableHeadings.single.map((heading): TableCell => ({ text: heading, ...bold, rowSpan: 2 })),
      ...columns.map(({ figure, unit }): TableCell => {
        return {
          text: formatNameWithUnit(figure.indicator.name, unit.name),
          ...bold,
          columnSpan: localityTableHeadings.under.length,
        };
      }),
    ],
    columns.flatMap(() =>
      localityTableHeadings.under.map((heading): TableCell => ({ text: heading, ...bold })),
    ),
  ];
}

/** The numbers of a row, in the order of its columns. */
const notedSubjects = ["actual", "change"] as const;

function buildActualAndComparisonCells(
  figure: FigureWithoutBreakdowns,
  unit: TableUnit,
  { registerMention, footnotes }: { registerMention: RegisterMention; footnotes: CellFootnotes },
): TableCell[] {
  const cells = { actual: buildActualCell(figure, unit), change: buildLastYearComparisonCell(figure) };
  return notedSubjects.map((subject): TableCell => {
    const cell = cells[subject];
    const noteMark = footnotes.findMark(figure, subject);
    return { ...buildTextCell(registerMention(cell, figure), "right"), ...(noteMark && { noteMark }) };
  });
}

function buildTextCell(content: string, align: TableCell["align"]): TableCell {
  return { text: content, align };
}
