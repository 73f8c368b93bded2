/** One indicator by the texts of a column: gifts by group, support by policy. */
import { isComputedFromRows } from "../../catalogue/aggregation.ts";
import type { Figure } from "../../figures/figure.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { buildSeriesNames, formatPartsChartTitle } from "../../language/chart-words.ts";
import { buildPartAmountPhrase, buildPartsByColumn, type FigurePart } from "../../language/part-lists.ts";
import { createQuantity } from "../../quantity.ts";
import type { DocumentContent } from "../document-content.ts";
import { buildSeriesOfPoints, type ChartData, type ChartDataSeries, hasAnyValue } from "./chart-series.ts";

/** The parts that are not 0, the largest first. */
export function buildPartsChart(figure: Figure, columnId: string, content: DocumentContent): ChartData {
  const { indicator, period, locality } = figure;
  const { unit } = indicator;
  // Money is printed with its unit, since its parts may differ a thousandfold.
  const isWithoutUnit = unit !== "đồng";
  const parts = (buildPartsByColumn(content, indicator.id, columnId, { locality, isWithoutUnit }) ?? [])
    .filter(({ amount }) => amount !== null && !amount.eq(0))
    .sort((a, b) => (b.amount && a.amount ? b.amount.cmp(a.amount) : 0));
  const points = parts.flatMap((part) => buildPartPoint(part, figure, content));
  const series = buildSeriesOfPoints("actual", buildSeriesNames(period).actual, points, createQuantity(1));
  return {
    layout: "bars",
    title: formatPartsChartTitle(indicator.name, findColumnName(figure, columnId, content), period, unit),
    categories: parts.map(({ name }) => capitalizeFirst(name)),
    series: [series].filter(hasAnyValue),
  };
}

function buildPartPoint(
  part: FigurePart,
  { indicator, locality }: Figure,
  { spelling }: DocumentContent,
): ChartDataSeries["points"] {
  const phrase = buildPartAmountPhrase(part, indicator.unit, spelling);
  if (!phrase) return [];
  const point = { indicator: indicator.id, ...(locality === undefined ? {} : { locality }) };
  return [{ cell: { format: part.format, ...phrase }, point }];
}

/** The name by which exports head the column: "Nhóm đối tượng". */
function findColumnName({ indicator }: Figure, columnId: string, { sectors }: DocumentContent): string {
  const { aggregation } = indicator;
  if (!isComputedFromRows(aggregation)) return columnId;
  const columns = sectors
    .flatMap((sector) => sector.exports.filter(({ id }) => id === aggregation.export))
    .flatMap((each) => each.columns);
  return columns.find(({ id }) => id === columnId)?.headers[0] ?? columnId;
}
