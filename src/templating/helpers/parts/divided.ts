import { buildPartAmountPhrase, buildPartsByColumn } from "../../../language/part-lists.ts";
import { listDeclaredPartNames } from "../../../language/part-names.ts";
import { findFigureOrReportLack } from "../../missing-figures.ts";
import { absenceMarker } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";
import { findPartsOrReportUndeclared, renderPartsOrReportDifferingSum } from "./part-printing.ts";

/** "cao đẳng 12 người, sơ cấp 03 người": the figure by locality, or by a column that the indicator declares. */
export const dividedHelper: FigureHelper = {
  name: "divided",
  kind: "figure",
  form: {
    indicators: "one",
    options: ["by", "unit"],
    requiredOption: "by",
    example: '{{divided "mã-chỉ-tiêu" by="locality"}}',
  },
  print({ positional: [id = ""], options, place }, context) {
    const { state } = context;
    const figure = findFigureOrReportLack(state, id, place);
    if (!figure) return absenceMarker;
    const isWithoutUnit = options.unit === "no";
    const by = String(options.by);
    const parts = findPartsOrReportUndeclared(figure, { by, isWithoutUnit }, place, context);
    const declaredNames = listDeclaredPartNames(figure.indicator, by);
    return parts
      ? renderPartsOrReportDifferingSum(state, figure, parts, place, declaredNames)
      : absenceMarker;
  },
  // Only the parts by a column are recorded as calls of this helper; those by locality are calls of `exact`.
  rephrase({ indicator, locality, format }, { writtenOptions }, { figures, office }) {
    const figure = figures.findFigure(indicator, locality);
    if (!figure) return undefined;
    const isWithoutUnit = writtenOptions.unit === "no";
    const parts =
      buildPartsByColumn(figures, indicator, writtenOptions.by ?? "", { locality, isWithoutUnit }) ?? [];
    const part = parts.find((candidate) => candidate.format === format);
    return part && buildPartAmountPhrase(part, figure.indicator.unit, office.spelling);
  },
  isClause: false,
  bindsToUnit: false,
  recordsOwnValue: false,
};
