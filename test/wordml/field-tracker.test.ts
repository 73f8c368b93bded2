import { describe, expect, test } from "vitest";
import { createFieldTracker } from "../../src/wordml/field-tracker.ts";

/** "begin", "separate", "end": a field character; "PAGE \\n": an instruction; "<DATE": a field of one element. */
function findKind(...steps: readonly string[]): string | undefined {
  const tracker = createFieldTracker();
  for (const step of steps) {
    if (["begin", "separate", "end"].includes(step)) tracker.addFieldCharacter(step);
    else if (step.startsWith("<")) tracker.startSimpleField(step.slice(1));
    else tracker.addInstruction(step);
  }
  return tracker.currentKind();
}

describe("currentKind", () => {
  test.each<[title: string, steps: string[], kind: string | undefined]>([
    ["no field", [], undefined],
    ["an instruction", ["begin", " PAGE "], undefined],
    ["a result", ["begin", " PAGE ", "separate"], "PAGE"],
    ["after the field", ["begin", " PAGE ", "separate", "end"], undefined],
    ["an instruction with switches", ["begin", 'TOC \\o "1-3"', "separate"], "TOC"],
    ["an instruction in small letters", ["begin", " page ", "separate"], "PAGE"],
    ["an instruction in two runs", ["begin", " NUM", "PAGES ", "separate"], "NUMPAGES"],
    ["an instruction after the result has begun", ["begin", "PAGE", "separate", "DATE"], "PAGE"],
    ["an inner result", ["begin", "TOC", "separate", "begin", "PAGEREF a", "separate"], "PAGEREF"],
    ["an inner instruction", ["begin", "TOC", "separate", "begin", "PAGEREF a"], undefined],
    ["after an inner field", ["begin", "TOC", "separate", "begin", "PAGEREF a", "separate", "end"], "TOC"],
    ["a field of one element", ["<DATE"], "DATE"],
    ["after a field of one element", ["<DATE", "end"], undefined],
    ["a field without an instruction", ["begin", "separate"], undefined],
    ["an end without a field", ["end", "begin", "PAGE", "separate"], "PAGE"],
    ["an instruction without a field", ["PAGE", "separate"], undefined],
  ])("%s", (_, steps, kind) => {
    expect(findKind(...steps)).toBe(kind);
  });

  test("a field of one element without an instruction has no kind", () => {
    const tracker = createFieldTracker();
    tracker.startSimpleField(undefined);
    expect(tracker.currentKind()).toBeUndefined();
  });
});
