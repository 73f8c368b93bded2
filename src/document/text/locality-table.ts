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
  const totalCells = columns.flatMap(({ figure, unit }) =>
    buildActualAndComparisonCells(figure, unit, registerMention),
  );
  return {
    columnShares: [11, 46, ...columns.flatMap(() => [24, 19])],
    header: buildHeaderRows(columns),
    rows: [
      ...content.localities.map(({ code, name }, index): TableRow => {
        const figureCells = columns.flatMap(({ figure, unit }) => {
          const localityRow = figure.byLocality().find(({ locality }) => locality === code);
          return buildActualAndComparisonCells(
            localityRow ?? buildUnreportedFigure(figure, code),
            unit,
            registerMention,
          );
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
    notes: [localityTableNote],
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

function buildActualAndComparisonCells(
  figure: FigureWithoutBreakdowns,
  unit: TableUnit,
  registerMention: RegisterMention,
): TableCell[] {
  return [buildActualCell(figure, unit), buildLastYearComparisonCell(figure)].map((cell) =>
    buildTextCell(registerMention(cell, figure), "right"),
  );
}

function buildTextCell(content: string, align: TableCell["align"]): TableCell {
  return { text: content, align };
}
