/** The sheet that says which file and lines each number comes from. */

import type { Indicator } from "../catalogue/declaration.ts";
import { listTerritoryNames, pickAgency } from "../catalogue/office/agency-times.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { FigureInputs } from "../figures/figure-inputs.ts";
import { createValueSourceFinder, type ValueSources } from "../figures/values/value-sources.ts";
import { capitalizeFirst } from "../language/capitalize.ts";
import { formatTerritoryName } from "../language/office/territory-words.ts";
import { listSourceTexts } from "../language/tables/source-words.ts";
import { buildSheetHeadings, buildSheetTitles, sheetNames } from "../language/tables/workbook-words.ts";
import type { Period } from "../period.ts";
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
  const place =
    office.localities.find(({ code }) => code === locality)?.name ??
    formatTerritoryName(listTerritoryNames(office, period));
  return listSourceTexts(sources, period).map((texts) =>
    [name, capitalizeFirst(place), ...texts, id].map((text) => buildTextOrOrdinalCell(text)),
  );
}
