/** The sheets of all figures of a period: the whole territory, by locality, by month. */

import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import { pickAgency } from "../catalogue/office/agency-times.ts";
import { pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import { buildUnreportedFigure } from "../document/content-figures.ts";
import type { Figure } from "../figures/figure.ts";
import type { Review, ReviewInputs } from "../figures/review-data.ts";
import type { FigureValue } from "../figures/values/figure-value.ts";
import { capitalizeFirst } from "../language/capitalize.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { isRateUnit } from "../language/numbers/rate-text.ts";
import {
  buildSheetHeadings,
  buildSheetTitles,
  cutOffLabel,
  describeMissingMonths,
  sheetNames,
  workbookNote,
} from "../language/tables/workbook-words.ts";
import { computeCutOffDate, listMonths } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import {
  bodyLook,
  buildHeadRow,
  buildNoteRow,
  buildNumberCell,
  buildOrdinalCell,
  buildTextCell,
  buildTitleRow,
  countDecimals,
  countRateDecimals,
} from "./cells.ts";
import { buildAmountAndRemarkCells, buildPlanRankCell } from "./figure-rows.ts";
import type { Sheet, SheetRow } from "./workbook-content.ts";

/** The figures of a review, and the office and period that they belong to. */
export type FigureSheetInputs = Pick<Review, "figures" | "figureInputs" | "period"> &
  Pick<ReviewInputs, "office" | "catalogue">;

/** Lists the indicators by sector, parts with a dash before their names. */
export function buildFigureSheet(inputs: FigureSheetInputs): Sheet {
  const { period, figures, catalogue } = inputs;
  const columnCount = buildSheetHeadings(period, []).figures.length;
  const rows = omitAbsentExports(catalogue).flatMap((sector): SheetRow[] => {
    const sectorFigures = figures.all.filter(({ indicator }) => indicator.sector === sector.id);
    if (sectorFigures.length === 0) return [];
    const name = sector.name.toLocaleUpperCase("vi");
    const nameCell = { ...buildTextCell(name, { ...bodyLook, bold: true }), columnSpan: columnCount };
    return [[nameCell], ...sectorFigures.map((figure, index) => buildFigureRow(figure, index + 1))];
  });
  return buildSheetOfFigures("figures", rows, inputs);
}

function buildFigureRow(figure: Figure, number: number): SheetRow {
  const { id, name, unit, partOf } = figure.indicator;
  return [
    buildOrdinalCell(number),
    buildTextCell(`${partOf ? "- " : ""}${name}`),
    buildTextCell(unit),
    ...buildAmountAndRemarkCells(figure),
    buildTextCell(id),
  ];
}

/** Names indicator and unit in every row, so that rows can be filtered and sorted; every locality has its row. */
export function buildLocalitySheet(inputs: FigureSheetInputs): Sheet {
  const { figures, office, period } = inputs;
  const rows = figures.all.flatMap((figure): SheetRow[] => {
    const { id, name, unit } = figure.indicator;
    const parts = figure.byLocality();
    const figuresByCode = new Map(parts.map((part) => [part.locality, part]));
    if (figuresByCode.size === 0) return [];
    return pickLocalitiesOfPeriod(office.localities, period).map((locality) => [
      buildTextCell(name),
      buildTextCell(unit),
      buildTextCell(capitalizeFirst(locality.name)),
      ...buildAmountAndRemarkCells(
        figuresByCode.get(locality.code) ?? buildUnreportedFigure(figure, locality.code),
        [buildPlanRankCell(parts, locality.code)],
      ),
      buildTextCell(id),
    ]);
  });
  return buildSheetOfFigures("localities", rows, inputs);
}

/** Has a row for each of the two years, and a column for each month. */
export function buildMonthSheet(inputs: FigureSheetInputs): Sheet {
  const { period, figures } = inputs;
  const months = listMonths(period);
  const rows = figures.all.flatMap((figure): SheetRow[] => {
    const monthFigures = new Map(figure.byMonth().map((part) => [part.month, part]));
    if (monthFigures.size === 0) return [];
    return [
      buildYearRow(figure, period.year - 1, months, (month) => monthFigures.get(month)?.samePeriodLastYear),
      buildYearRow(figure, period.year, months, (month) => monthFigures.get(month)?.actual),
    ];
  });
  return buildSheetOfFigures("months", rows, inputs);
}

function buildYearRow(
  { indicator: { id, name, unit } }: Figure,
  year: number,
  months: readonly number[],
  findValue: (month: number) => FigureValue | null | undefined,
): SheetRow {
  const amounts = months.map((month) => findValue(month)?.amount ?? null);
  const missingMonths = months.filter((_, index) => amounts[index] === null);
  return [
    buildTextCell(name),
    buildTextCell(unit),
    buildOrdinalCell(year),
    ...amounts.map((amount) => buildNumberCell(amount, { decimals: countAmountDecimals(amount, unit) })),
    buildTextCell(capitalizeFirst(describeMissingMonths(missingMonths, months))),
    buildTextCell(id),
  ];
}

function countAmountDecimals(amount: Quantity | null, unit: string): number {
  if (amount === null) return 0;
  return isRateUnit(unit) ? countRateDecimals(amount, 2) : countDecimals(formatNumber(amount));
}

function buildSheetOfFigures(
  kind: "figures" | "localities" | "months",
  rows: readonly SheetRow[],
  { period, office }: FigureSheetInputs,
): Sheet {
  const headings = buildSheetHeadings(period, listMonths(period))[kind];
  const cutOff = { content: { kind: "date", date: computeCutOffDate(period) } } as const;
  return {
    name: sheetNames[kind],
    titles: [
      buildTitleRow(pickAgency(office, period).organisation.name, headings.length),
      buildTitleRow(buildSheetTitles(period)[kind].toLocaleUpperCase("vi"), headings.length),
      [
        { ...buildTextCell(cutOffLabel, { align: "right", italic: true }), columnSpan: 3 },
        { ...cutOff, look: { align: "left", italic: true } },
      ],
    ],
    head: [buildHeadRow(headings)],
    rows,
    notes: [buildNoteRow(workbookNote, headings.length)],
    // A title between the rows would be sorted among them.
    hasFilter: kind !== "figures",
  };
}
