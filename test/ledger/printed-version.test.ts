/** The version of a figure that a text shows. */
import { expect, test } from "vitest";
import { choosePrintedVersion } from "../../src/ledger/printed-version.ts";
import { buildLedgerFigure } from "../support/word/stories.ts";

const figure = buildLedgerFigure({
  ...{ value: 300, shown: "300 người" },
  earlier: [
    { value: 100, shown: "100 người" },
    { value: 200, shown: "trên 190 người" },
  ],
});

test.each([
  ["300 người", 300],
  ["100 người", 100],
  ["Trên\u00A0190 người", 200],
  ["400 người", 300],
  ["", 300],
])("%j → %i", (text, value) => expect(choosePrintedVersion(figure, text).value).toBe(value));
