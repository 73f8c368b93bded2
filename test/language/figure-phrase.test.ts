import { expect, test } from "vitest";
import {
  createBuilderRefusingUnreported,
  createRespellingBuilder,
  type FigurePhraseBuilder,
  isReported,
  toPhraseResult,
} from "../../src/language/figure-phrase.ts";
import { buildFigure, defaultSpelling } from "../support/figures/figures.ts";

const phrase = { aspect: "actual", value: null, shown: "137 nghìn người" } as const;
const buildPhrase: FigurePhraseBuilder = () => ({ phrase });
const southernSpelling = { ...defaultSpelling, thousand: "ngàn" } as const;

test.each([
  [{ actual: "0" }, true],
  [{}, false],
])("a figure with %o is reported: %s", (given, expected) => {
  expect(isReported(buildFigure(given))).toBe(expected);
});

test.each([
  [{ actual: "0" }, { phrase }],
  [{}, { lack: "unreported" }],
])("createBuilderRefusingUnreported with %o gives %o", (given, expected) => {
  expect(createBuilderRefusingUnreported(buildPhrase)(buildFigure(given), {}, defaultSpelling)).toEqual(
    expected,
  );
});

test("createRespellingBuilder rewrites the words and keeps a lack", () => {
  const figure = buildFigure({});
  expect(createRespellingBuilder(buildPhrase)(figure, {}, southernSpelling)).toEqual({
    phrase: { ...phrase, shown: "137 ngàn người" },
  });
  expect(createRespellingBuilder(() => ({ lack: "no-plan" }))(figure, {}, southernSpelling)).toEqual({
    lack: "no-plan",
  });
});

test("toPhraseResult names the lack only if there is no phrase", () => {
  expect([toPhraseResult(phrase, "no-plan"), toPhraseResult(undefined, "no-plan")]).toEqual([
    { phrase },
    { lack: "no-plan" },
  ]);
});
