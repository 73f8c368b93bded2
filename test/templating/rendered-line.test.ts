import { describe, expect, test } from "vitest";
import type { FigureMention } from "../../src/language/figure-mention.ts";
import { cleanUpRenderedLine } from "../../src/templating/rendered-line.ts";
import { defaultSpelling } from "../support/figures/figures.ts";

const place = { indicator: "jobs", file: "documents/bao-cao.hbs", line: 5, value: null } as const;
const mentions: FigureMention[] = [
  { ...place, aspect: "actual", shown: "14.278 lao động", format: "exact" },
  { ...place, aspect: "change", shown: "tăng 5,5%", format: "compared base=long" },
  { ...place, aspect: "parts", shown: "12/13", format: "fraction" },
  { ...place, aspect: "actual", shown: "03", format: "count" },
];

/** Tokens are written as [0], the absence marker as ⟂, a no-break space as _. */
function finish(line: string): string {
  const text = line.replace(/\[(\d)\]/g, "\uE000$1\uE001").replaceAll("⟂", "\uE004");
  return cleanUpRenderedLine(text, mentions, defaultSpelling)
    .replace(/\uE000(\d)\uE001/g, "[$1]")
    .replaceAll("\u00A0", "_");
}

describe("finishLine", () => {
  test.each([
    ["Có [0], ⟂.", "Có [0]."],
    ["Có [0] (⟂).", "Có [0]."],
    ["Có [0] (⟂; ⟂).", "Có [0]."],
    ["Có [0] (⟂, cao).", "Có [0] (cao)."],
    ["⟂, có [0].", "có [0]."],
    ["⟂", ""],
  ])("removes absent phrases with their punctuation: %s → %s", (line, expected) => {
    expect(finish(line)).toBe(expected);
  });

  test.each([
    ["Có [0][1]", "Có [0], [1]"],
    ["Có [0] [1]", "Có [0] [1]"],
    ["[1] so với", "[1] so với"],
  ])("puts a comma before a clause that follows directly: %s → %s", (line, expected) => {
    expect(finish(line)).toBe(expected);
  });

  test.each([
    ["[2] nhiệm vụ", "[2]_nhiệm vụ"],
    ["[3] nghị quyết", "[3]_nghị quyết"],
    ["[0] mới", "[0] mới"],
    ["[2], nhiệm vụ", "[2], nhiệm vụ"],
  ])("binds a number without unit to the next word: %s → %s", (line, expected) => {
    expect(finish(line)).toBe(expected);
  });

  test.each([
    ["  hai   ba ", "hai ba"],
    ["Lao động - Thương binh", "Lao động_- Thương binh"],
    ["Dịp Tết Nguyên Đán, Tết Trung Thu", "Dịp tết Nguyên đán, tết Trung thu"],
    ["Tết Nguyên đán đến", "Tết Nguyên đán đến"],
    ["hoà giải", "hòa giải"],
  ])("normalizes spaces, dashes, holidays and spelling: %s → %s", (line, expected) => {
    expect(finish(line)).toBe(expected);
  });
});
