/** The page of findings to mail: findings in their sentences, and nothing of a report that becomes markup. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/audit/finding.ts";
import { renderFindingsPage } from "../../../src/screen/findings-page/findings-page.ts";
import { buildLedgerFigure, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const facts = { fileName: "bao-cao.docx", periodName: "9 tháng đầu năm 2022", localities: [], notes: [] };

function buildFindingAt(content: string, found: string): Finding {
  const story = readBody(content);
  const paragraph = story.paragraphs.find(({ pieces }) => pieces.some(({ text }) => text.includes(found)));
  if (!paragraph) throw new Error(`${found} is not there`);
  const text = paragraph.pieces.map((piece) => piece.text).join("");
  const where = { story, paragraph, pieces: paragraph.pieces, at: text.indexOf(found), around: "" };
  return { state: "no-source", details: [], found, today: null, value: null, where };
}

describe("a finding stands", () => {
  test("in its sentence", () => {
    const finding = buildFindingAt(
      renderParagraph(renderRun("Câu trước. Tổng số 140 người tham gia, tăng 5%. Câu sau.")),
      "140",
    );
    expect(renderFindingsPage([finding], facts)).toContain(
      "<blockquote>Tổng số <mark>140</mark> người tham gia, tăng 5%.</blockquote>",
    );
  });

  test("in the row of its table", () => {
    const cells = ["Việc làm", "lao động", "14.300"].map(
      (text) => `<w:tc>${renderParagraph(renderRun(text))}</w:tc>`,
    );
    const finding = buildFindingAt(`<w:tbl><w:tr>${cells.join("")}</w:tr></w:tbl>`, "14.300");
    const page = renderFindingsPage([finding], facts);
    expect(page).toContain("<blockquote>Việc làm | lao động | <mark>14.300</mark></blockquote>");
    expect(page).toContain("bảng 1, dòng 1, cột 3");
  });
});

test("figures that agree are only counted", () => {
  const figure = buildLedgerFigure();
  const agrees: Finding = {
    state: "agrees",
    details: [],
    figure,
    found: figure.shown,
    today: figure.shown,
    value: 1,
  };
  const page = renderFindingsPage([agrees, agrees], facts);
  expect(page).toContain("2 khớp.");
  expect(page).toContain("Mọi số liệu của văn bản khớp với số liệu hiện nay.");
  expect(renderFindingsPage([{ ...agrees, details: ["typed-exactly"] }], facts)).toContain("gõ tay, đúng số");
});

const hostile = `<script>alert("1")</script><img src=x onerror='y'>&amp;\u202Egnuvd\u2066\u0007\u0000${"\uFFFE"}`;

test("nothing of a report becomes markup, turns a line or loads anything", () => {
  const finding: Finding = {
    state: "typed-over",
    details: [],
    figure: buildLedgerFigure({ name: hostile, shown: hostile }),
    found: hostile,
    today: hostile,
    value: null,
    where: { story: readBody(""), pieces: [], around: `${hostile} [${hostile}] ${hostile}` },
  };
  const page = renderFindingsPage([finding], { ...facts, fileName: hostile, periodName: hostile });
  const tags = new Set(
    [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase()),
  );
  expect([...tags].sort()).toEqual(
    "article blockquote body h1 h2 h3 head html mark meta p section style title".split(" "),
  );
  expect(page).not.toMatch(/[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE]/u);
  expect(page).not.toMatch(/https?:|\son\w+="|\ssrc="/i);
  expect(page).toContain("default-src 'none'");
});
