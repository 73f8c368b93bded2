/** A refresh of a small report: the words that are written, and what its ledger says then. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { FindPhraseToday } from "../../src/audit/phrase-today.ts";
import { refreshFigures } from "../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import type { LedgerFigure } from "../../src/ledger/ledger.ts";
import { createQuantity } from "../../src/quantity.ts";
import { buildEditedReport, buildLedger, buildLedgerFigure, renderMark } from "../support/word/stories.ts";
import { mainPart, renderParagraph } from "../support/word/word-edits.ts";

const figure = buildLedgerFigure({ value: 14_274, shown: "trên 14 nghìn người" });
const origin = { program: "2", inputs: [{ path: "data/b.csv", sha256: "01" }] };
const findNewer: FindPhraseToday = () => ({
  ...{ aspect: "actual", value: createQuantity(15_000), shown: "gần 15 nghìn người" },
});

function refresh(text: string, of: LedgerFigure = figure, today = findNewer, force = false) {
  const report = buildEditedReport(renderParagraph(renderMark(of.mark, text)));
  const ledger = buildLedger([of]);
  const findings = verifyFiguresAndOtherNumbers(report, ledger, today);
  const result = refreshFigures(new Uint8Array(), { report, ledger, findings, origin }, { force });
  const written =
    result.changed.length > 0 && strFromU8(unzipSync(result.file)[mainPart] ?? new Uint8Array());
  return {
    text: written === false ? undefined : /<w:t(?: [^>]*)?>([^<]*)/.exec(written)?.[1],
    ledger: result.ledger,
    skipped: result.skipped.map(({ state }) => state),
  };
}

test.each([
  ["trên 14 nghìn người", "gần 15 nghìn người"],
  ["Trên 14 nghìn người", "Gần 15 nghìn người"],
  [" Trên 14 nghìn người", "Gần 15 nghìn người"],
  ["trên 14 nghìn Người", "gần 15 nghìn người"],
])("%j becomes %j", (text, expected) => expect(refresh(text).text).toBe(expected));

test.each([
  ["typed over", "trên 20 nghìn người", false, undefined, ["typed-over"]],
  ["typed over, by force", "trên 20 nghìn người", true, "gần 15 nghìn người", []],
  ["up to date", "gần 15 nghìn người", true, undefined, []],
])("a figure that is %s", (_, text, force, expected, skipped) => {
  expect(refresh(text, figure, findNewer, force)).toMatchObject({ text: expected, skipped });
});

test("a figure that today's data do not have stays", () => {
  const { text, skipped } = refresh("trên 14 nghìn người", figure, () => undefined, true);
  expect([text, skipped]).toEqual([undefined, ["stale"]]);
});

test("the ledger has today's value and inputs, and keeps the versions before", () => {
  const { figures, inputs, program } = refresh("trên 14 nghìn người").ledger;
  expect({ inputs, program }).toEqual(origin);
  expect(figures[0]).toMatchObject({
    ...{ value: 15_000, shown: "gần 15 nghìn người" },
    earlier: [{ value: 14_274, shown: "trên 14 nghìn người" }],
  });
});

test("a version that stands there again is no earlier one", () => {
  const again: LedgerFigure = { ...figure, earlier: [{ value: 15_000, shown: "gần 15 nghìn người" }] };
  expect(refresh("trên 14 nghìn người", again).ledger.figures[0]?.earlier).toEqual([
    { value: 14_274, shown: "trên 14 nghìn người" },
  ]);
});
