import { buildPartPerIndicator } from "../../../language/part-lists.ts";
import { findFigureOrReportLack } from "../../missing-figures.ts";
import { absenceMarker, requireFigure } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";
import { renderPartsOrReportDifferingSum } from "./part-printing.ts";

/** "trình độ cao đẳng 12 người, trình độ sơ cấp 03 người": other indicators that add up to the whole. */
export const partsHelper: FigureHelper = {
  name: "parts",
  kind: "figure",
  form: {
    indicators: "some",
    options: ["of"],
    requiredOption: "of",
    example: '{{parts "mã-phần-1" "mã-phần-2" of="mã-tổng"}}',
  },
  print({ positional, options, place }, { state }) {
    const figure = findFigureOrReportLack(state, String(options.of), place);
    if (!figure) return absenceMarker;
    const parts = buildPartPerIndicator(positional.map((id) => requireFigure(state, id)));
    return renderPartsOrReportDifferingSum(state, figure, parts, place);
  },
  // Each part is an indicator of its own, recorded as a call of `exact`.
  rephrase: null,
  isClause: false,
  bindsToUnit: false,
  recordsOwnValue: true,
};
