import type { Issue } from "../issues/issue.ts";
import { type EditReport, evaluateEdits } from "./edits/evaluate-edits.ts";
import type { ExportData } from "./export-data/export-data.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { FigureSet } from "./figure-set.ts";
import { checkSanity } from "./sanity/sanity-checks.ts";

/** Checks rows that were read without error: by what is usual of such numbers, and by the rules of their sector. */
export function checkPlausibility(
  gathered: ExportData,
  figureInputs: FigureInputs,
  figures: FigureSet,
): { edits: EditReport; issues: Issue[] } {
  const data = { ...gathered, ...figureInputs, figures };
  const edits = evaluateEdits(data);
  return { edits, issues: [...checkSanity(data), ...edits.issues] };
}
