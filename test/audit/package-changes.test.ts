/** Pending changes of a Word file, as new bytes of its parts. */
import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { addEditsToPart, buildChangedParts, createEmptyChanges } from "../../src/audit/package-changes.ts";
import { buildEditedReport } from "../support/word/stories.ts";
import { mainPart } from "../support/word/word-edits.ts";

const word = {
  main: "a.xml",
  parts: new Map([
    ["a.xml", strToU8("<a>Số</a>")],
    ["b.xml", strToU8("<b/>")],
  ]),
};

function listChangedParts(changes: ReturnType<typeof createEmptyChanges>): [string, string][] {
  return [...buildChangedParts(changes, { word })].map(([name, bytes]) => [name, strFromU8(bytes)]);
}

test("no changes change no part", () => expect(listChangedParts(createEmptyChanges())).toEqual([]));

test("edits of one part are joined, and whole parts are replaced or added", () => {
  const changes = createEmptyChanges();
  addEditsToPart(changes, "a.xml", [{ from: 3, to: 5, text: "1" }]);
  addEditsToPart(changes, "a.xml", [{ from: 0, to: 0, text: "<!---->" }]);
  changes.parts.set("c.bin", strToU8("c"));
  expect(listChangedParts(changes)).toEqual([
    ["a.xml", "<!----><a>1</a>"],
    ["c.bin", "c"],
  ]);
});

test("new bytes of a whole part win over its edits", () => {
  const changes = createEmptyChanges();
  addEditsToPart(changes, "b.xml", [{ from: 0, to: 4, text: "<x/>" }]);
  changes.parts.set("b.xml", strToU8("<y/>"));
  expect(listChangedParts(changes)).toEqual([["b.xml", "<y/>"]]);
});

test.each([
  ["an end tag too many", "</w:r>"],
  ["the end of a run in the middle", '<w:rPr><w:rPrChange w:id="1"><w:rPr></w:rPr>'],
  ["a prefix without a namespace", "<x:a/>"],
  ["an attribute twice", '<w:ins w:id="1" w:id="2"/>'],
])("refuses %s, since Word opens no such part", (_, text) => {
  const report = buildEditedReport("<w:p><w:r><w:t>1</w:t></w:r></w:p>");
  const at = report.stories[0]?.xml.indexOf("<w:p>") ?? 0;
  const changes = createEmptyChanges();
  addEditsToPart(changes, mainPart, [{ from: at, to: at, text }]);
  expect(() => buildChangedParts(changes, report)).toThrow(/word\/document\.xml.*sai cấu trúc/);
});
