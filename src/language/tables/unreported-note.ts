/** The line below a table that names the indicators without any number, in place of their rows. */
import { capitalizeFirst } from "../capitalize.ts";
import { formatNoteCall } from "./note-call.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "./table-cells.ts";

/** True if every cell of its row would be "…" or without a plan. */
export function isWithoutAnyNumber(figure: FigureWithoutBreakdowns): boolean {
  const { actual, plan, samePeriodLastYear, yearEstimate, coverage, coverageLastYear } = figure;
  if (actual !== null || plan !== null || samePeriodLastYear !== null || yearEstimate !== null) return false;
  return !coverage.isEventless && !coverageLastYear.isEventless;
}

/** "Chưa có số liệu: Hộ nghèo; Hộ cận nghèo." With later data also what has come: "Nay đã có số liệu: Hộ nghèo." */
export function buildUnreportedNote(figures: readonly FigureWithoutBreakdowns[]): FigureCell {
  const unreported = figures.filter(isWithoutAnyNumber);
  const reported = figures.filter((figure) => !isWithoutAnyNumber(figure));
  const shown = [
    ...describeNames("chưa có số liệu", unreported),
    ...describeNames("nay đã có số liệu", reported),
  ]
    .map((sentence) => `${capitalizeFirst(sentence)}.`)
    .join(" ");
  const [, ...others] = figures;
  const sharers = others.map(({ indicator, locality }) => ({ indicator: indicator.id, locality }));
  const format = formatNoteCall({ subject: "unreported", sharers });
  return { aspect: "coverage", value: null, shown, format };
}

function describeNames(what: string, figures: readonly FigureWithoutBreakdowns[]): string[] {
  return figures.length === 0
    ? []
    : [`${what}: ${figures.map(({ indicator }) => indicator.name).join("; ")}`];
}
