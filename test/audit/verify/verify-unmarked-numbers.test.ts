/** Numbers outside every mark: those of the original text, those typed before, those that state a figure, and those without a source. */
import { describe, expect, test } from "vitest";
import { verifyUnmarkedNumbers } from "../../../src/audit/verify-unmarked-numbers.ts";
import type { Ledger, OriginalNumber } from "../../../src/ledger/ledger.ts";
import { findUnmarkedNumbers } from "../../../src/ledger/unmarked-numbers.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildLedger, buildLedgerFigure, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

function verifyText(texts: readonly string[], ledger: Ledger) {
  const story = readBody(texts.map((text) => renderParagraph(renderRun(text))).join(""));
  return verifyUnmarkedNumbers(findUnmarkedNumbers([story], []), ledger, () => ({
    ...{ aspect: "actual", value: createQuantity(14_274), shown: "trên 14 nghìn người" },
  }));
}

describe("a number of the original text", () => {
  const listStates = (text: string, ...own: OriginalNumber[]) =>
    verifyText([text], buildLedger([], own)).map(({ state, found }) => `${state} ${found}`);

  test.each<[name: string, text: string, ...own: OriginalNumber[]]>([
    ["between its words", "Có 12 nhà dột.", ["có", "12", "nhà"]],
    ["behind its word, with other words after", "Có 12 hộ nghèo.", ["có", "12", "nhà"]],
    ["before its word, with other words before", "Lập 12 nhà dột.", ["có", "12", "nhà"]],
    ["at the beginning, before its word", "12 nhà dột.", ["", "12", "nhà"]],
    ["with the words of its second place", "Lập 12 nhà dột.", ["có", "12", "lớp"], ["lập", "12", "lớp"]],
  ])("%s", (_, text, ...own) => expect(listStates(text, ...own)).toEqual([]));

  test.each<[name: string, text: string, ...own: OriginalNumber[]]>([
    ["another number between its words", "Có 13 nhà dột.", ["có", "12", "nhà"]],
    ["between other words", "Lập 12 hộ nghèo.", ["có", "12", "nhà"]],
    ["with a new bound before", "Dưới 12 nhà dột.", ["có", "12", "nhà"]],
    ["with a new bound behind", "Có 12 lần.", ["có", "12", "nhà"]],
    ["where the original stood alone", "Có 12 nhà dột.", ["", "12", ""]],
    ["at the beginning, where the original stood there before other words", "12 hộ.", ["", "12", "nhà"]],
  ])("is told: %s", (_, text, ...own) => {
    expect(listStates(text, ...own)).toEqual([expect.stringMatching(/^no-source 1[23]$/)]);
  });

  test("alone in its paragraph counts as often as the original had it", () => {
    const own: OriginalNumber[] = [
      ["", "45", ""],
      ["", "45", ""],
    ];
    const findings = verifyText(["45", "45", "45", "46"], buildLedger([], own));
    expect(findings.map(({ found, where }) => [found, where?.paragraph?.number])).toEqual([
      ["45", 3],
      ["46", 4],
    ]);
  });
});

describe("a number that somebody typed into a template or narrative", () => {
  const typed = (...texts: OriginalNumber[]): Ledger => ({
    ...buildLedger([], texts),
    typed: texts.map((text, index) => ({ text, file: "danh-gia.md", line: index + 1 })),
  });

  test.each<[name: string, text: string, ledger: Ledger, line: number]>([
    ["between its words", "Có 12 nhà dột.", typed(["có", "12", "nhà"]), 1],
    [
      "with both its words rather than one",
      "Có 12 nhà dột.",
      typed(["có", "12", "lớp"], ["lập", "12", "nhà"], ["có", "12", "nhà"]),
      3,
    ],
    ["with the word before", "Có 12 hộ nghèo.", typed(["có", "12", "nhà"]), 1],
    ["with the word behind", "Lập 12 nhà dột.", typed(["có", "12", "nhà"]), 1],
    [
      "rather than another of the same place",
      "Có 13 nhà dột.",
      typed(["có", "12", "nhà"], ["có", "13", "nhà"]),
      2,
    ],
  ])("%s is named with its file and line", (_, text, ledger, line) => {
    expect(verifyText([text], ledger)).toMatchObject([
      {
        state: "hand-typed",
        found: text.includes("13") ? "13" : "12",
        typedIn: { file: "danh-gia.md", line },
      },
    ]);
  });

  test("is not looked for at the place of a number of the template that has the same digits", () => {
    const ledger: Ledger = {
      ...typed(["", "12", "nhà"]),
      own: [
        ["có", "12", ""],
        ["", "12", "nhà"],
      ],
    };
    expect(verifyText(["Có 12"], ledger)).toEqual([]);
    const behind: Ledger = {
      ...typed(["có", "12", ""]),
      own: [
        ["có", "12", ""],
        ["", "12", "nhà"],
      ],
    };
    expect(verifyText(["12 nhà dột"], behind)).toEqual([]);
  });
});

test("a typed number that states a figure agrees, with what today's data say", () => {
  const figure = buildLedgerFigure({ before: "giải quyết việc làm cho ", after: "." });
  const [finding] = verifyText(["Giải quyết việc làm cho 14.274 người."], buildLedger([figure]));
  expect(finding).toMatchObject({
    ...{ state: "agrees", details: ["typed-exactly"], found: "14.274", figure },
    ...{ today: "trên 14 nghìn người", value: 14_274 },
    where: { at: 24, around: "Giải quyết việc làm cho [14.274] người." },
  });
});

test("a number without a source has its place", () => {
  expect(verifyText(["Đoạn đầu.", "Lập 12 nhà dột."], buildLedger([]))).toMatchObject([
    {
      ...{ state: "no-source", details: [], found: "12", today: null, value: null },
      where: { at: 4, around: "Lập [12] nhà dột.", pieces: [{ text: "Lập 12 nhà dột." }] },
    },
  ]);
});
