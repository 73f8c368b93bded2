/** The merged cells above the values of a shaped table: the name of the numbers, or words that change nothing. */
import type { Column } from "../../../catalogue/declaration.ts";
import type { Shape, ShapeVariable } from "../../../catalogue/shape.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { foldText } from "../../cells/text-folding.ts";
import { isRunningNumberHeader } from "../../meaning/running-number.ts";
import { isHarmlessPhrase } from "../../meaning/words/harmless-words.ts";
import { getOrCreateVariableReader, type ShapeContext, type VariableValue } from "../variables.ts";
import { isYearAbove } from "./head-years.ts";

/** The texts of the row above the values, without the heads of the columns of labels. */
export function listCaptionTexts(cells: readonly string[], labels: ReadonlyMap<number, Column>): string[] {
  return cells.flatMap((cell, index) =>
    isBlankCell(cell) || labels.has(index) || isRunningNumberHeader(cell) ? [] : [cell.trim()],
  );
}

/** "Chia theo huyện", "Tháng", "Năm"; "Năm 2021" says more. */
const acrossCaption =
  /^(?:(?:chia|phan) (?:theo|ra)|trong do|cac|theo)? ?(?:thang|huyen|dia phuong|dia ban|don vi)(?: .*)?$|^nam$/;

/** Reads the merged cell above the values: the name of the measure, or words that change nothing; undefined for any other words. */
export function readCaption(
  texts: readonly string[],
  shape: Shape,
  context: ShapeContext,
): Map<ShapeVariable, VariableValue> | undefined {
  const common = new Map<ShapeVariable, VariableValue>();
  const readMeasure = getOrCreateVariableReader("measure", context);
  for (const text of texts) {
    const measure = shape.across?.includes("measure") ? undefined : readMeasure(text);
    if (typeof measure === "object") {
      if (common.has("measure")) return undefined;
      common.set("measure", measure);
    } else if (!isYearAbove(text) && !isHarmlessCaption(foldText(text), shape, context)) return undefined;
  }
  return common;
}

/** "Thực hiện trong quý", "Chia theo huyện"; "Chia theo thị trường" where the markets stand across. */
function isHarmlessCaption(folded: string, { across = [] }: Shape, { declaration }: ShapeContext): boolean {
  if (isHarmlessPhrase(folded) || acrossCaption.test(folded)) return true;
  const [, divided] = /^(?:(?:chia|phan) )?(?:theo|ra) (.+)$/.exec(folded) ?? [];
  return declaration.columns.some(
    ({ id, headers }) => across.includes(id) && headers.some((header) => foldText(header) === divided),
  );
}
