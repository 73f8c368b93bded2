/** A run taken apart: its start tag, its formatting without the record of its change, its contents in order. */
import { describe, expect, test } from "vitest";
import { parseRunContents, toDeletedContentXml } from "../../src/wordml/run-contents.ts";

const formatting = "<w:rPr><w:b/></w:rPr>";
const change = '<w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>';

/** The run stands behind other XML, so that its offsets do not begin at 0. */
function parse(runXml: string) {
  const xml = `<w:p>${runXml}</w:p>`;
  const { contents, ...others } = parseRunContents(xml, { from: 5, to: 5 + runXml.length });
  return {
    ...others,
    contents: contents.map(({ name, from, to, xml: own }) => {
      expect(xml.slice(from, to)).toBe(own);
      return `${name} ${own}`;
    }),
  };
}

describe("parseRunContents", () => {
  test("of a run without formatting", () => {
    expect(parse("<w:r><w:t>a</w:t></w:r>")).toEqual({
      ...{ startTag: "<w:r>", formatting: "", formattingWithoutChange: "" },
      contents: ["w:t <w:t>a</w:t>"],
    });
  });

  test("of a run with formatting, breaks and a note", () => {
    const note = '<w:footnoteReference w:id="2"/>';
    expect(parse(`<w:r w:rsidR="00A1">${formatting}<w:t>a</w:t><w:br/>${note}</w:r>`)).toEqual({
      ...{ startTag: '<w:r w:rsidR="00A1">', formatting, formattingWithoutChange: formatting },
      contents: ["w:t <w:t>a</w:t>", "w:br <w:br/>", `w:footnoteReference ${note}`],
    });
  });

  test("without the record of a tracked change of formatting", () => {
    const changed = `<w:rPr><w:b/>${change}</w:rPr>`;
    expect(parse(`<w:r>${changed}<w:t>a</w:t></w:r>`)).toMatchObject({
      ...{ formatting: changed, formattingWithoutChange: formatting },
    });
  });

  test("with a drawing whose text has runs and formatting of its own", () => {
    const drawing = `<w:drawing><w:r><w:rPr><w:i/>${change}</w:rPr><w:t>b</w:t></w:r></w:drawing>`;
    expect(parse(`<w:r>${formatting}${drawing}</w:r>`)).toEqual({
      ...{ startTag: "<w:r>", formatting, formattingWithoutChange: formatting },
      contents: [`w:drawing ${drawing}`],
    });
  });
});

test.each([
  ["w:t", '<w:t xml:space="preserve">a </w:t>', '<w:delText xml:space="preserve">a </w:delText>'],
  ["w:t", "<w:t/>", "<w:delText/>"],
  ["w:br", "<w:br/>", "<w:br/>"],
])("a deleted %s: %s → %s", (name, xml, expected) => {
  expect(toDeletedContentXml({ name, xml, from: 0, to: xml.length })).toBe(expected);
});
