/** Findings as JSON records and as Vietnamese sentences. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/audit/finding.ts";
import { describeAuditFinding, toFindingRecord } from "../../src/audit/finding-record.ts";
import { buildLedgerFigure, readBody } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const story = readBody(
  `${renderParagraph(renderRun("12 người"))}<w:tbl><w:tr><w:tc>${renderParagraph(renderRun("5"))}</w:tc></w:tr></w:tbl>`,
);
const figure = buildLedgerFigure({ earlier: [{ value: 12, shown: "12 người" }], locality: "376", month: 9 });
const agreeing: Finding = {
  state: "agrees",
  details: [],
  figure,
  found: "12 người",
  today: "12 người",
  value: 12,
};
const noSource: Finding = { state: "no-source", details: [], found: "77", today: null, value: null };
const localities = [{ code: "376", name: "huyện Kim Sơn", aliases: [] }];

describe("toFindingRecord", () => {
  test("has the figure, with the version that the text shows", () => {
    const { message, ...record } = toFindingRecord(agreeing, localities);
    expect(record).toEqual({
      ...{ state: "agrees", details: [], mark: figure.mark, id: "jobs", aspect: "actual", locality: "376" },
      name: "Lao động được giải quyết việc làm, thực hiện, huyện Kim Sơn, tháng 9",
      ...{ found: "12 người", written: "12 người", today: "12 người", writtenValue: 12, value: 12 },
    });
    expect(message).toBe("Khớp với số liệu.");
  });

  test("has nulls for a number without a source", () => {
    const { message, ...record } = toFindingRecord(noSource, localities);
    expect(record).toEqual({
      ...{ state: "no-source", details: [], mark: null, id: null, name: null, aspect: null, locality: null },
      ...{ found: "77", written: null, today: null, writtenValue: null, value: null },
    });
    expect(message).toContain("“77”");
  });

  test.each([
    ["a paragraph", story.paragraphs[0], { paragraph: 1 }],
    ["a cell", story.paragraphs[1], { paragraph: 2, cell: { table: 1, row: 1, column: 1 } }],
    ["a chart", undefined, {}],
  ])("has the place in %s", (_, paragraph, place) => {
    const where = { story, pieces: [], around: "[12]", ...(paragraph ? { paragraph } : {}) };
    expect(toFindingRecord({ ...agreeing, where }, localities).where).toEqual({
      part: "word/document.xml",
      around: "[12]",
      ...place,
    });
  });
});

test.each<readonly [Finding, string]>([
  [
    { ...agreeing, state: "typed-over", found: "13 người" },
    "Đã sửa tay: văn bản ghi “13 người”, khi lập là “14.274 người”. Theo số liệu hiện nay: “12 người”.",
  ],
  [
    { ...agreeing, state: "stale", today: null, value: null, details: ["unreported"] },
    "Số liệu đã đổi: văn bản còn ghi “12 người”. Hiện nay không có số liệu này.",
  ],
  [
    { ...agreeing, state: "deleted", found: null },
    "Không còn thấy số liệu “14.274 người” trong văn bản. Theo số liệu hiện nay: “12 người”.",
  ],
  [{ ...agreeing, details: ["tracked"] }, "Khớp với số liệu (có thay đổi đang theo dõi)."],
])("message of $state", (finding, message) => expect(describeAuditFinding(finding)).toBe(message));
