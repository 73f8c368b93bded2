/** Files that are no report, or are made to do harm: each is a clear issue, in bounded time and memory. */
import { randomBytes } from "node:crypto";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type EditedReport, readEditedReportOrIssue } from "../../src/audit/edited-report.ts";
import type { Issue, IssueCode } from "../../src/issues/issue.ts";
import { generateSampleReport } from "../support/sample-reports.ts";
import { applyEdits, changeDocument, changePart, mainPart } from "../support/word/word-edits.ts";

const report = await generateSampleReport({ document: "thong-cao" });

const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The smallest archive that counts as a Word file. */
function buildWordFile(document: string | Uint8Array, more: Zippable = {}): Uint8Array {
  const bytes = typeof document === "string" ? strToU8(document) : document;
  return zipSync({ "_rels/.rels": strToU8(relationships), [mainPart]: bytes, ...more });
}

function renderBody(content: string, head = ""): string {
  return `${head}<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`;
}

/** Overwrites a field of an entry in the central directory, by its offset in the entry. */
function falsifyZipEntry(file: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const falsified = file.slice();
  const view = new DataView(falsified.buffer);
  for (let entry = 0; entry < falsified.length - 46; entry += 1) {
    if (view.getUint32(entry, true) !== 0x02014b50) continue;
    const length = view.getUint16(entry + 28, true);
    const entryName = new TextDecoder().decode(falsified.subarray(entry + 46, entry + 46 + length));
    if (entryName === name) view.setUint32(entry + offset, value, true);
  }
  return falsified;
}

const compressedSizeOffset = 20;
const uncompressedSizeOffset = 24;
const localHeaderOffset = 42;

function toIssueCode(read: EditedReport | Issue): IssueCode | "read" {
  return "code" in read ? read.code : "read";
}

const createZeros = (megabytes: number) => new Uint8Array(megabytes << 20);
/** 500 MB in half a megabyte. */
const zipBomb = buildWordFile("", { "word/media/a.bin": createZeros(500) });
const entityExpansion = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`,
).join("");

type HostileCase = readonly [name: string, build: () => Uint8Array, code: IssueCode];

const cases: readonly HostileCase[] = [
  ["an empty file", () => new Uint8Array(), "word-file-other"],
  ["a PDF", () => strToU8("%PDF-1.7 …"), "word-file-other"],
  ["a text", () => strToU8("Báo cáo"), "word-file-other"],
  [
    "an .xlsx under another name",
    () =>
      zipSync({
        "_rels/.rels": strToU8(relationships.replace("word/document", "xl/workbook")),
        "xl/workbook.xml": strToU8("<workbook/>"),
      }),
    "word-file-other",
  ],
  [
    "an .odt",
    () =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8("<a/>"),
      }),
    "word-file-other",
  ],
  [
    "a relationship to a missing part",
    () => zipSync({ "_rels/.rels": strToU8(relationships) }),
    "word-file-other",
  ],
  [
    "a .doc, or a file with a password",
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...createZeros(0.001)]),
    "word-file-locked",
  ],
  ["the first two bytes of an archive and nothing else", () => strToU8("PK"), "word-file-broken"],
  ["an archive cut in the middle", () => report.file.slice(0, report.file.length >> 1), "word-file-broken"],
  ["an archive without its last byte", () => report.file.slice(0, -1), "word-file-broken"],
  [
    "an archive with its beginning overwritten",
    () => report.file.map((byte, index) => (index > 40 && index < 400 ? byte ^ 0x5a : byte)),
    "word-file-broken",
  ],
  [
    "noise after the first bytes of an archive",
    () => Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(5000)]),
    "word-file-broken",
  ],
  ["a wrong checksum of the text", () => falsifyZipEntry(report.file, mainPart, 16, 1), "word-file-broken"],
  [
    "a directory entry that points outside the file",
    () => falsifyZipEntry(report.file, mainPart, localHeaderOffset, 0x7fffffff),
    "word-file-broken",
  ],
  [
    "a part declared longer than the file",
    () => falsifyZipEntry(report.file, mainPart, compressedSizeOffset, 0x00ffffff),
    "word-file-broken",
  ],
  [
    "a part declared longer than it is",
    () => falsifyZipEntry(report.file, mainPart, uncompressedSizeOffset, 30 << 20),
    "word-file-broken",
  ],
  [
    "a part that is longer than declared",
    () => falsifyZipEntry(report.file, mainPart, uncompressedSizeOffset, 10),
    "word-file-too-large",
  ],
  ["a ZIP bomb that declares its size", () => zipBomb, "word-file-too-large"],
  [
    "a ZIP bomb that declares a small size",
    () => falsifyZipEntry(zipBomb, "word/media/a.bin", uncompressedSizeOffset, 1000),
    "word-file-too-large",
  ],
  [
    "a ZIP bomb of many parts",
    () =>
      buildWordFile(
        "",
        Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`word/media/${index}`, createZeros(30)])),
      ),
    "word-file-too-large",
  ],
  ["a main part of 100 MB", () => buildWordFile(createZeros(100)), "word-file-too-large"],
  [
    "more parts than any report",
    () =>
      buildWordFile(
        renderBody(""),
        Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/${index}`, new Uint8Array()])),
      ),
    "word-file-too-large",
  ],
  [
    "a document type with an entity of the disk",
    () =>
      buildWordFile(
        renderBody(
          "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
          '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      ),
    "word-file-broken",
  ],
  [
    "a document type of the network",
    () => buildWordFile(renderBody("", '<!DOCTYPE d SYSTEM "http://example.org/a.dtd">')),
    "word-file-broken",
  ],
  [
    "entities of entities",
    () =>
      buildWordFile(
        renderBody(
          "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>",
          `<!DOCTYPE d [<!ENTITY l0 "ha">${entityExpansion}]>`,
        ),
      ),
    "word-file-broken",
  ],
  [
    "an undeclared entity",
    () => buildWordFile(renderBody("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")),
    "word-file-broken",
  ],
  [
    "bytes that are not UTF-8",
    () =>
      applyEdits(report.file, ({ parts }) => {
        parts[mainPart]?.set([0xff, 0xfe, 0xff], 900);
      }),
    "word-file-broken",
  ],
  [
    "XML that is not well-formed",
    () =>
      applyEdits(
        report.file,
        changeDocument((xml) => xml.replace("</w:p>", "")),
      ),
    "word-file-broken",
  ],
  [
    "XML that ends early",
    () =>
      applyEdits(
        report.file,
        changeDocument((xml) => xml.slice(0, xml.length >> 1)),
      ),
    "word-file-broken",
  ],
  ["a document without text", () => buildWordFile(""), "word-file-broken"],
  [
    "a header that is not well-formed",
    () =>
      applyEdits(
        report.file,
        changePart("word/header1.xml", () => "<w:hdr>"),
      ),
    "word-file-broken",
  ],
  [
    "relationships of a header that are not well-formed",
    () =>
      applyEdits(
        report.file,
        changePart("word/_rels/header1.xml.rels", () => "<Relationships>"),
      ),
    "word-file-broken",
  ],
  [
    "200,000 nested elements",
    () => buildWordFile(renderBody(`${"<w:sdt>".repeat(200_000)}${"</w:sdt>".repeat(200_000)}`)),
    "word-file-broken",
  ],
  [
    "30,000 bookmarks that enclose each other",
    () =>
      buildWordFile(
        renderBody(
          `<w:p>${Array.from({ length: 30_000 }, (_, id) => `<w:bookmarkStart w:id="${id}" w:name="_so_aaaaaaaaaaaaa"/>`).join("")}<w:r><w:t>1</w:t></w:r>${Array.from({ length: 30_000 }, (_, id) => `<w:bookmarkEnd w:id="${id}"/>`).join("")}</w:p>`,
        ),
      ),
    "word-file-broken",
  ],
  [
    "a Word file that the program did not write",
    () => buildWordFile(renderBody("<w:p><w:r><w:t>Báo cáo 123</w:t></w:r></w:p>")),
    "word-file-foreign",
  ],
];

describe("readEditedReport", () => {
  test.for(cases)("%s", { timeout: 20_000 }, ([, build, code]) => {
    const file = build();
    const start = performance.now();
    const read = readEditedReportOrIssue(file);
    expect(toIssueCode(read)).toBe(code);
    expect(performance.now() - start).toBeLessThan(5_000);
    if (!("code" in read)) return;
    expect(read.severity).toBe("error");
    expect(read.message).toMatch(/\p{L}{2}/u);
    expect(read.remedy).toBeTruthy();
  });

  test("refuses a ZIP bomb without unpacking it into memory", () => {
    const before = process.memoryUsage();
    const sumBytes = ({ external, heapUsed, arrayBuffers }: NodeJS.MemoryUsage) =>
      external + heapUsed + arrayBuffers;
    for (let times = 0; times < 20; times += 1) {
      readEditedReportOrIssue(zipBomb);
      readEditedReportOrIssue(falsifyZipEntry(zipBomb, "word/media/a.bin", uncompressedSizeOffset, 1000));
    }
    expect(sumBytes(process.memoryUsage()) - sumBytes(before)).toBeLessThan(300 << 20);
  });

  test("reads an archive with a comment at its end, and 250,000 empty paragraphs", () => {
    const commented = Uint8Array.from([...report.file, ...strToU8("ghi chú")]);
    new DataView(commented.buffer).setUint16(report.file.length - 2, strToU8("ghi chú").length, true);
    expect(toIssueCode(readEditedReportOrIssue(commented))).toBe("read");
    const longFile = applyEdits(
      report.file,
      changeDocument((xml) => xml.replace("<w:p>", () => `${"<w:p/>".repeat(250_000)}<w:p>`)),
    );
    const start = performance.now();
    expect(toIssueCode(readEditedReportOrIssue(longFile))).toBe("read");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("a changed byte gives an issue or another text and never throws", () => {
    for (let times = 0; times < 300; times += 1) {
      const at = Math.floor((report.file.length * times) / 300);
      const changed = report.file.map((byte, index) => (index === at ? byte ^ 0xff : byte));
      expect(() => readEditedReportOrIssue(changed)).not.toThrow();
    }
  });
});
