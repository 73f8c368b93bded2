/** A hole is said once in a paragraph, behind the first figure that has it. */
import type { Figure, FigureWithoutBreakdowns } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import {
  buildLackingPhrase,
  describeLackingOfFigure,
  lackingFormatName,
} from "../language/coverage-words.ts";
import { addMentionAndFormatToken, type CallPlace, type RenderState } from "./render-state.ts";

/** The hole of a figure at a place: its words, and the indicator that has said them before in the same paragraph. */
export function findAndNoteLacking(
  { saidLacks }: RenderState,
  figure: FigureWithoutBreakdowns,
  { file, line }: CallPlace,
): { readonly lacking?: string; readonly saidBy?: string } {
  const paragraph = `${file}:${line}`;
  if (saidLacks.paragraph !== paragraph) saidLacks.indicators.clear();
  saidLacks.paragraph = paragraph;
  const lacking = describeLackingOfFigure(figure);
  if (lacking === undefined) return {};
  const saidBy = saidLacks.indicators.get(lacking);
  if (saidBy !== undefined) return { saidBy };
  saidLacks.indicators.set(lacking, figure.indicator.id);
  return { lacking };
}

/** Finds the hole that a recorded mention says today: none if the mention before it in the paragraph still says the same. */
export function findLackingToday(
  figure: FigureWithoutBreakdowns,
  saidBy: string | undefined,
  figures: FigureSet,
): string | undefined {
  const lacking = describeLackingOfFigure(figure);
  const before = saidBy === undefined ? undefined : figures.findFigure(saidBy, figure.locality);
  const saidToday = before ? [before, before.toDate()] : [];
  return saidToday.some((each) => each && describeLackingOfFigure(each) === lacking) ? undefined : lacking;
}

/** Renders the hole of a figure in a place of its own, behind a list or a number whose unit the template writes. */
export function renderLackingOnce(state: RenderState, figure: Figure, place: CallPlace): string {
  if (findAndNoteLacking(state, figure, place).lacking === undefined) return "";
  const { file, line } = place;
  const indicator = figure.indicator.id;
  const phrase = buildLackingPhrase(figure);
  return addMentionAndFormatToken(state, { ...phrase, indicator, format: lackingFormatName, file, line });
}
