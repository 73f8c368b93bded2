/** Refuses a table that no shape reads whole: which cell has no place, what stands there and why, or what the table lacks. */
import { formatShape, type Shape } from "../../../catalogue/shape.ts";
import { describeSheetCell, describeTextCell } from "../../../issues/cell-places.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../../issues/issue.ts";
import { shapeFailures } from "../../../issues/shape-obstacles.ts";
import { splitSheetPath } from "../../file-name.ts";
import { formatCellAddress } from "../../workbook/cell-address.ts";
import { buildNearTextIssue, findNearTexts } from "../head/near-text-heads.ts";
import type { LeftOverCell } from "../observation.ts";
import type { ShapedTable, UnreadShape } from "../shaped-table.ts";
import type { ShapeContext } from "../variables.ts";
import type { ShapeChoice } from "./shape-choice.ts";

export function refuseUnknownShape(
  {
    readings,
    failures,
  }: { readonly readings: readonly ShapedTable[]; readonly failures: readonly UnreadShape[] },
  shapes: readonly Shape[],
  context: ShapeContext,
): ShapeChoice {
  const best = readings.toSorted((a, b) => a.leftOver.length - b.leftOver.length)[0];
  const nearTexts = best && best.leftOver.length > 0 ? findNearTexts(best, context) : undefined;
  if (!best) return { kind: "refused", issues: [buildUnreadIssue(failures, shapes, context)] };
  if (!nearTexts) return { kind: "refused", issues: [buildUnknownIssue(best, context)] };
  const issues = nearTexts.map((text) => buildNearTextIssue(text, best, context));
  return { kind: "refused", issues, nearTexts };
}

/** Reports the numbers without a place: which cell is the first, what stands there, and why. */
function buildUnknownIssue(best: ShapedTable, { path }: ShapeContext): Issue {
  const [cell] = best.leftOver;
  const details = {
    shapes: formatShape(best.shape),
    cell: cell ? describeCell(cell, path) : "",
    text: cell ? shortenAndCleanText(cell.text.trim()) : "",
    reason: cell?.reason ?? "no-head",
    count: best.leftOver.length,
    name: "",
  };
  const place = { file: path, line: cell?.line ?? best.headerLine };
  return buildIssue("shape-unknown", details, place);
}

/** Reports what keeps a table from the shapes: that of the shape which comes the furthest. */
function buildUnreadIssue(
  failures: readonly UnreadShape[],
  shapes: readonly Shape[],
  { path }: ShapeContext,
): Issue {
  const order = Object.keys(shapeFailures);
  const [furthest] = failures.toSorted((a, b) => order.indexOf(b.failure) - order.indexOf(a.failure));
  const details = {
    shapes: shapes.map(formatShape).join(", "),
    cell: "",
    text: "",
    reason: furthest?.failure ?? "no-head",
    count: 0,
    name: shortenAndCleanText(furthest?.columnName ?? ""),
  };
  return buildIssue("shape-unknown", details, { file: path, line: 1 });
}

function describeCell({ line, columnIndex, header }: LeftOverCell, path: string): string {
  const name = shortenAndCleanText(header);
  return columnIndex === undefined || splitSheetPath(path).sheet === undefined
    ? describeTextCell(line, columnIndex, name)
    : describeSheetCell(formatCellAddress(line, columnIndex), name);
}
