/** Printing of lists whose items are parts of one figure. */
import type { Figure } from "../../figures/figure.ts";
import { buildIssue } from "../../issues/issue.ts";
import type { FigurePhrase, ReportedFigure } from "../../language/figure-phrase.ts";
import { formatNumber } from "../../language/number-text.ts";
import {
  buildPartAmountPhrase,
  type FigurePart,
  pickNonZeroPartsOrDifferingSum,
  type ReportedFigurePart,
} from "../../language/part-lists.ts";
import {
  absenceMarker,
  addMentionAndFormatToken,
  type CallPlace,
  type RenderState,
} from "../render-state.ts";
import { renderLackingOnce } from "../said-lacks.ts";

/** "trình độ cao đẳng 12 người, trình độ sơ cấp 03 người"; an issue if the parts do not add up to the figure. */
export function renderPartsOrReportDifferingSum(
  state: RenderState,
  figure: ReportedFigure,
  parts: readonly FigurePart[],
  place: CallPlace,
): string {
  const { indicator, actual } = figure;
  const items = pickNonZeroPartsOrDifferingSum(parts, actual.amount);
  if ("sum" in items) {
    const details = {
      name: indicator.name,
      whole: formatNumber(actual.amount),
      sum: formatNumber(items.sum),
    };
    state.issues.push(buildIssue("parts-not-the-whole", details, place));
    return absenceMarker;
  }
  const list = items.map((item) => {
    const phrase = buildPartAmountPhrase(item, indicator.unit, state.spelling);
    return `${item.name} ${addPartMentionAndFormatToken(state, item, phrase, place)}`;
  });
  return joinItemsAndLacking(state, list, figure, place);
}

export function addPartMentionAndFormatToken(
  state: RenderState,
  { indicator, locality, format }: ReportedFigurePart,
  phrase: FigurePhrase | undefined,
  { file, line }: CallPlace,
): string {
  if (!phrase) return absenceMarker;
  return addMentionAndFormatToken(state, { ...phrase, indicator, locality, format, file, line });
}

/** Joins the items of a list, and says behind it what the whole lacks. */
export function joinItemsAndLacking(
  state: RenderState,
  items: readonly string[],
  figure: Figure,
  place: CallPlace,
): string {
  return items.length === 0 ? absenceMarker : items.join(", ") + renderLackingOnce(state, figure, place);
}
