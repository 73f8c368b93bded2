/** Every example of the Vietnamese guide's page on templates prints what the guide says, on the sample's third quarter of 2022. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { helperNames } from "../../src/templating/helpers/helper-list.ts";
import { createSampleWriter } from "../support/sample-text.ts";

const guide = readFileSync("HUONG-DAN.md", "utf8");
const section = guide.slice(guide.indexOf("## 10. "));
/** Rows of the tables with two code cells: what is written, what is printed, and a district's code in front of some. */
const examples = [...section.matchAll(/^\| (?:(\d{3}): )?`([^`]+)` \| ([^|]*) \|$/gm)].map(
  ([, locality, written = "", printed = ""]) => ({ locality, written, printed }),
);

const write = await createSampleWriter(
  "q3-2022",
  examples.map(({ written }, index) => ({
    path: `documents/vi-du-${index}.hbs`,
    text: `---\ntitle: Ví dụ\nneeds: []\n---\n${written.replaceAll("⏎", "\n")}\n`,
  })),
);

test.each(examples.map((example, index) => ({ ...example, index })))(
  "$written prints: $printed",
  ({ locality, printed, index }) => {
    const [, ...lines] = write(`vi-du-${index}`, locality);
    expect(lines.filter((line) => line !== "").join(" ")).toBe(printed);
  },
);

test("every helper has an example", () => {
  const written = examples.map((example) => example.written).join("\n");
  const isWritten = (name: string) => new RegExp(`\\{\\{#?${name}[ }]`).test(written);
  expect(helperNames.filter((name) => !isWritten(name))).toEqual([]);
});
