import { describe, expect, test } from "vitest";
import { measureRun, parseProbedUse } from "./measure.ts";

test.each([
  ['{"cpu":730.5,"main":385,"peak":136.2}', { cpu: 730.5, main: 385, peak: 136.2 }],
  ['{"cpu":730.5,"main":null,"peak":136.2}', { cpu: 730.5, main: null, peak: 136.2 }],
])("a probe that wrote %s", (text, use) => {
  expect(parseProbedUse(text)).toEqual(use);
});

test.each([[""], ['{"peak":136.2}']])("a program whose probe wrote '%s' was not measured", (text) => {
  expect(() => parseProbedUse(text)).toThrow(`the probe wrote "${text}"`);
});

describe("a process", () => {
  test("is known by what it prints, its processor time and its memory", () => {
    const { printed, wall, cpu, peak } = measureRun({ args: ["-e", "console.log(12)"] });
    expect(printed).toBe("12\n");
    for (const amount of [wall, cpu, peak]) expect(amount).toBeGreaterThan(1);
  });

  test("that fails ends the bench with what it wrote", () => {
    expect(() => measureRun({ args: ["-e", "console.error('no rows'); process.exit(3)"] })).toThrow(
      /ended with 3:\nno rows/,
    );
  });
});
