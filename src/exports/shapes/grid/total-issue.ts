import { buildIssue, type Issue } from "../../../issues/issue.ts";
import type { Quantity } from "../../../quantity.ts";

/** Reports a total of a shaped table that is not the sum of its numbers. */
export function buildTotalIssue(
  code: "total-differs" | "total-column-differs" | "communes-differ",
  { path, line, column }: { path: string; line: number; column: string },
  total: Quantity,
  sum: Quantity,
): Issue {
  const details = { total: total.toFixed(), sum: sum.toFixed(), path };
  return buildIssue(code, details, { file: path, line, column });
}
