/** Locates the figures of a chart by the names of their category and series: a clerk may have sorted both. */
import { isSameHead } from "../../language/meaning/head-words.ts";
import type { LedgerChart, LedgerFigure } from "../../ledger/ledger.ts";
import type { ChartPointPosition, WordChart } from "../../wordml/charts.ts";
import { trimAndNormalizeKeepingCase } from "../../wordml/compare-text.ts";

export type ChartPointLocation =
  | { readonly kind: "found"; readonly position: ChartPointPosition }
  /** Another name stands where the category or the series was. */
  | {
      readonly kind: "renamed";
      readonly position: ChartPointPosition;
      readonly written: string;
      readonly now: string;
    }
  /** The chart has no such category or series any more. */
  | { readonly kind: "gone" };

/** Without a record of the chart, which earlier versions of the program did not write, a figure is where it was drawn. */
export function locateChartPoint(
  { place: { series = 0, index = 0 } }: Pick<LedgerFigure, "place">,
  chart: Pick<WordChart, "series">,
  recorded: LedgerChart | undefined,
): ChartPointLocation {
  if (!recorded) return { kind: "found", position: { series, index } };
  const inSeries = locateName(
    recorded.series.map(({ name }) => name),
    series,
    chart.series.map(({ name }) => name),
  );
  if (inSeries.at === undefined) return { kind: "gone" };
  const inCategory = locateName(recorded.categories, index, listCategories(chart, inSeries.at));
  if (inCategory.at === undefined) return { kind: "gone" };
  const position = { series: inSeries.at, index: inCategory.at };
  const renamed = inSeries.now === undefined ? inCategory : inSeries;
  return renamed.now === undefined
    ? { kind: "found", position }
    : { kind: "renamed", position, written: renamed.written, now: renamed.now };
}

/** The names of the categories by their index. LibreOffice may write them with the first series only. */
export function listCategories({ series }: Pick<WordChart, "series">, seriesIndex: number): string[] {
  const own = series[seriesIndex]?.categories;
  const names =
    own && own.size > 0
      ? own
      : (series.find(({ categories }) => categories.size > 0)?.categories ?? new Map());
  return Array.from({ length: Math.max(-1, ...names.keys()) + 1 }, (_, index) => names.get(index) ?? "");
}

/** `at` is undefined where the name is gone; `now` is another name that stands in its place. */
function locateName(
  recordedNames: readonly string[],
  index: number,
  currentNames: readonly string[],
): { readonly at?: number; readonly written: string; readonly now?: string } {
  const [recorded, current] = [recordedNames, currentNames].map((names) =>
    names.map(trimAndNormalizeKeepingCase),
  ) as [string[], string[]];
  const written = recorded[index] ?? "";
  // Two categories may have the same name; their order tells them apart.
  const ordinal = recorded.slice(0, index).filter((name) => name === written).length;
  const matches = current.flatMap((name, at) => (name === written ? at : []));
  // "Kim Sơn" in place of "Huyện Kim Sơn" is the same name.
  const sameHeads = current.flatMap((name, at) =>
    !recorded.includes(name) && isSameHead(written, name) ? at : [],
  );
  const at = matches[ordinal] ?? (matches.length === 0 ? sameHeads[ordinal] : undefined);
  if (at !== undefined) return { at, written };
  const now = current[index];
  return now !== undefined && !recorded.includes(now) ? { at: index, written, now } : { written };
}
