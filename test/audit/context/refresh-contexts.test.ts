/** A refresh writes no figure where the words around it say something else, unless it is forced. */
import { expect, test } from "vitest";
import { refreshFigures } from "../../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../../src/audit/verify.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { createQuantity } from "../../../src/quantity.ts";
import {
  buildEditedReport,
  buildLedger,
  buildLedgerFigure,
  createMarkName,
  renderMark,
} from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const mark = createMarkName("a");
const ledger: Ledger = {
  ...buildLedger([buildLedgerFigure({ mark, shown: "14.274 lao động" })]),
  version: 2,
  text: [`Toàn tỉnh giải quyết việc làm cho {${mark}}.`],
};

test.each([
  ["Toàn tỉnh giải quyết việc làm cho ", false, "stale", 1],
  ["Toàn tỉnh đã tạo việc làm cho ", false, "stale", 1],
  ["Toàn tỉnh chưa giải quyết việc làm cho ", false, "context", 0],
  ["Toàn tỉnh chưa giải quyết việc làm cho ", true, "context", 1],
  ["Huyện Kim Sơn giải quyết việc làm cho ", false, "context", 0],
])("“%s…”, forced: %s", (words, force, state, changedCount) => {
  const report = buildEditedReport(
    renderParagraph(renderRun(words) + renderMark(mark, "14.274 lao động") + renderRun(".")),
  );
  const findings = verifyFiguresAndOtherNumbers(report, ledger, () => ({
    aspect: "actual",
    value: createQuantity(14300),
    shown: "14.300 lao động",
  }));
  expect(findings.map((finding) => finding.state)).toEqual([state]);
  const origin = { program: "0", inputs: [] };
  const { changed, skipped } = refreshFigures(
    new Uint8Array(),
    { report, ledger, findings, origin },
    { force },
  );
  expect([changed.length, skipped.length]).toEqual([changedCount, 1 - changedCount]);
});
