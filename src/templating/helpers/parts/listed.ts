import { buildPartTextsPhrase } from "../../../language/part-lists.ts";
import { findFigureOrReportLack } from "../../missing-figures.ts";
import { absenceMarker, addMentionAndFormatToken } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";
import { findPartsOrReportUndeclared } from "./part-printing.ts";

/** "Nghị quyết quy định mức chuẩn …; Nghị quyết về …": what a column says of the rows that an indicator counts. */
export const listedHelper: FigureHelper = {
  name: "listed",
  kind: "figure",
  form: {
    indicators: "one",
    options: ["by"],
    requiredOption: "by",
    example: '{{listed "mã-chỉ-tiêu" by="subject"}}',
  },
  print({ positional: [indicator = ""], options, place }, context) {
    const { state } = context;
    const figure = findFigureOrReportLack(state, indicator, place);
    if (!figure) return absenceMarker;
    const by = String(options.by);
    if (!findPartsOrReportUndeclared(figure, { by, isWithoutUnit: true }, place, context))
      return absenceMarker;
    const phrase = buildPartTextsPhrase(state.figures, figure, by, state.spelling);
    if (!phrase) return absenceMarker;
    const { file, line } = place;
    return addMentionAndFormatToken(state, { indicator, ...phrase, format: `listed by=${by}`, file, line });
  },
  rephrase({ indicator, locality }, { writtenOptions: { by = "" } }, { figures, office }) {
    const figure = figures.findFigure(indicator, locality);
    return figure && buildPartTextsPhrase(figures, figure, by, office.spelling);
  },
  isClause: false,
  bindsToUnit: false,
  recordsOwnValue: false,
};
