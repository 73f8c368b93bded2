/** The table of findings in a terminal. */
import { expect, test } from "vitest";
import type { Finding, FindingState } from "../../../src/audit/finding.ts";
import { showFindings } from "../../../src/screen/findings/findings-table.ts";
import type { Terminal } from "../../../src/screen/terminal.ts";

const buildFinding = (state: FindingState, found: string): Finding => ({
  ...{ state, details: [], found, today: null, value: null },
});

function listLines(findings: readonly Finding[]): string[] {
  const printed: string[] = [];
  const terminal: Terminal = {
    data: (text) => printed.push([...text].join("")),
    note: () => undefined,
    issues: () => undefined,
  };
  showFindings(findings, [], terminal);
  return printed.join("\n").split("\n");
}

test("of thousands of findings the most serious are listed, in their order, and the others counted", () => {
  const loose = Array.from({ length: 2_000 }, (_, index) => buildFinding("hand-typed", `${index} người`));
  const lines = listLines([buildFinding("no-source", "7 hộ"), ...loose, buildFinding("no-source", "9 hộ")]);
  const rows = lines.filter((line) => /\d (?:người|hộ)/.test(line));
  expect([rows.length, rows[0], rows.at(-1)].map(String)).toEqual([
    "200",
    expect.stringContaining("7 hộ"),
    expect.stringContaining("9 hộ"),
  ]);
  expect(lines).toContain("Còn 1802 chỗ nữa; xem đủ bằng report verify với --html, --comments hoặc --json.");
  expect(lines.at(-1)).toMatch(/2 không có nguồn, 2000 /);
});
