import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  openWordPackage,
  readPartText,
  readRelationships,
  toRelationshipsPart,
  tryUnzipArchive,
} from "../../src/wordml/package.ts";

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

function buildPackage(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function renderRootRelationship(target: string, type = officeDocument): string {
  return `<Relationships><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function readMain(parts: Readonly<Record<string, string>>): string {
  const word = openWordPackage(buildPackage(parts));
  return "code" in word ? word.code : word.main;
}

describe("openWordPackage", () => {
  test.each([
    ["Word", "word/document.xml", "word/document.xml"],
    ["an absolute target", "/word/document.xml", "word/document.xml"],
    ["another name of the part", "word/document2.xml", "word/document2.xml"],
  ])("finds the main part: %s", (_, target, main) => {
    expect(readMain({ "_rels/.rels": renderRootRelationship(target), [main]: "<w:document/>" })).toBe(main);
  });

  test.each<[title: string, parts: Record<string, string>]>([
    ["no relationships", { "word/document.xml": "" }],
    ["a missing main part", { "_rels/.rels": renderRootRelationship("word/document.xml") }],
    ["a workbook", { "_rels/.rels": renderRootRelationship("xl/workbook.xml"), "xl/workbook.xml": "" }],
    [
      "only properties",
      {
        "_rels/.rels": renderRootRelationship("word/document.xml", "http://a/core"),
        "word/document.xml": "",
      },
    ],
  ])("%s: another kind of file", (_, parts) => {
    expect(readMain(parts)).toBe("word-file-other");
  });

  test.each<[title: string, bytes: number[], code: string]>([
    ["an empty file", [], "word-file-other"],
    ["a PDF", [...strToU8("%PDF-1.7")], "word-file-other"],
    ["a .doc file, or one with a password", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "word-file-locked"],
    ["a damaged archive", [0x50, 0x4b, 3, 4], "word-file-broken"],
  ])("%s: %s", (_, bytes, code) => {
    expect(openWordPackage(Uint8Array.from(bytes))).toMatchObject({ code });
  });
});

test("tryUnzipArchive gives the parts, or an issue", () => {
  const parts = tryUnzipArchive(buildPackage({ "xl/workbook.xml": "<workbook/>" }));
  expect("code" in parts ? parts.code : [...parts.keys()]).toEqual(["xl/workbook.xml"]);
  expect(tryUnzipArchive(strToU8("PK"))).toMatchObject({ code: "word-file-broken" });
});

describe("readPartText", () => {
  const parts = new Map([
    ["a.xml", strToU8("tiếng Việt")],
    ["marked.xml", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61])],
    ["latin.xml", Uint8Array.from([0x61, 0xe1])],
  ]);

  test.each([
    ["a.xml", "tiếng Việt"],
    ["marked.xml", "\uFEFFa"],
    ["missing.xml", ""],
  ])("%s", (name, text) => {
    expect(readPartText(parts, name)).toBe(text);
  });

  test("bytes that are not UTF-8 are an error", () => {
    expect(() => readPartText(parts, "latin.xml")).toThrow();
  });
});

test.each([
  ["word/document.xml", "word/_rels/document.xml.rels"],
  ["word/charts/chart1.xml", "word/charts/_rels/chart1.xml.rels"],
  ["", "_rels/.rels"],
])("the relationships of %j are in %s", (part, relationships) => {
  expect(toRelationshipsPart(part)).toBe(relationships);
});

describe("readRelationships", () => {
  test.each([
    ["a part next to it", 'Id="rId4" Target="header1.xml"', "word/header1.xml"],
    ["a part in a folder below", 'Target="charts/chart1.xml" Id="rId4"', "word/charts/chart1.xml"],
    ["a part in a folder above", 'Id="rId4" Target="../customXml/item1.xml"', "customXml/item1.xml"],
    ["an absolute target", 'Id="rId4" Target="/word/header1.xml"', "word/header1.xml"],
    ["an escaped target", 'Id="rId4" Target="%C4%91.xml"', "word/đ.xml"],
    ["a link to a page of the web", 'Id="rId4" Target="https://a.vn/" TargetMode="External"', undefined],
    ["no id", 'Target="header1.xml"', undefined],
    ["no target", 'Id="rId4"', undefined],
  ])("%s", (_, attributes, target) => {
    const xml = strToU8(`<Relationships><Relationship ${attributes}/></Relationships>`);
    const parts = new Map([["word/_rels/document.xml.rels", xml]]);
    expect(readRelationships(parts, "word/document.xml").get("rId4")).toBe(target);
  });

  test("a part without relationships has none", () => {
    expect(readRelationships(new Map(), "word/document.xml")).toEqual(new Map());
  });
});
