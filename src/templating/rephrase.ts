/** Rebuilds the words of an old report from today's figures: in the same form, by the same helper. */
import type { Office } from "../catalogue/office/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { buildLackingPhrase, lackingFormatName } from "../language/coverage-words.ts";
import type { RephraseRequest } from "../language/figure-mention.ts";
import { type FigurePhrase, isReported } from "../language/figure-phrase.ts";
import { type ParsedHelperCall, parseHelperCall } from "../language/phrase-options.ts";
import { rebuildCellNote } from "../language/tables/cell-notes.ts";
import { buildFigureToDate, cellToDateFormatName } from "../language/tables/cells-to-date.ts";
import { noteFormatName, parseNoteCall } from "../language/tables/note-call.ts";
import { type FigureWithoutBreakdowns, rebuildFigureCell } from "../language/tables/table-cells.ts";
import { cellFormatName } from "../language/tables/table-unit.ts";
import { buildUnreportedNote } from "../language/tables/unreported-note.ts";
import { findFigureHelper } from "./helpers/helper-list.ts";

/** undefined if there are no such words today: the indicator was removed, or nothing was reported. */
export function rephraseMention(
  recordedMention: RephraseRequest,
  figures: FigureSet,
  office: Office,
): FigurePhrase | undefined {
  const call = parseHelperCall(recordedMention.format);
  if (call.helper === cellFormatName) return rephraseCell(recordedMention, figures);
  if (call.helper === cellToDateFormatName) return rephraseCellToDate(recordedMention, figures);
  if (call.helper === noteFormatName) return rephraseNote(recordedMention, call, figures);
  if (call.helper === lackingFormatName) return rephraseLacking(recordedMention, figures);
  return findFigureHelper(recordedMention.format)?.rephrase?.(recordedMention, call, { figures, office });
}

/** True if the mention states the indicator's own value, not that of a part of it. */
export function isOwnValueOfIndicator({ month, format }: Pick<RephraseRequest, "month" | "format">): boolean {
  return month === undefined && findFigureHelper(format)?.recordsOwnValue !== false;
}

function rephraseLacking(
  { indicator, locality }: RephraseRequest,
  figures: FigureSet,
): FigurePhrase | undefined {
  const figure = figures.findFigure(indicator, locality);
  return figure && isReported(figure) ? buildLackingPhrase(figure) : undefined;
}

function rephraseNote(
  { indicator, locality }: RephraseRequest,
  recordedCall: ParsedHelperCall,
  figures: FigureSet,
): FigurePhrase | undefined {
  const note = parseNoteCall(recordedCall);
  if (!note) return undefined;
  const noted = [{ indicator, locality }, ...note.sharers];
  const today = noted.flatMap((each) => figures.findFigure(each.indicator, each.locality) ?? []);
  return note.subject === "unreported" ? buildUnreportedNote(today) : rebuildCellNote(today, note.subject);
}

function rephraseCell(
  { indicator, locality, month, aspect, format }: RephraseRequest,
  figures: FigureSet,
): FigurePhrase | undefined {
  const figure = figures.findFigure(indicator, locality);
  return figure && rebuildFigureCell(pickMonthOrWholeFigure(figure, month), aspect, format);
}

function rephraseCellToDate(
  { indicator, locality, month = 0, aspect, format }: RephraseRequest,
  figures: FigureSet,
): FigurePhrase | undefined {
  const figure = figures.findFigure(indicator, locality);
  return figure && rebuildFigureCell(buildFigureToDate(figure, month), aspect, format);
}

function pickMonthOrWholeFigure(figure: Figure, month: number | undefined): FigureWithoutBreakdowns {
  if (month === undefined) return figure;
  const monthFigure = figure.byMonth().find((candidate) => candidate.month === month);
  return { ...figure, plan: null, ...(monthFigure ?? { actual: null, samePeriodLastYear: null }) };
}
