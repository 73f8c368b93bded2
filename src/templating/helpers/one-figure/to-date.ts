import { resolveComparisonBase } from "../../../language/comparisons/comparison-base.ts";
import { buildToDatePhrase } from "../../../language/comparisons/to-date.ts";
import { type PhraseOptions, parseReadableOptions } from "../../../language/phrase-options.ts";
import { noteComparisonForm } from "../../comparison-forms.ts";
import { copyPrintedDecimals } from "../../printed-decimals.ts";
import { absenceMarker, requireFigure } from "../../render-state.ts";
import type { SingleFigureHelper } from "../helper.ts";
import { chooseFormForFigure } from "./compared.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "toDate",
  options: ["in", "decimals", "level", "base"],
  buildPhrase: buildToDatePhrase,
  isClause: true,
  isAside: true,
});

/**
 * "(lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ)"; nothing where the period begins in January. Its
 * comparison names its base as often as the others of the document.
 */
export const toDateHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const [id = ""] = call.positional;
    const written = parseReadableOptions(call.options);
    const toDate = requireFigure(state, id).toDate();
    const isCompared = toDate !== null && toDate.comparison.kind !== "none";
    const base = written.base ?? (isCompared ? chooseFormForFigure(toDate, {}, call, state) : undefined);
    const options: PhraseOptions = { ...(base && { base }), ...copyPrintedDecimals(state, id), ...written };
    const text = addFigureMentionOrReportLack(helper, options, call, state);
    if (text !== absenceMarker && isCompared && base)
      noteComparisonForm(state.comparisonForms, resolveComparisonBase(toDate, {}), base, call.place);
    return text;
  },
};
