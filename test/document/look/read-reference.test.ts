import { expect, test } from "vitest";
import { buildStarterReference } from "../../../src/document/look/build-starter-reference.ts";
import { readReference } from "../../../src/document/look/read-reference.ts";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { defaultSpelling } from "../../support/figures/figures.ts";
import { sampleLetterhead } from "../../support/sample-document.ts";
import { editWordParts } from "../../support/word/edit-word-parts.ts";

const starter = await buildStarterReference(sampleLetterhead, defaultSpelling);
const place = { file: "mau.docx" };

type Edit = (xml: string) => string;
const replace =
  (from: string, to: string): Edit =>
  (xml) =>
    xml.replaceAll(from, to);
/** Adds properties to the end of the run properties of a style. */
const addToStyle =
  (id: string, properties: string): Edit =>
  (xml) =>
    xml.replace(
      new RegExp(`(w:styleId="${id}">.*?)(?:<w:rPr>(.*?)</w:rPr>)?</w:style>`, "s"),
      (_, start: string, own = "") => `${start}<w:rPr>${own}${properties}</w:rPr></w:style>`,
    );

function readEdited(part: string, edit: Edit) {
  return readReference(editWordParts(starter, { [part]: edit }), place);
}

test("the file to begin with has the standard look, and nothing is to be said of it", async () => {
  expect(readReference(starter, place)).toEqual({ look: standardLook, issues: [] });
  expect(await buildStarterReference(sampleLetterhead, defaultSpelling)).toEqual(starter);
});

test.each([
  ["BodyText", '<w:sz w:val="26"/>', "bodyText", { size: 26 }],
  ["Heading1", '<w:color w:val="1F4E79"/>', "part", { color: "1F4E79" }],
  ["Heading2", "<w:i/>", "section", { italics: true }],
  ["NationalMotto", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', "motto", { font: "Arial" }],
  ["TableHead", '<w:b w:val="0"/>', "tableHeading", { bold: false }],
  ["Header", '<w:sz w:val="26"/>', "pageNumber", { size: 26 }],
] as const)("%s with %s is taken as the style %s", (id, properties, key, changes) => {
  const { look } = readEdited("word/styles.xml", addToStyle(id, properties));
  expect(look?.styles[key]).toEqual({ ...standardLook.styles[key], ...changes });
});

test("a style is found by its name, whatever its id", () => {
  const edit: Edit = (xml) =>
    addToStyle("Ky", "<w:i/>")(xml.replace('w:styleId="SignerName"', 'w:styleId="Ky"'));
  expect(readEdited("word/styles.xml", edit).look?.styles.signerName.italics).toBe(true);
});

test("the headings of a file without parts begin with the sections", () => {
  const { look } = readReference(
    editWordParts(starter, {
      "word/numbering.xml": replace("Phần %1", "%1."),
      "word/styles.xml": addToStyle("Heading1", "<w:i/>"),
    }),
    place,
  );
  expect(look?.styles.section.italics).toBe(true);
  expect(look?.styles.part).toEqual(standardLook.styles.part);
});

test("the margins are those of the first section, with the gutter at the left", () => {
  const { look } = readEdited("word/document.xml", replace('w:gutter="0"', 'w:gutter="100"'));
  expect(look?.margins).toEqual({ ...standardLook.margins, left: standardLook.margins.left + 100 });
});

test.each([
  ["word/document.xml", replace('w:left="1701"', 'w:left="1417"'), ["margins: left 25"]],
  ["word/styles.xml", replace("Times New Roman", "Arial"), ["font: Arial (mọi kiểu)"]],
  [
    "word/styles.xml",
    addToStyle("Title", '<w:color w:val="C00000"/>'),
    ["color: C00000 (Tên loại văn bản (Title))"],
  ],
  ["word/styles.xml", addToStyle("BodyText", '<w:sz w:val="24"/>'), ["size: 12 (Lời văn (Body Text))"]],
  ["word/styles.xml", addToStyle("Recipients", "<w:i/>"), ["weight: Tên nơi nhận"]],
  ["word/styles.xml", addToStyle("Subtitle", '<w:u w:val="single"/>'), ["underline: Trích yếu (Subtitle)"]],
  ["word/styles.xml", addToStyle("BodyText", "<w:caps/>"), ["capitals: Lời văn (Body Text)"]],
  ["word/styles.xml", replace('w:line="264"', 'w:line="480"'), ["lineSpacing: 2 dòng"]],
  ["word/styles.xml", replace('w:firstLine="720"', 'w:firstLine="1134"'), ["firstLine: 20"]],
  ["word/styles.xml", replace('w:firstLine="720"', 'w:firstLine="567"'), []],
  ["word/styles.xml", addToStyle("TableText", '<w:sz w:val="20"/>'), []],
])("%# what contradicts the decree: %s", (part, edit, faults) => {
  const { look, issues } = readEdited(part, edit);
  expect(look).toBeDefined();
  const codes = issues.map(({ code, severity }) => `${severity} ${code}`);
  expect(codes).toEqual(faults.map(() => "warning reference-against-decree"));
  for (const [index, fault] of faults.entries())
    expect(issues[index]?.message).toContain(fault.slice(fault.indexOf(": ") + 2).replace("left", "trái"));
});

const body = '<w:r><w:t xml:space="preserve">Đoạn này';

test.each([
  [
    "word/document.xml",
    replace(body, body.replace("<w:r>", '<w:r><w:rPr><w:sz w:val="30"/></w:rPr>')),
    "formatted-by-hand",
  ],
  [
    "word/document.xml",
    replace(
      '<w:pStyle w:val="BodyText"/>',
      '<w:pStyle w:val="BodyText"/><w:spacing w:line="360" w:lineRule="auto"/>',
    ),
    "formatted-by-hand",
  ],
  // The same as the style says.
  [
    "word/document.xml",
    replace(body, body.replace("<w:r>", '<w:r><w:rPr><w:sz w:val="28"/></w:rPr>')),
    undefined,
  ],
  ["word/document.xml", replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), "not-taken"],
  ["word/numbering.xml", replace('w:val="%2."', 'w:val="Mục %2."'), "not-taken"],
  ["docProps/custom.xml", replace("so-ket.", "khac."), "not-taken"],
  ["word/styles.xml", addToStyle("Title", '<w:highlight w:val="yellow"/>'), "not-taken"],
  ["word/styles.xml", replace('"NationalName"', '"Khac"'), undefined],
])("%# of %s is told what is not taken", (part, edit, code) => {
  expect(readEdited(part, edit).issues.map((issue) => issue.code)).toEqual(
    code === undefined ? [] : [`reference-${code}`],
  );
});

test.each([
  ["no Word file", Buffer.from("xin chào"), "word-file-other"],
  ["a file with a password", Buffer.from("d0cf11e0a1b11ae1", "hex"), "word-file-locked"],
  ["half a file", starter.subarray(0, 4000), "word-file-broken"],
  [
    "entities",
    editWordParts(starter, {
      "word/styles.xml": replace("<w:styles ", '<!DOCTYPE a [<!ENTITY b "c">]><w:styles '),
    }),
    "word-file-broken",
  ],
  [
    "margins without room",
    editWordParts(starter, { "word/document.xml": replace('w:right="850"', 'w:right="6000"') }),
    "reference-too-narrow",
  ],
])("%s is an error of the file", (_, bytes, code) => {
  const { look, issues } = readReference(bytes, place);
  expect(look).toBeUndefined();
  expect(issues).toMatchObject([{ code, severity: "error", file: "mau.docx" }]);
});
