/** Marks that were pasted from another document: known if it was made from the same data. */
import { describe, expect, test } from "vitest";
import { addFiguresOfOtherDocuments, listUnknownMarks } from "../../src/audit/figures-of-other-documents.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { buildLedger, buildLedgerFigure, createMarkName } from "../support/word/stories.ts";

const [own, pasted, unused] = ["a", "b", "c"].map(createMarkName) as [string, string, string];
const inputs = [
  { path: "data/a.csv", sha256: "1" },
  { path: "narrative/9m-2022/a.txt", sha256: "2" },
];
const report: Ledger = { ...buildLedger([buildLedgerFigure({ mark: own })]), inputs };
const brief: Ledger = {
  ...buildLedger([pasted, unused].map((mark) => buildLedgerFigure({ mark }))),
  run: "run-2",
  document: "thong-cao",
  inputs,
};

test("listUnknownMarks leaves out the report's own marks and names each once", () =>
  expect(listUnknownMarks([own, pasted, pasted], report)).toEqual([pasted]));

describe("addFiguresOfOtherDocuments", () => {
  const listMarks = (other: Ledger) =>
    addFiguresOfOtherDocuments(report, [other], [pasted]).figures.map(({ mark }) => mark);

  test("adds the pasted figures of the same data", () => expect(listMarks(brief)).toEqual([own, pasted]));

  test("a changed narrative changes no figure", () =>
    expect(listMarks({ ...brief, inputs: inputs.slice(0, 1) })).toEqual([own, pasted]));

  test("a chart's figure is not added, whose mark stands for several", () => {
    const inChart = buildLedgerFigure({ mark: pasted, place: { file: "a", line: 1, in: "chart" } });
    expect(listMarks({ ...brief, figures: [inChart] })).toEqual([own]);
  });

  test("without a figure of another document the ledger is the report's own", () =>
    expect(addFiguresOfOtherDocuments(report, [brief], [])).toBe(report));

  test("the order of the inputs does not matter", () => {
    const more = [...inputs, { path: "data/b.csv", sha256: "3" }];
    const { figures } = addFiguresOfOtherDocuments(
      { ...report, inputs: more },
      [{ ...brief, inputs: [...more].reverse() }],
      [pasted],
    );
    expect(figures).toHaveLength(2);
  });

  test.each<[string, Partial<Ledger>]>([
    ["other data", { inputs: [{ path: "data/a.csv", sha256: "9" }] }],
    ["another period", { period: "q1-2022" }],
    ["another place", { locality: "376" }],
    ["a part of the period", { until: 7 }],
  ])("not those of %s", (_, change) => expect(listMarks({ ...brief, ...change })).toEqual([own]));
});
