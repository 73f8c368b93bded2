/** The line of the edit rules below the balance. */
import type { EditReport } from "../figures/edits/evaluate-edits.ts";
import type { RuleTally } from "../figures/edits/rule-tally.ts";
import { formatWholeNumber } from "../language/numbers/number-text.ts";
import { wrapForStdout } from "./wrap-text.ts";

/** More are in report.yaml. */
const maxConfirmed = 5;

/** Renders the line; none without rules. */
export function renderRuleLine(edits: EditReport): string[] {
  const text = describeRuleTallies(edits);
  return text === undefined ? [] : [wrapForStdout("QUY TẮC  ", text, 9)];
}

/** "11 quy tắc, 1.204 lần xét: 1.201 đạt, 1 lỗi, 2 cảnh báo; 18 lần chưa xét được vì thiếu số."; undefined without rules. */
export function describeRuleTallies({ rules, tallies, confirmed }: EditReport): string | undefined {
  if (rules.length === 0) return undefined;
  const sum = (key: Exclude<keyof RuleTally, "rule" | "file">) =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const results = [
    `${formatWholeNumber(sum("met"))} đạt`,
    ...describeCount(sum("errors"), "lỗi"),
    ...describeCount(sum("warnings"), "cảnh báo"),
    ...describeCount(sum("negligible"), "lệch nhỏ không nêu"),
  ];
  const named = confirmed.slice(0, maxConfirmed).map(({ rule, who, time }) => `${rule}, ${who} ${time}`);
  const others = [
    ...describeCount(sum("skipped"), "lần chưa xét được vì thiếu số"),
    ...describeCount(
      confirmed.length,
      `đã xác nhận (${named.join("; ")}${confirmed.length > maxConfirmed ? "; …" : ""})`,
    ),
  ];
  const counted = `${formatWholeNumber(rules.length)} quy tắc, ${formatWholeNumber(sum("checked"))} lần xét`;
  return `${counted}: ${[results.join(", "), ...others].join("; ")}.`;
}

function describeCount(count: number, what: string): string[] {
  return count === 0 ? [] : [`${formatWholeNumber(count)} ${what}`];
}
