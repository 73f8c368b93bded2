import { expect, test } from "vitest";
import { haveOverlappingParts } from "../../src/figures/overlapping-parts.ts";
import { buildFigure } from "../support/figures/figures.ts";

test.each([
  ["parts below the whole", ["30", "60"], {}, false],
  ["parts equal to the whole", ["40", "60"], {}, false],
  ["parts above the whole", ["60", "60"], {}, true],
  ["parts that are declared to overlap", ["30", "60"], { partsOverlap: true }, true],
  ["one part alone, whatever is declared", ["60"], { partsOverlap: true }, false],
  ["parts of which one was not reported", ["60", undefined], {}, false],
] as const)("%s", (_, amounts, declared, expected) => {
  const whole = buildFigure({ actual: "100" });
  const parts = amounts.map((actual) => buildFigure(actual === undefined ? {} : { actual }));
  const indicator = { ...whole.indicator, ...declared };
  expect(haveOverlappingParts({ ...whole, indicator }, parts)).toBe(expected);
});
