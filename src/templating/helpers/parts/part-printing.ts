/** Lists whose items are parts of one figure: finding them, and printing. */
import type { Figure } from "../../../figures/figure.ts";
import { buildIssue } from "../../../issues/issue.ts";
import type { FigurePhrase, ReportedFigure } from "../../../language/figure-phrase.ts";
import { formatNumber } from "../../../language/numbers/number-text.ts";
import {
  buildPartAmountPhrase,
  buildPartsByColumn,
  buildPartsByLocality,
  type FigurePart,
  pickNonZeroPartsOrDifferingSum,
  type ReportedFigurePart,
} from "../../../language/part-lists.ts";
import { shortenPartNames } from "../../../language/part-names.ts";
import {
  absenceMarker,
  addMentionAndFormatToken,
  type CallPlace,
  quoteCall,
  type RenderContext,
  type RenderState,
} from "../../render-state.ts";
import { renderLackingOnce } from "../../said-lacks.ts";

/** The parts of a figure by locality, or by a column that its indicator declares; an issue for any other column. */
export function findPartsOrReportUndeclared(
  figure: Figure,
  { by, isWithoutUnit }: { readonly by: string; readonly isWithoutUnit: boolean },
  place: CallPlace,
  { state, localities }: RenderContext,
): FigurePart[] | undefined {
  if (by === localityPartition) return buildPartsByLocality(figure, localities);
  const { id, name, breakdowns } = figure.indicator;
  const parts = buildPartsByColumn(state.figures, id, by, { locality: state.locality, isWithoutUnit });
  if (parts) return parts;
  const known = [localityPartition, ...breakdowns].join(", ");
  state.issues.push(buildIssue("breakdown-not-declared", { name, by, known }, quoteCall(state, place)));
  return undefined;
}

/** Stands in the place of a column where the parts are the localities. */
const localityPartition = "locality";

/** "trình độ cao đẳng 12 người, trình độ sơ cấp 03 người"; an issue if the parts do not add up to the figure. */
export function renderPartsOrReportDifferingSum(
  state: RenderState,
  figure: ReportedFigure,
  parts: readonly FigurePart[],
  place: CallPlace,
  declaredNames: readonly string[] = [],
): string {
  const { indicator, actual } = figure;
  const items = pickNonZeroPartsOrDifferingSum(parts, actual.amount);
  if ("sum" in items) {
    const details = {
      name: indicator.name,
      whole: formatNumber(actual.amount),
      sum: formatNumber(items.sum),
    };
    state.issues.push(buildIssue("parts-not-the-whole", details, quoteCall(state, place)));
    return absenceMarker;
  }
  const names = items.map(({ name }) => name);
  const shownNames = mapShownNames(parts, declaredNames);
  const list = items.map((item) => {
    const phrase = buildPartAmountPhrase(item, indicator.unit, state.spelling);
    const name = shownNames.get(item.name) ?? item.name;
    // "27/7 99.116" would read as one number.
    const separator = /\d$/.test(name) ? ": " : " ";
    return `${name}${separator}${addPartMentionAndFormatToken(state, item, phrase, place)}`;
  });
  return joinItemsAndLacking(state, list, figure, place, names);
}

/** The names of all parts, also of those that are 0 or not reported, so that a list of one is named as a list of several. */
function mapShownNames(
  parts: readonly FigurePart[],
  declaredNames: readonly string[],
): ReadonlyMap<string, string> {
  const names = [...new Set([...parts.map(({ name }) => name), ...declaredNames])];
  const shown = parts.every(({ isWithoutUnit }) => isWithoutUnit) ? shortenPartNames(names) : names;
  return new Map(names.map((name, index) => [name, shown[index] ?? name]));
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

/** Joins the items of a list, with semicolons where a name has a comma, and says behind it what the whole lacks. */
export function joinItemsAndLacking(
  state: RenderState,
  items: readonly string[],
  figure: Figure,
  place: CallPlace,
  names: readonly string[] = [],
): string {
  const separator = names.some((name) => name.includes(",")) ? "; " : ", ";
  return items.length === 0 ? absenceMarker : items.join(separator) + renderLackingOnce(state, figure, place);
}
