/** Figures by a number that a user copied from the page. */
import { expect, test } from "vitest";
import { findFindingsByText } from "../../src/audit/find-by-text.ts";
import {
  buildEditedReport,
  buildLedger,
  buildLedgerFigure,
  createMarkName,
  renderMark,
} from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const [a, b, c] = [createMarkName("a"), createMarkName("b"), createMarkName("c")];
const report = buildEditedReport(
  renderParagraph(renderMark(a, "trên 137 nghìn người", 1) + renderRun("; ") + renderMark(b, "1.137", 2)) +
    renderParagraph(renderRun("Có 999 hộ.")),
);
const ledger = buildLedger([
  buildLedgerFigure({ mark: a, id: "people", value: 137426, shown: "trên 137 nghìn người" }),
  buildLedgerFigure({ mark: b, id: "jobs", value: 1137, shown: "1.137" }),
  buildLedgerFigure({ mark: c, id: "deleted", value: 5, shown: "5 hộ" }),
]);

test.each([
  ["137", ["people"]],
  ["trên 137 nghìn", ["people"]],
  ["TRÊN 137", ["people"]],
  ["nghìn\u00A0người", ["people"]],
  ["137.426", ["people"]],
  ["137426", ["people"]],
  ["1.137", ["jobs"]],
  ["1137", ["jobs"]],
  ["1", []],
  ["37", []],
  ["5", []],
  ["", []],
  ["999", [undefined]],
])("%j finds %j", (text, ids) => {
  expect(findFindingsByText(text, report, ledger).map(({ figure }) => figure?.id)).toEqual(ids);
});
