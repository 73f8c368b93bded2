/** The sheet that says which file and lines each number comes from. */

import type { Indicator } from "../catalogue/declaration.ts";
import { listTerritoryNames, pickAgency } from "../catalogue/office/agency-times.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { SourceLines } from "../figures/figure.ts";
import type { FigureInputs } from "../figures/figure-inputs.ts";
import { createValueSourceFinder, type ValueSources } from "../figures/values/value-sources.ts";
import { capitalizeFirst } from "../language/capitalize.ts";
import { formatLineRanges } from "../language/line-ranges.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { formatTypedSource } from "../language/published-words.ts";
import {
  buildSheetHeadings,
  buildSheetTitles,
  formatSourceSubject,
  formatSpanOfRows,
  publishedSourceText,
  sheetNames,
} from "../language/tables/workbook-words.ts";
import { formatTerritoryName } from "../language/territory-words.ts";
import type { Period } from "../period.ts";
import { createQuantity } from "../quantity.ts";
import { buildHeadRow, buildTextOrOrdinalCell, buildTitleRow } from "./cells.ts";
import type { Sheet, SheetRow } from "./workbook-content.ts";

/** A figure of the workbook; without a locality it is the whole territory's. */
export interface SheetFigure {
  readonly indicator: Indicator;
  readonly locality?: string | undefined;
}

export function buildSourceSheet(figures: readonly SheetFigure[], inputs: FigureInputs): Sheet {
  const { period, office } = inputs;
  const headings = buildSheetHeadings(period, []).sources;
  const findSources = createValueSourceFinder(inputs);
  const title = buildSheetTitles(period).sources.toLocaleUpperCase("vi");
  return {
    name: sheetNames.sources,
    titles: [
      buildTitleRow(pickAgency(office, period).organisation.name, headings.length),
      buildTitleRow(title, headings.length),
    ],
    head: [buildHeadRow(headings)],
    rows: figures.flatMap((figure) =>
      buildSourceRows(figure, findSources(figure.indicator, figure.locality), { period, office }),
    ),
    notes: [],
    hasFilter: true,
  };
}

function buildSourceRows(
  { indicator: { id, name }, locality }: SheetFigure,
  sources: ValueSources,
  { period, office }: { readonly period: Period; readonly office: Office },
): SheetRow[] {
  const { typedFrom } = sources;
  const place =
    office.localities.find(({ code }) => code === locality)?.name ??
    formatTerritoryName(listTerritoryNames(office, period));
  return (["actual", "toDate", "samePeriodLastYear", "plan"] as const).flatMap((subject) => {
    const isPublished = subject === "samePeriodLastYear" && sources.isLastYearPublished;
    const places = isPublished
      ? [[typedFrom === undefined ? publishedSourceText : formatTypedSource(typedFrom), ""]]
      : sources[subject].map((source) => [source.file, formatSourceLines(source)]);
    return places.map((placeTexts) =>
      [name, capitalizeFirst(place), formatSourceSubject(subject, period), ...placeTexts, id].map((text) =>
        buildTextOrOrdinalCell(text),
      ),
    );
  });
}

/** Longer lists would fill the screen; the file shows the other lines. */
const maxRangesInCell = 20;

function formatSourceLines({ lines, rows }: SourceLines): string {
  const ranges = formatLineRanges(lines, maxRangesInCell);
  return rows === undefined ? ranges : formatSpanOfRows(ranges, formatNumber(createQuantity(rows)));
}
