import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { extractDeterministicParts } from "./deterministic-parts.ts";

const firstId = `rId${"a".repeat(21)}`;
const secondId = `rId${"B-_".repeat(7)}`;

function build(files: Record<string, string>, fixXml = (_: string, xml: string) => xml) {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return extractDeterministicParts(zipSync(Object.fromEntries(bytes)), fixXml);
}

test("the content types come first, the other parts in the order of their names", () => {
  expect(Object.keys(build({ "word/b.xml": "", "[Content_Types].xml": "", "word/a.xml": "" }))).toEqual([
    "[Content_Types].xml",
    "word/a.xml",
    "word/b.xml",
  ]);
});

test("random ids are numbered in the order of their first use, across parts", () => {
  const parts = build({
    "[Content_Types].xml": "",
    "word/a.xml": `<a r:id="${secondId}"/><a r:id="${firstId}"/><a r:id="${secondId}"/><a r:id="rId1"/>`,
    "word/b.rels": `<b Id="${firstId}"/>`,
  });
  expect(parts["word/a.xml"]).toBe('<a r:id="rIdk1"/><a r:id="rIdk2"/><a r:id="rIdk1"/><a r:id="rId1"/>');
  expect(parts["word/b.rels"]).toBe('<b Id="rIdk2"/>');
});

test("drawings are numbered from 1 in each part", () => {
  const drawing = '<wp:docPr name="x" id="417"/>';
  const parts = build({ "word/a.xml": drawing + drawing, "word/b.xml": drawing });
  expect(parts["word/a.xml"]).toBe('<wp:docPr name="x" id="1"/><wp:docPr name="x" id="2"/>');
  expect(parts["word/b.xml"]).toBe('<wp:docPr name="x" id="1"/>');
});

test("fixXml changes XML parts and no others", () => {
  const parts = build({ "word/a.xml": "a", "word/b.png": "b" }, (name) => `fixed ${name}`);
  expect(parts["word/a.xml"]).toBe("fixed word/a.xml");
  expect(parts["word/b.png"]).toEqual(strToU8("b"));
});

test("an embedded workbook is packed anew, so that its times do not differ", () => {
  const pack = (year: number) => {
    const workbook = zipSync({ "xl/workbook.xml": strToU8("<w/>") }, { mtime: new Date(year, 0, 1) });
    return extractDeterministicParts(zipSync({ "word/b.xlsx": workbook }), (_, xml) => xml)["word/b.xlsx"];
  };
  expect(pack(2020)).toEqual(pack(2021));
});
