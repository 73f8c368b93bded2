/** Changed words around figures in a terminal. */
import { expect, test } from "vitest";
import type { ContextChange, Finding } from "../../../src/audit/finding.ts";
import {
  describeContextChange,
  describeRewordedPlaces,
  formatContextChangeKind,
  groupByContextChange,
} from "../../../src/screen/findings/context-findings.ts";

const heading: ContextChange = { kind: "time", written: "9 tháng đầu năm", now: "6 tháng đầu năm" };
const row: ContextChange = { kind: "head", written: "Tổng cộng", now: "Bình quân" };
const style: ContextChange = { kind: "style", written: "Có […]", now: "Đã có […]" };

function buildFinding(state: Finding["state"], found: string, context?: ContextChange): Finding {
  return { state, details: [], found, today: found, value: null, ...(context ? { context } : {}) };
}

const findings = [
  buildFinding("context", "03", heading),
  buildFinding("stale", "05"),
  buildFinding("context", "07", { ...heading }),
  buildFinding("context", "18.000", row),
  buildFinding("agrees", "2.347", style),
];

test("one row for all figures of one change of words", () => {
  const rows = groupByContextChange(findings).map((group) => [
    group.finding.found,
    ...formatContextChangeKind(group.finding),
    ...describeContextChange(group),
  ]);
  expect(rows).toEqual([
    ["03", "(thời gian)", "(và 1 số liệu khác)", "Đã ghi: “9 tháng đầu năm”", "Nay: “6 tháng đầu năm”"],
    ["05"],
    ["18.000", "(tên dòng hoặc cột)", "Đã ghi: “Tổng cộng”", "Nay: “Bình quân”"],
    ["2.347"],
  ]);
});

test("counts the figures whose sentences were reworded", () => {
  expect(describeRewordedPlaces(findings)).toBe("1 số liệu có lời xung quanh được sửa mà nghĩa không đổi.");
  expect(describeRewordedPlaces([])).toBeUndefined();
});
