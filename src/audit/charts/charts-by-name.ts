/** Recognises the program's charts that have no mark: copied inside the report, or saved by a program that drops marks. */
import type { Ledger, LedgerChart } from "../../ledger/ledger.ts";
import type { UnmarkedChart, WordChart } from "../../wordml/charts.ts";
import { isSameTextIgnoringCase } from "../../wordml/compare-text.ts";
import type { EditedReport } from "../edited-report.ts";

/** The marked charts, and those with the title and a series of a recorded chart. */
export function listChartsOfProgram(
  { charts, unmarkedCharts }: EditedReport,
  { charts: recordedCharts = [] }: Ledger,
): WordChart[] {
  const recognised = unmarkedCharts.flatMap((chart) => {
    const recorded = recordedCharts.find((known) => isSameChart(chart, known));
    return recorded ? [{ ...chart, mark: recorded.mark }] : [];
  });
  return [...charts, ...recognised];
}

function isSameChart({ title, series }: UnmarkedChart, recorded: LedgerChart): boolean {
  return (
    isSameTextIgnoringCase(title, recorded.title) &&
    series.some(({ name }) => recorded.series.some((known) => isSameTextIgnoringCase(name, known.name)))
  );
}
