/** What a text says that stands in the place of a figure: the figure, its value in other words, or something else. */
import { describe, expect, test } from "vitest";
import { findTypedDetail, judgeTypedText } from "../../../src/audit/unmarked/judge-typed-text.ts";
import type { LedgerFigure } from "../../../src/ledger/ledger.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildLedgerFigure } from "../../support/word/stories.ts";

const workers = buildLedgerFigure({ unit: "lao động", shown: "14.274 lao động" });
const share = buildLedgerFigure({ unit: "%", value: 79.3, shown: "79,3%" });
const money = buildLedgerFigure({ unit: "đồng", value: 97_846_300_000, shown: "97.846,3 triệu đồng" });
const resolutions = buildLedgerFigure({
  ...{ unit: "văn bản", value: 3, shown: "03", before: "ban hành ", after: " nghị quyết; trình" },
});
const cell = buildLedgerFigure({ place: { file: "a.hbs", line: 1, in: "table" } });
const moneyCell = buildLedgerFigure({
  ...{ unit: "đồng", value: 97_846_300_000, shown: "97.846,3", format: "cell in=triệu" },
  place: { file: "a.hbs", line: 1, in: "table" },
});

test.each<[figure: LedgerFigure, text: string, expected: string | undefined]>([
  [workers, "14.274 lao động", "typed-exactly"],
  [workers, "14274", "typed-exactly"],
  [workers, "14.274 người", undefined],
  [workers, "trên 14 nghìn lao động", "typed-rounded"],
  [workers, "14,3 nghìn LAO ĐỘNG", "typed-rounded"],
  [workers, "14,4 nghìn lao động", undefined],
  [workers, "14.274 hộ", undefined],
  [workers, "14.274%", undefined],
  [workers, "14.274 lao động nữ", undefined],
  [workers, "14.274 lao động và 5 hộ", undefined],
  [workers, "có 14.274 lao động", undefined],
  [workers, "nhiều lao động", undefined],
  [workers, "", undefined],
  [share, "79,3%", "typed-exactly"],
  [share, "79,3 phần trăm", "typed-exactly"],
  [share, "79%", undefined],
  [share, "khoảng 79%", "typed-rounded"],
  [share, "79,3", undefined],
  [share, "79,3 điểm", undefined],
  [{ ...share, place: cell.place }, "79,3", "typed-exactly"],
  [money, "97.846,3 triệu đồng", "typed-exactly"],
  [money, "gần 98 tỷ đồng", "typed-rounded"],
  [money, "98 triệu đồng", undefined],
  [resolutions, "3", "typed-exactly"],
  [resolutions, "3 nghị quyết", undefined],
  [cell, "14.274", "typed-exactly"],
  [cell, "14.274%", undefined],
  [{ ...cell, unit: "%" }, "14.274%", "typed-exactly"],
  [{ ...workers, aspect: "plan" }, "14.274", "typed-exactly"],
  [{ ...workers, aspect: "samePeriodLastYear" }, "14.274", "typed-exactly"],
  [{ ...workers, aspect: "change" }, "14.274", undefined],
])("%o: %j → %s", (figure, text, expected) => {
  expect(findTypedDetail(text, figure, createQuantity(figure.value ?? 0))).toBe(expected);
});

test("a cell counts money in the unit of its column", () => {
  expect(findTypedDetail("97.846,3", moneyCell, createQuantity(97_846_300_000))).toBe("typed-exactly");
  expect(findTypedDetail("97.846.300.000", moneyCell, createQuantity(97_846_300_000))).toBeUndefined();
});

describe("judgeTypedText", () => {
  const figure: LedgerFigure = { ...workers, earlier: [{ value: 13_000, shown: "13.000 lao động" }] };
  const phrase = { aspect: "actual" as const, value: createQuantity(15_000), shown: "15.000 lao động" };

  test.each([
    ["15.000\u00A0Lao động", "lost", []],
    ["14.274 lao động", "stale", ["unmarked"]],
    ["13.000 lao động", "stale", ["unmarked"]],
    ["15 nghìn lao động", "agrees", ["typed-exactly"]],
    ["gần 15,1 nghìn lao động", "agrees", ["typed-rounded"]],
    ["16.000 lao động", "typed-over", ["unmarked"]],
  ])("with today's data: %j → %s %j", (text, state, details) => {
    expect(judgeTypedText(text, figure, () => phrase)).toEqual({
      ...{ state, details, figure, today: "15.000 lao động", value: 15_000 },
    });
  });

  test.each([
    ["14.274 lao động", "stale", ["unmarked", "unreported"]],
    ["16.000 lao động", "typed-over", ["unmarked", "unreported"]],
  ])("without today's data: %j → %s %j", (text, state, details) => {
    expect(judgeTypedText(text, figure, () => undefined)).toEqual({
      ...{ state, details, figure, today: null, value: null },
    });
  });

  test("with words but no number of today", () => {
    const today = { ...phrase, value: null, shown: "không có lao động" };
    expect(judgeTypedText("16.000 lao động", figure, () => today)).toMatchObject({
      ...{ state: "typed-over", details: ["unmarked"], today: "không có lao động", value: null },
    });
  });
});
