/** The workbook of `report figures --xlsx`: every figure of a period, and where it comes from. */
import { pickAgency } from "../catalogue/office/agency-times.ts";
import { buildSheetTitles } from "../language/tables/workbook-words.ts";
import { computeCutOffDate } from "../period.ts";
import {
  buildFigureSheet,
  buildLocalitySheet,
  buildMonthSheet,
  type FigureSheetInputs,
} from "./figure-sheets.ts";
import { buildSourceSheet, type SheetFigure } from "./source-sheet.ts";
import type { Sheet, Workbook } from "./workbook-content.ts";

/** Without `by`, the workbook has the sheets by locality and by month. */
export function buildFiguresWorkbook(
  inputs: FigureSheetInputs,
  by: "locality" | "month" | undefined,
): Workbook {
  const { period, office, figures } = inputs;
  const breakdownSheets: readonly Sheet[] = [
    ...(by === "month" ? [] : [buildLocalitySheet(inputs)]),
    ...(by === "locality" ? [] : [buildMonthSheet(inputs)]),
  ];
  const sheetFigures = figures.all.flatMap((figure): SheetFigure[] => [
    { indicator: figure.indicator },
    ...(by === "month" ? [] : figure.byLocality()),
  ]);
  return {
    title: buildSheetTitles(period).figures,
    author: pickAgency(office, period).organisation.name,
    date: computeCutOffDate(period),
    sheets: [
      buildFigureSheet(inputs),
      ...breakdownSheets.filter(({ rows }) => rows.length > 0),
      buildSourceSheet(sheetFigures, inputs.figureInputs),
    ],
  };
}
