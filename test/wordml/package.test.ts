/** Word packages: the main part, relationships and the text of parts. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  decodePartText,
  openWordPackageOrIssue,
  readRelationshipTargets,
  toRelationshipsPartName,
  unzipArchiveOrIssue,
} from "../../src/wordml/package.ts";

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

function buildPackage(target: string, parts: Zippable): Uint8Array {
  const relationships = `<Relationships><Relationship Id="rId1" Type="${officeDocument}" Target="${target}"/></Relationships>`;
  return zipSync({ "_rels/.rels": strToU8(relationships), ...parts });
}

describe("openWordPackage", () => {
  test.each([
    ["word/document.xml", "word/document.xml"],
    ["/word/document.xml", "word/document.xml"],
    ["word/document2.xml", "word/document2.xml"],
  ])("finds the main part at %s", (target, main) => {
    const word = openWordPackageOrIssue(buildPackage(target, { [main]: strToU8("<w:document/>") }));
    expect("main" in word && word.main).toBe(main);
  });

  test.each([
    [
      "a workbook",
      buildPackage("xl/workbook.xml", { "xl/workbook.xml": strToU8("<a/>") }),
      "word-file-other",
    ],
    ["a missing main part", buildPackage("word/document.xml", {}), "word-file-other"],
    ["a text file", strToU8("Báo cáo"), "word-file-other"],
    ["a text file with the first letter of an archive", strToU8("Phụ lục"), "word-file-other"],
    ["a file with the first byte of an OLE file", Uint8Array.from([0xd0, 0x50, 0x4b]), "word-file-other"],
    ["an empty file", new Uint8Array(), "word-file-other"],
    ["an archive without relationships", zipSync({ "a.xml": strToU8("<a/>") }), "word-file-other"],
    ["an OLE file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "word-file-locked"],
    ["a cut archive", strToU8("PK"), "word-file-broken"],
    [
      "relationships that are not UTF-8",
      zipSync({ "_rels/.rels": Uint8Array.from([0xff]) }),
      "word-file-broken",
    ],
  ])("gives an issue for %s", (_, file, code) => {
    const word = openWordPackageOrIssue(file);
    expect("code" in word && word.code).toBe(code);
  });
});

test("unzipArchiveOrIssue gives an issue instead of an error", () => {
  const parts = unzipArchiveOrIssue(strToU8("not an archive, but long enough for one"));
  expect("code" in parts && parts.code).toBe("word-file-broken");
});

describe("decodePartText", () => {
  test.each([
    ["a part", strToU8("<a>Số</a>"), "<a>Số</a>"],
    ["a part with a byte order mark, which stays", strToU8("\uFEFF<a/>"), "\uFEFF<a/>"],
    ["a missing part", undefined, ""],
  ])("reads %s", (_, bytes, text) => {
    expect(decodePartText(new Map(bytes ? [["a.xml", bytes]] : []), "a.xml")).toBe(text);
  });

  test("throws where the part is not UTF-8", () => {
    expect(() => decodePartText(new Map([["a.xml", Uint8Array.from([0xff])]]), "a.xml")).toThrow();
  });
});

test("a relationship without an id is left out", () => {
  const xml =
    '<Relationships><Relationship Target="a.xml"/><Relationship Id="rId2" Target="b.xml"/></Relationships>';
  const parts = new Map([["word/_rels/document.xml.rels", strToU8(xml)]]);
  expect([...readRelationshipTargets(parts, "word/document.xml")]).toEqual([["rId2", "word/b.xml"]]);
});

describe("relationships", () => {
  test.each([
    ["word/document.xml", "word/_rels/document.xml.rels"],
    ["word/charts/chart1.xml", "word/charts/_rels/chart1.xml.rels"],
    ["", "_rels/.rels"],
  ])("of %s are in %s", (part, expected) => expect(toRelationshipsPartName(part)).toBe(expected));

  test.each([
    ["in the same folder", 'Id="rId1" Target="charts/chart1.xml"', "word/charts/chart1.xml"],
    ["in a parent folder", 'Id="rId1" Target="../docProps/app.xml"', "docProps/app.xml"],
    ["from the root", 'Id="rId1" Target="/word/header1.xml"', "word/header1.xml"],
    ["with the attributes in another order", 'Target="header1.xml" Id="rId1"', "word/header1.xml"],
    ["with an escaped name", 'Id="rId1" Target="t%C3%AAn.xml"', "word/tên.xml"],
    ["outside the package", 'Id="rId1" Target="http://example.org/" TargetMode="External"', undefined],
    ["without a target", 'Id="rId1"', undefined],
  ])("resolve a target %s", (_, attributes, part) => {
    const xml = `<Relationships><Relationship ${attributes}/></Relationships>`;
    const parts = new Map([["word/_rels/document.xml.rels", strToU8(xml)]]);
    expect(readRelationshipTargets(parts, "word/document.xml").get("rId1")).toBe(part);
  });
});
