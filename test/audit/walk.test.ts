/** Our own documents, walked through quickly and with every doubt: the same elements, attributes and texts at the same places. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Walk } from "../../src/audit/visitor.ts";
import { walk } from "../../src/audit/walk.ts";
import { walkWritten } from "../../src/audit/walk-written.ts";
import { made } from "./reports.ts";

function toldBy(through: Walk, xml: string): unknown[] {
  const told: unknown[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") told.push(text);
    text = "";
  };
  through(xml, {
    open(name, attributes, tag) {
      flush();
      told.push(["open", name, { ...attributes }, tag]);
    },
    close(name, tag) {
      flush();
      told.push(["close", name, tag]);
    },
    text(more) {
      text += more;
    },
  });
  return told;
}

test.each([
  ["bao-cao", "9m-2022", undefined],
  ["bao-cao", "q1-2022", "376"],
  ["thong-cao", "2021", undefined],
  ["bieu-do", "9m-2022", undefined],
])("%s of %s, locality %s", async (document, period, locality) => {
  const { file } = await made({ document, period, ...(locality === undefined ? {} : { locality }) });
  const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  const told = toldBy(walkWritten, xml);
  expect(told.length).toBeGreaterThan(200);
  expect(told).toEqual(toldBy(walk, xml));
});

test("what XML has to spell otherwise", () => {
  const xml = '<?xml version="1.0"?><a b="&lt;1 &amp; &quot;2&quot;"><c/>&lt;x&gt; &amp;amp; y</a>';
  expect(toldBy(walkWritten, xml)).toEqual(toldBy(walk, xml));
});
