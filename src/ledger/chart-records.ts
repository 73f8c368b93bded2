/** Records what each chart of a document says around its figures. */
import { buildChartData } from "../document/charts/chart-data.ts";
import type { FilledContent } from "../document/document-content.ts";
import { sanitizeTextForXml } from "../wordml/xml-text.ts";
import type { LedgerChart } from "./ledger.ts";

/** Leaves out charts without data, which are printed as a sentence. */
export function buildLedgerCharts(content: FilledContent): LedgerChart[] {
  return content.blocks.flatMap((block): LedgerChart[] => {
    if (block.kind !== "chart" || block.chart.mark === undefined) return [];
    const { title, categories, series } = buildChartData(block.chart, content);
    if (series.length === 0) return [];
    return [
      {
        mark: block.chart.mark,
        title: sanitizeTextForXml(title),
        categories: categories.map(sanitizeTextForXml),
        series: series.map(({ name, points, values }) => ({
          name: sanitizeTextForXml(name),
          ...(points.length === 0 && { ownValues: values }),
        })),
      },
    ];
  });
}
