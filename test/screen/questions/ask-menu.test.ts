/** The list on a terminal whose keys are scripted. */
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { buildRunEntry, leaveEntry } from "../../../src/screen/menu/menu.ts";
import { StoppedByUserError } from "../../../src/screen/questions/ask-choice.ts";
import { askMenuStep } from "../../../src/screen/questions/ask-menu.ts";

const entries = [buildRunEntry("Lập báo cáo", ["generate"]), buildRunEntry("Xem", ["view"]), leaveEntry];
const [arrowDown, enter, interrupt] = ["\u001B[B", "\r", "\u0003"];

async function typeKeys(...keys: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (chunk) => {
    shown += chunk;
  });
  const step = askMenuStep("Làm gì?", entries, { input, output });
  for (const key of keys) input.write(key);
  return { step: await step, shown };
}

test.each([
  ["Enter alone takes the first", [enter], entries[0]?.step],
  ["an arrow and Enter the next", [arrowDown, enter], entries[1]?.step],
  ["a number and Enter that one", ["3", enter], leaveEntry.step],
  ["an arrow at the end stays there", [arrowDown, arrowDown, arrowDown, enter], leaveEntry.step],
])("%s", async (_, keys, step) => {
  const answer = await typeKeys(...keys);
  expect(answer.step).toEqual(step);
  expect(answer.shown).toContain("↑↓ chọn, hoặc gõ số thứ tự; Enter để nhận");
  expect(answer.shown).not.toMatch(/navigate|select/);
});

test("Ctrl+C stops", async () => {
  await expect(typeKeys(interrupt)).rejects.toThrow(StoppedByUserError);
});
