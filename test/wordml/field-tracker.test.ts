/** The kind of field whose result a text is. */
import { expect, test } from "vitest";
import { readParagraph } from "../support/word/stories.ts";
import { renderRun } from "../support/word/word-edits.ts";

const fieldCharacter = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (code: string, result: string) =>
  fieldCharacter("begin") + instruction(code) + fieldCharacter("separate") + result + fieldCharacter("end");

function listFields(content: string): [string, string | undefined][] {
  return readParagraph(content).pieces.map(({ text, field: kind }) => [text, kind]);
}

test.each<readonly [string, string, [string, string | undefined][]]>([
  ["no field", renderRun("1"), [["1", undefined]]],
  [
    "a page number",
    field(" PAGE ", renderRun("1")) + renderRun("2"),
    [
      ["1", "PAGE"],
      ["2", undefined],
    ],
  ],
  ["a lower-case code with a switch", field(" date \\@ dd ", renderRun("1")), [["1", "DATE"]]],
  ["a reference to text, which may be a figure", field(" REF so_lieu \\h ", renderRun("1")), [["1", "REF"]]],
  [
    "a reference to the number of a paragraph",
    field(" REF _Ref1 \\r \\h ", renderRun("1")),
    [["1", "REFNUMBER"]],
  ],
  [
    "a code in several runs",
    fieldCharacter("begin") +
      instruction("PA") +
      instruction("GE") +
      fieldCharacter("separate") +
      renderRun("1"),
    [["1", "PAGE"]],
  ],
  [
    "a simple field",
    `<w:fldSimple w:instr=" NUMPAGES ">${renderRun("9")}</w:fldSimple>${renderRun("2")}`,
    [
      ["9", "NUMPAGES"],
      ["2", undefined],
    ],
  ],
  [
    "a field in the result of another",
    field("TOC", renderRun("1") + field("PAGEREF x", renderRun("2")) + renderRun("3")),
    [
      ["1", "TOC"],
      ["2", "PAGEREF"],
      ["3", "TOC"],
    ],
  ],
])("%s", (_, content, expected) => expect(listFields(content)).toEqual(expected));
