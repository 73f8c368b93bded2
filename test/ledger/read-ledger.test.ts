import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLedgerOrIssue } from "../../src/ledger/read-ledger.ts";
import { buildLedger, buildLedgerFigure } from "../support/word/stories.ts";

const text = readFileSync("test/fixtures/versions/0.1.0/bao-cao.figures.json", "utf8");
const ledger = JSON.parse(text);
const [figure] = ledger.figures;

function readCode(value: unknown) {
  const read = readLedgerOrIssue(typeof value === "string" ? value : JSON.stringify(value), "a.figures.json");
  return "code" in read ? [read.code, read.file] : "read";
}

describe("readLedger", () => {
  test.each([
    ["as it was written", ledger],
    ["without a figure", { ...ledger, figures: [] }],
    ["without inputs", { ...ledger, inputs: [] }],
    ["of a locality", { ...ledger, locality: "369" }],
    ["with a key that is not known", { ...ledger, note: "đã in" }],
    ["of a figure that was not reported", { ...ledger, figures: [{ ...figure, value: null }] }],
  ])("%s", (_, value) => {
    expect(readCode(value)).toBe("read");
  });

  test.each([
    ["cut off", text.slice(0, 500)],
    ["empty", ""],
    ["JSON of something else", '{"name":"so-ket"}'],
    ["a list", "[]"],
    ["null", "null"],
    ["with a figure without its text", { ...ledger, figures: [{ ...figure, shown: undefined }] }],
    [
      "with a figure in an unknown place",
      { ...ledger, figures: [{ ...figure, place: { ...figure.place, in: "header" } }] },
    ],
    ["with a period that leads out of its folder", { ...ledger, period: "../../evil" }],
    ["with a locality that leads out of its folder", { ...ledger, locality: "../../../secret" }],
    ["with a document that leads out of its folder", { ...ledger, document: "..\\evil" }],
    ["with the folder above as its period", { ...ledger, period: ".." }],
    ["of no version", { ...ledger, version: undefined }],
    ["of an older version than the first", { ...ledger, version: 0 }],
    ["without its run", { ...ledger, run: undefined }],
    ["with a value in words", { ...ledger, figures: [{ ...figure, value: "1.868" }] }],
    ["with an unknown aspect", { ...ledger, figures: [{ ...figure, aspect: "forecast" }] }],
    ["with a number of the text that lacks its surroundings", { ...ledger, own: [["số ", "12"]] }],
  ])("broken: %s", (_, value) => {
    expect(readCode(value)).toEqual(["ledger-broken", "a.figures.json"]);
  });

  test.each([
    ["the same form", { ...ledger, version: 3 }],
    ["another form", { version: 3, marks: {} }],
  ])("of a newer version, in %s", (_, value) => {
    expect(readCode(value)).toEqual(["ledger-newer", "a.figures.json"]);
    expect(readLedgerOrIssue(JSON.stringify(value), "a.figures.json")).toMatchObject({
      message: "Sổ số liệu này theo mẫu phiên bản 3; chương trình này chỉ đọc được đến phiên bản 2.",
    });
  });

  test("keeps every optional field", () => {
    const full = {
      ...buildLedger(
        [
          buildLedgerFigure({
            ...{ locality: "376", month: 9, value: null, earlier: [{ value: 1, shown: "1 người" }] },
            place: { file: "a", line: 1, in: "chart", series: 0, index: 2 },
          }),
        ],
        [["số", "68", "của"]],
      ),
      ...{ locality: "376", date: "2022-10-06", inputs: [{ path: "data/a.csv", sha256: "00" }] },
    };
    expect(readLedgerOrIssue(JSON.stringify(full), "a.figures.json")).toEqual(full);
  });
});
