/** The text of stories: special characters, tracked changes, text boxes, and the parts that are read. */
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readStories } from "../../src/wordml/read-stories.ts";
import { readBody, readParagraph } from "../support/word/stories.ts";
import {
  renderDeletion,
  renderInsertion,
  renderParagraph,
  renderRun,
  renderTextBox,
} from "../support/word/word-edits.ts";

const joinTexts = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("|");

describe("the text of a paragraph", () => {
  test.each([
    ["runs", renderRun("một ") + renderRun("hai"), "một |hai"],
    ["tabs and breaks", "<w:r><w:tab/><w:t>a</w:t><w:br/><w:cr/><w:t>b</w:t></w:r>", "\t|a|\n|\n|b"],
    [
      "a tab stop in the properties",
      `<w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>${renderRun("a")}`,
      "a",
    ],
    ["hyphens and symbols", "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:sym/><w:softHyphen/></w:r>", "a|-| "],
    ["decomposed letters", renderRun("số".normalize("NFD")), "số"],
    ["invisible characters", renderRun("1\u200B2\u00AD"), "12"],
    ["entities", renderRun("A &amp; B"), "A & B"],
    ["an empty text", "<w:r><w:t/></w:r>", ""],
    ["an insertion", renderRun("a") + renderInsertion(renderRun("b")), "a|b"],
    ["a deletion", renderRun("a") + renderDeletion(renderRun("b")), "a"],
    ["text moved away", `<w:moveFrom>${renderRun("a")}</w:moveFrom>${renderRun("b")}`, "b"],
    ["text moved here", `<w:moveTo>${renderRun("a")}</w:moveTo>`, "a"],
    ["the code of a field", "<w:r><w:instrText>PAGE</w:instrText></w:r>", ""],
    [
      "the hint of an empty control",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${renderRun("a")}</w:sdtContent></w:sdt>`,
      "",
    ],
    [
      "a control that shows no hint",
      `<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${renderRun("a")}</w:sdtContent></w:sdt>`,
      "a",
    ],
  ])("reads %s", (_, content, expected) => expect(joinTexts(readParagraph(content).pieces)).toBe(expected));

  test("keeps deleted text apart", () => {
    const { deleted } = readParagraph(renderRun("a") + renderDeletion(renderRun("b")));
    expect(joinTexts(deleted)).toBe("b");
  });

  test("marks inserted pieces and pieces that are no text", () => {
    const { pieces } = readParagraph(`${renderInsertion(renderRun("a"))}<w:r><w:tab/></w:r>`);
    expect(pieces.map(({ isInserted, isText }) => [isInserted, isText])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("gives the position of each text and run in the XML", () => {
    const { xml, paragraphs } = readBody(renderParagraph(renderRun("a &lt; b")));
    const [piece] = paragraphs[0]?.pieces ?? [];
    expect(xml.slice(piece?.from, piece?.to)).toBe("a &lt; b");
    expect(xml.slice(piece?.run.from, piece?.run.to)).toBe(renderRun("a &lt; b"));
    expect(xml.slice(paragraphs[0]?.from, paragraphs[0]?.to)).toBe(renderParagraph(renderRun("a &lt; b")));
  });
});

test("the style of a paragraph is its own, not the one that a tracked change replaced", () => {
  const change = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:pPrChange>';
  const { style } = readParagraph(`<w:pPr><w:pStyle w:val="Heading1"/>${change}</w:pPr>${renderRun("a")}`);
  expect(style).toBe("Heading1");
  expect(readParagraph(renderRun("a")).style).toBeUndefined();
});

test("paragraphs of a text box come after their own paragraph; the copy for other programs is a fallback", () => {
  const { paragraphs } = readBody(
    renderParagraph(renderRun("a") + renderTextBox(renderParagraph(renderRun("b")))),
  );
  expect(
    paragraphs.map(({ number, pieces, isFallback, textBoxRun }) => [
      number,
      joinTexts(pieces),
      isFallback,
      textBoxRun !== undefined,
    ]),
  ).toEqual([
    [1, "a", false, false],
    [2, "b", false, true],
    [3, "b", true, true],
  ]);
});

describe("drawings of charts", () => {
  const drawing = `<w:r><w:drawing><wp:docPr id="1" descr="Mô tả"/><c:chart r:id="rId7"/></w:drawing></w:r>`;
  const listDrawings = (content: string) =>
    readBody(renderParagraph(content)).drawings.map(({ relationshipId, description }) => [
      relationshipId,
      description,
    ]);

  test.each([
    ["in the text", drawing, [["rId7", "Mô tả"]]],
    ["without a description", drawing.replace(' descr="Mô tả"', ""), [["rId7", ""]]],
    ["in a tracked deletion", `<w:del>${drawing}</w:del>`, []],
    ["in a fallback", `<mc:Fallback>${drawing}</mc:Fallback>`, []],
  ])("%s", (_, content, expected) => expect(listDrawings(content)).toEqual(expected));
});

test("the stories are the main part, then headers, footers and notes by name", () => {
  const targets = [
    "header2.xml",
    "header1.xml",
    "footnotes.xml",
    "styles.xml",
    "endnotes.xml",
    "footer1.xml",
    "footer9.xml",
  ];
  const relationships = [
    ...targets.map((name, index) => `<Relationship Id="rId${index}" Target="${name}"/>`),
    '<Relationship Id="rId99" Type="http://x/relationships/header" Target="dau-trang.xml"/>',
  ].join("");
  const parts = new Map([
    ["word/document.xml", strToU8("<w:document/>")],
    ["word/_rels/document.xml.rels", strToU8(`<Relationships>${relationships}</Relationships>`)],
    ...[...targets, "dau-trang.xml"]
      .filter((name) => name !== "footer9.xml")
      .map((name) => [`word/${name}`, strToU8("<a/>")] as const),
  ]);
  expect(readStories({ parts, main: "word/document.xml" }).map(({ part }) => part)).toEqual([
    "word/document.xml",
    "word/dau-trang.xml",
    "word/endnotes.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/header2.xml",
  ]);
});
