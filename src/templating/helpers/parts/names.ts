import { joinWithAnd } from "../../../language/name-list.ts";
import { pickNonZeroPartsOrDifferingSum } from "../../../language/part-lists.ts";
import { findFigureOrReportLack } from "../../missing-figures.ts";
import { absenceMarker } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";
import { findPartsOrReportUndeclared } from "./part-printing.ts";

/** "tết Nguyên đán Nhâm Dần và ngày Thương binh - Liệt sĩ 27/7": which parts of a figure are not 0, without their numbers. */
export const namesHelper: FigureHelper = {
  name: "names",
  kind: "figure",
  form: {
    indicators: "one",
    options: ["by"],
    requiredOption: "by",
    example: '{{names "mã-chỉ-tiêu" by="occasion"}}',
  },
  print({ positional: [id = ""], options, place }, context) {
    const figure = findFigureOrReportLack(context.state, id, place);
    if (!figure) return absenceMarker;
    const division = { by: String(options.by), isWithoutUnit: true };
    const parts = findPartsOrReportUndeclared(figure, division, place, context) ?? [];
    const present = pickNonZeroPartsOrDifferingSum(parts, figure.actual.amount);
    if ("sum" in present || present.length === 0) return absenceMarker;
    return joinWithAnd(present.map(({ name }) => name));
  },
  // It prints no number, so no place of the document records one.
  rephrase: null,
  isClause: false,
  bindsToUnit: false,
  recordsOwnValue: false,
};
