/** The table of some indicators by locality: the chosen columns of each. */
import { type Indicator, isPercentage } from "../../../catalogue/declaration.ts";
import { existsInPeriod } from "../../../catalogue/office/locality-times.ts";
import type { Figure } from "../../../figures/figure.ts";
import { isOfOneMoment, pickCountedMonths } from "../../../figures/values/counted-months.ts";
import { capitalizeFirst } from "../../../language/capitalize.ts";
import {
  buildLocalityTableHeadings,
  formatMarksNote,
  formatNameWithUnit,
  placeWithoutTimeMark,
  totalRowLabel,
} from "../../../language/tables/annex-words.ts";
import type { NotedSubject } from "../../../language/tables/note-call.ts";
import { groupPlacesByTime } from "../../../language/tables/place-times.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  buildToDateCell,
  buildToDatePlanPercentCell,
  type FigureCell,
  type FigureWithoutBreakdowns,
} from "../../../language/tables/table-cells.ts";
import {
  chooseTableUnit,
  collectPrintedAmounts,
  type TableUnit,
} from "../../../language/tables/table-unit.ts";
import { findYearToDate, type Period } from "../../../period.ts";
import { buildUnreportedFigure, requireFigureOfIndicator } from "../../content-figures.ts";
import type { DocumentContent } from "../../document-content.ts";
import type { RegisterMention } from "../../mention-registry.ts";
import {
  type Block,
  defaultLocalityColumns,
  type LocalityColumn,
  type Table,
  type TableCell,
} from "../blocks.ts";
import { type CellFootnotes, createCellFootnotes } from "./cell-footnotes.ts";
import { createTableCell } from "./table-cell.ts";
import { buildTitleRow } from "./title-row.ts";

interface IndicatorColumns {
  readonly figure: Figure;
  readonly unit: TableUnit;
  /** The months that the figure counts. */
  readonly months: Period;
}

/**
 * Lists the localities in the office's order, including those without a report, and the whole territory below. Places that exist in
 * different months of the period stand apart, under the months of each.
 */
export function buildLocalityTable(
  { indicators, columns: wantedColumns = defaultLocalityColumns }: Extract<Block, { kind: "localities" }>,
  content: DocumentContent,
  registerMention: RegisterMention,
): Table {
  const columns = addToDateColumn(wantedColumns, content.period);
  const indicatorsById = new Map(content.figures.map(({ indicator }) => [indicator.id, indicator]));
  const groups = indicators.map((id) => {
    const figure = requireFigureOfIndicator(id, content.figures);
    const months = pickMonthsOf(figure, indicatorsById, content.period);
    return { figure, unit: chooseUnitOfIndicator(figure), months };
  });
  const footnotes = createCellFootnotes(registerMention);
  const buildRow = (
    number: string,
    name: string,
    findFigure: (group: IndicatorColumns) => FigureWithoutBreakdowns | undefined,
  ) => [
    createTableCell(number, "center"),
    createTableCell(name, "left"),
    ...groups.flatMap((group) => {
      const own = findFigure(group);
      return columns.map((column) =>
        own
          ? buildColumnCell(column, own, group.unit, { registerMention, footnotes })
          : createTableCell(placeWithoutTimeMark, "right"),
      );
    }),
  ];
  const columnCount = 2 + groups.length * columns.length;
  const rows = groupPlacesByTime(content.localities, content.period).flatMap(({ localities, title }) => [
    ...(title === undefined ? [] : [buildTitleRow("", title, columnCount)]),
    ...localities.map((place, index) => ({
      cells: buildRow(String(index + 1), capitalizeFirst(place.name), ({ figure, months }) =>
        existsInPeriod(place, months) ? findLocalityFigure(figure, place.code) : undefined,
      ),
    })),
  ]);
  const total = buildRow("", totalRowLabel, ({ figure }) => figure).map(toBoldCell);
  return {
    columnShares: [11, 46, ...groups.flatMap(() => columns.map((column) => columnShares[column]))],
    header: buildHeaderRows(groups, columns, content),
    rows: [...rows, { cells: total }],
    notes: [
      formatMarksNote({
        hasPlans: columns.includes("plan") || columns.includes("planPercent"),
        hasRates: groups.some(({ figure }) => isPercentage(figure.indicator)),
        hasPlacesWithoutTime: groups.some(({ months }) =>
          content.localities.some((place) => !existsInPeriod(place, months)),
        ),
      }),
      ...footnotes.listLines(),
    ],
  };
}

/** The months that a figure counts; of a number of one moment the last one, when a place may be no longer or not yet there. */
function pickMonthsOf(
  { indicator }: Figure,
  indicators: ReadonlyMap<string, Indicator>,
  period: Period,
): Period {
  return isOfOneMoment(indicator, indicators)
    ? pickCountedMonths({ kind: "stock" }, period)
    : pickCountedMonths(indicator.aggregation, period);
}

/** In a quarter or month the year's plan is set against the total from January on, which stands before its share; elsewhere there is none. */
function addToDateColumn(columns: readonly LocalityColumn[], period: Period): readonly LocalityColumn[] {
  const others = columns.filter((column) => column !== "toDate");
  if (!findYearToDate(period)) return others.length > 0 ? others : ["actual"];
  if (columns.includes("toDate")) return columns;
  return columns.flatMap((column): LocalityColumn[] =>
    column === "planPercent" ? ["toDate", column] : [column],
  );
}

const columnShares: Readonly<Record<LocalityColumn, number>> = {
  plan: 24,
  lastYear: 24,
  actual: 24,
  toDate: 24,
  planPercent: 19,
  change: 19,
};

/** The number that a footnote of the column is about. */
const notedSubjects: Readonly<Record<LocalityColumn, NotedSubject | undefined>> = {
  plan: undefined,
  lastYear: "samePeriodLastYear",
  actual: "actual",
  toDate: "toDate",
  planPercent: undefined,
  change: "change",
};

const cellBuilders: Readonly<
  Record<LocalityColumn, (figure: FigureWithoutBreakdowns, unit: TableUnit) => FigureCell>
> = {
  plan: buildPlanCell,
  lastYear: buildLastYearCell,
  actual: buildActualCell,
  toDate: buildToDateCell,
  planPercent: (figure) =>
    findYearToDate(figure.period) ? buildToDatePlanPercentCell(figure) : buildPlanPercentCell(figure),
  change: buildLastYearComparisonCell,
};

function findLocalityFigure(figure: Figure, code: string): FigureWithoutBreakdowns {
  return figure.byLocality().find(({ locality }) => locality === code) ?? buildUnreportedFigure(figure, code);
}

function chooseUnitOfIndicator(figure: Figure): TableUnit {
  return chooseTableUnit(
    figure.indicator.unit,
    [figure, ...figure.byLocality()].flatMap(collectPrintedAmounts),
  );
}

function toBoldCell(cell: TableCell): TableCell {
  return { ...cell, bold: true };
}

function buildHeaderRows(
  groups: readonly IndicatorColumns[],
  columns: readonly LocalityColumn[],
  { period }: DocumentContent,
): TableCell[][] {
  const headings = buildLocalityTableHeadings(period);
  return [
    [
      ...headings.single.map((heading) => createTableCell(heading, "center", { bold: true, rowSpan: 2 })),
      ...groups.map(({ figure, unit }): TableCell => {
        const text = formatNameWithUnit(figure.indicator.name, unit.name);
        const columnSpan = columns.length > 1 ? columns.length : undefined;
        return createTableCell(text, "center", { bold: true, columnSpan });
      }),
    ],
    groups.flatMap(() =>
      columns.map((column) => createTableCell(headings.columns[column], "center", { bold: true })),
    ),
  ];
}

function buildColumnCell(
  column: LocalityColumn,
  figure: FigureWithoutBreakdowns,
  unit: TableUnit,
  { registerMention, footnotes }: { registerMention: RegisterMention; footnotes: CellFootnotes },
): TableCell {
  const subject = notedSubjects[column];
  const noteMark = subject && footnotes.findMark(figure, subject);
  const text = registerMention(cellBuilders[column](figure, unit), figure);
  return createTableCell(text, "right", noteMark === undefined ? undefined : { noteMark });
}
