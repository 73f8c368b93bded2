import { expect, test } from "vitest";
import {
  concatenateXml,
  type ParagraphProperties,
  type RunFormatting,
  renderBookmark,
  renderContentControl,
  renderParagraph,
  renderRun,
} from "../../../src/document/text/word-xml.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { findParagraph, writeAndReadWordFile } from "../../support/word/word-file-reader.ts";

test.each<[ParagraphProperties, string]>([
  [{}, ""],
  [{ style: "Title" }, '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'],
  [
    { align: "center", keepNext: true, outlineLevel: 0, indent: { hanging: 5, left: 10 } },
    '<w:pPr><w:keepNext/><w:ind w:left="10" w:hanging="5"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>',
  ],
  [
    { spacing: { before: 0, exactLineHeight: 20 } },
    '<w:pPr><w:spacing w:before="0" w:line="20" w:lineRule="exact"/></w:pPr>',
  ],
])("a paragraph of the properties %j", (properties, xml) => {
  expect(renderParagraph(properties, ["<w:r/>"])).toBe(`<w:p>${xml}<w:r/></w:p>`);
});

test.each<[RunFormatting, string]>([
  [{}, ""],
  [{ bold: true }, "<w:rPr><w:b/><w:bCs/></w:rPr>"],
  [{ italics: true, size: 26 }, '<w:rPr><w:i/><w:iCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'],
])("a run of the formatting %j", (formatting, xml) => {
  expect(renderRun("A", formatting)).toBe(`<w:r>${xml}<w:t xml:space="preserve">A</w:t></w:r>`);
});

test("a bookmark around a content control", () => {
  const control = renderContentControl({ title: 'Số "A" & B', tag: "_so_a", id: 7 }, "<w:r/>");
  expect(renderBookmark("_so_a", 3, control)).toBe(
    '<w:bookmarkStart w:name="_so_a" w:id="3"/><w:sdt><w:sdtPr><w:alias w:val="Số &quot;A&quot; &amp; B"/>' +
      '<w:tag w:val="_so_a"/><w:id w:val="7"/><w15:appearance w15:val="hidden"/></w:sdtPr>' +
      '<w:sdtContent><w:r/></w:sdtContent></w:sdt><w:bookmarkEnd w:id="3"/>',
  );
});

test("concatenateXml keeps the order", () => {
  expect(concatenateXml(["a", "b", "c"])).toBe("abc");
});

test("characters with a meaning in XML are printed as they are", async () => {
  const text = `Điểm < 5 & "ngoặc" ]]> </w:t> &#1; 'nháy'`;
  findParagraph(await writeAndReadWordFile(buildSampleContent(text)), text);
});

test("forbidden characters leave an undamaged file", async () => {
  const file = await writeAndReadWordFile(buildSampleContent("Chữ\u0001 và\uFFFF hết"));
  findParagraph(file, "Chữ và hết");
});
