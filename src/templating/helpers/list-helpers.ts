/** The helpers that print several numbers of one indicator: parts, divided, highest, lowest, reached. */
import type { Locality } from "../../catalogue/office.ts";
import { buildIssue } from "../../issues/issue.ts";
import type { FigurePhrase } from "../../language/figure-phrase.ts";
import { formatNumber } from "../../language/number-text.ts";
import {
  buildColumnParts,
  buildIndicatorParts,
  buildLocalityParts,
  buildNamedPartPhrase,
  buildPartPhrase,
  countLocalitiesReachingPlan,
  type FigurePart,
  pickPartsAddingUpTo,
  type ReportedFigurePart,
  rankParts,
} from "../../language/part-lists.ts";
import type { ReportedFigure } from "../../language/phrase-builders.ts";
import { createQuantity } from "../../quantity.ts";
import {
  absenceMarker,
  addMention,
  type CallPlace,
  findReportedFigure,
  type RenderState,
  reportLack,
  requireFigure,
} from "../render-state.ts";

/** "trình độ cao đẳng 03 người, trình độ sơ cấp 12 người": other indicators that together are the whole. */
export function renderParts(
  state: RenderState,
  ids: readonly string[],
  wholeId: string,
  place: CallPlace,
): string {
  const figure = findReportedFigure(state, wholeId, place);
  if (!figure) return absenceMarker;
  const partFigures = ids.map((id) => requireFigure(state, id));
  return renderPartsAddingUp(state, figure, buildIndicatorParts(partFigures), place);
}

/** The same by locality, or by a column that the indicator may be broken down by. */
export function renderBreakdown(
  state: RenderState,
  { id, by, localities }: { id: string; by: string; localities: readonly Locality[] },
  place: CallPlace,
): string {
  const figure = findReportedFigure(state, id, place);
  if (!figure) return absenceMarker;
  const breakdownParts =
    by === "locality"
      ? buildLocalityParts(figure, localities)
      : buildColumnParts(state.figures, id, by, state.locality);
  if (breakdownParts) return renderPartsAddingUp(state, figure, breakdownParts, place);
  const { name, breakdowns } = figure.indicator;
  state.issues.push(
    buildIssue("breakdown-not-declared", { name, by, known: ["locality", ...breakdowns].join(", ") }, place),
  );
  return absenceMarker;
}

/** "huyện Kim Sơn (3.210 lao động), huyện Nho Quan (2.870 lao động)". The name is part of what is printed: another may be first tomorrow. */
export function renderRanking(
  state: RenderState,
  request: { id: string; order: "highest" | "lowest"; top: number; localities: readonly Locality[] },
  place: CallPlace,
): string {
  const figure = findReportedFigure(state, request.id, place);
  if (!figure) return absenceMarker;
  const items = rankParts(buildLocalityParts(figure, request.localities), request.order, request.top);
  const { unit } = figure.indicator;
  return joinItems(
    items.map((item, index) => {
      const format = `${request.order} place=${index + 1}`;
      return addPartMention(
        state,
        { ...item, format },
        buildNamedPartPhrase(item, unit, state.spelling),
        place,
      );
    }),
  );
}

/** "5/8": the localities at or above their plan, of those that have one. */
export function renderReachedCount(state: RenderState, id: string, place: CallPlace): string {
  const figure = findReportedFigure(state, id, place);
  if (!figure) return absenceMarker;
  const count = countLocalitiesReachingPlan(figure);
  if (!count) return reportLack(state, "no-plan", figure, place);
  return addMention(state, {
    indicator: id,
    aspect: "planPercent",
    value: createQuantity(count.reached),
    shown: `${count.reached}/${count.planned}`,
    format: "reached",
    file: place.file,
    line: place.line,
  });
}

function renderPartsAddingUp(
  state: RenderState,
  { indicator, actual }: ReportedFigure,
  listedParts: readonly FigurePart[],
  place: CallPlace,
): string {
  const items = pickPartsAddingUpTo(listedParts, actual.amount);
  if ("sum" in items) {
    const details = {
      name: indicator.name,
      whole: formatNumber(actual.amount),
      sum: formatNumber(items.sum),
    };
    state.issues.push(buildIssue("parts-not-the-whole", details, place));
    return absenceMarker;
  }
  return joinItems(
    items.map((item) => {
      const phrase = buildPartPhrase(item, indicator.unit, state.spelling);
      return `${item.name} ${addPartMention(state, item, phrase, place)}`;
    }),
  );
}

function addPartMention(
  state: RenderState,
  { indicator, locality, format }: ReportedFigurePart,
  phrase: FigurePhrase | undefined,
  { file, line }: CallPlace,
): string {
  if (!phrase) return absenceMarker;
  return addMention(state, { ...phrase, indicator, locality, format, file, line });
}

function joinItems(items: readonly string[]): string {
  return items.length === 0 ? absenceMarker : items.join(", ");
}
