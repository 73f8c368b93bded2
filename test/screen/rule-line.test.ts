import { expect, test } from "vitest";
import type { EditReport } from "../../src/figures/edits/evaluate-edits.ts";
import { renderRuleLine } from "../../src/screen/rule-line.ts";
import { readRules } from "../support/edit-rules.ts";

const rules = (readRules().catalogue?.sectors ?? []).flatMap(({ edits = [] }) => edits);

function renderTally(
  counts: Partial<EditReport["tallies"][number]>,
  confirmed: EditReport["confirmed"] = [],
) {
  const none = { met: 0, errors: 0, warnings: 0, negligible: 0, confirmed: 0, skipped: 0, checked: 0 };
  const tallies = [{ rule: "a", file: null, ...none, ...counts }];
  return renderRuleLine({ rules: rules.slice(0, 3), tallies, confirmed, issues: [] });
}

test.each([
  [{ checked: 1204, met: 1204 }, "QUY TẮC  3 quy tắc, 1.204 lần xét: 1.204 đạt."],
  [
    { checked: 5, met: 2, errors: 1, warnings: 2 },
    "QUY TẮC  3 quy tắc, 5 lần xét: 2 đạt, 1 lỗi, 2 cảnh báo.",
  ],
  [
    { checked: 3, met: 2, negligible: 1, skipped: 18 },
    "QUY TẮC  3 quy tắc, 3 lần xét: 2 đạt, 1 lệch nhỏ không nêu; 18 lần chưa xét được vì thiếu số.",
  ],
])("%j", (counts, line) => expect(renderTally(counts)).toEqual([line]));

test("confirmed values are named", () => {
  const confirmed = [{ rule: "each", who: "huyện Kim Sơn", time: "3/2022" }];
  expect(renderTally({ checked: 1, confirmed: 1 }, confirmed)).toEqual([
    "QUY TẮC  3 quy tắc, 1 lần xét: 0 đạt; 1 đã xác nhận (each, huyện Kim Sơn 3/2022).",
  ]);
});

test("without rules there is no line", () => {
  expect(renderRuleLine({ rules: [], tallies: [], confirmed: [], issues: [] })).toEqual([]);
});
