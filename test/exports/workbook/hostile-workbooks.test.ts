/** Workbooks that are damaged or meant to do harm: one message each, in little time and memory. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openWorkbookOrProblem } from "../../../src/exports/workbook/open-workbook.ts";
import { toWorkbookProblemOrRethrow } from "../../../src/exports/workbook/workbook-problem.ts";
import { buildOds } from "../../support/workbooks/build-ods.ts";
import { buildXlsx } from "../../support/workbooks/build-xlsx.ts";

const sheet = {
  name: "Việc làm",
  rows: [
    ["Huyện", "Tháng", "Số người"],
    ["Nho Quan", "9/2022", 800],
  ],
};
const plain = buildXlsx({ sheets: [sheet] });

/** Reads all sheets; gives the code of the problem, or the number of rows. */
function readAll(bytes: Uint8Array): string {
  const workbook = openWorkbookOrProblem(bytes);
  if ("code" in workbook) return workbook.code;
  try {
    return `${workbook.sheets.reduce((sum, { readSheet }) => sum + readSheet().rows.length, 0)} rows`;
  } catch (error) {
    return toWorkbookProblemOrRethrow(error).code;
  }
}

function buildWithPart(part: string): Uint8Array {
  return buildXlsx({ sheets: [{ ...sheet, part }] });
}

function buildWithStrayText(text: string): Uint8Array {
  const rows = "<row><c><v>1</v></c></row>".repeat(3_999);
  const stray = `<row><c r="XFD4000" t="inlineStr"><is><t>${text}</t></is></c><c r="A4000"><v>1</v></c></row>`;
  return buildWithPart(`<worksheet><sheetData>${rows}${stray}</sheetData></worksheet>`);
}

/** Overwrites the size that the directory declares for the list of sheets. */
function declareSize(size: number): Uint8Array {
  const file = Buffer.from(plain);
  // The name stands 46 bytes behind the beginning of its entry, the size 24.
  file.writeUInt32LE(size, file.lastIndexOf("xl/workbook.xml") - 46 + 24);
  return file;
}

const entities = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]>`;
const manyCells = `<c><v>1</v></c>`.repeat(2_000);

describe("hostile workbooks", () => {
  test.each<[string, Uint8Array, string]>([
    ["a plain workbook", plain, "2 rows"],
    ["an empty file", new Uint8Array(), "workbook-unknown"],
    ["a page of the web", strToU8("<html><table/></html>"), "workbook-unknown"],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), "workbook-unknown"],
    [
      "a Word file",
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8("<a/>"),
      }),
      "workbook-unknown",
    ],
    [
      "a binary workbook",
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        "xl/workbook.bin": strToU8("a"),
      }),
      "workbook-old",
    ],
    ["a part declared with 300 MB more", declareSize(400 << 20), "workbook-too-large"],
    ["a part declared shorter than it is", declareSize(10), "workbook-too-large"],
    [
      "too many parts",
      zipSync(
        Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`a${index}`, new Uint8Array()])),
      ),
      "workbook-too-large",
    ],
    ["a text in the last column of a long sheet", buildWithStrayText("x"), "workbook-too-large"],
    ["blanks in the last column of a long sheet", buildWithStrayText(" "), "4000 rows"],
    [
      "a sheet that is named and not there",
      buildXlsx({ sheets: [sheet], parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }),
      "workbook-broken",
    ],
    ["half of a workbook", plain.subarray(0, plain.length / 2), "workbook-broken"],
    [
      "a workbook without its list of sheets",
      buildXlsx({ sheets: [sheet], parts: { "xl/workbook.xml": "" } }),
      "workbook-broken",
    ],
    [
      "entities that expand without end",
      buildWithPart(
        `${entities}<worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
      ),
      "workbook-broken",
    ],
    [
      "an entity that names a file",
      buildWithPart('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'),
      "workbook-broken",
    ],
    ["elements nested without end", buildWithPart("<a>".repeat(100_000)), "workbook-broken"],
    [
      "more than two million cells",
      buildWithPart(
        `<worksheet><sheetData>${`<row>${manyCells}</row>`.repeat(1_100)}</sheetData></worksheet>`,
      ),
      "workbook-too-large",
    ],
    [
      "a cell at the far end of the sheet",
      buildWithPart(
        '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
      "101 rows",
    ],
    [
      "merged cells without end",
      buildWithPart(
        '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
      ),
      "0 rows",
    ],
    [
      "hidden columns without end",
      buildWithPart(
        '<worksheet><cols><col min="1" max="999999999" hidden="1"/></cols><sheetData/></worksheet>',
      ),
      "0 rows",
    ],
    [
      "a link to a part of another file",
      buildXlsx({
        sheets: [sheet],
        parts: {
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://example.org/sheet.xml"/></Relationships>',
        },
      }),
      "workbook-broken",
    ],
    [
      "a link out of the archive",
      buildXlsx({
        sheets: [sheet],
        parts: {
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
        },
      }),
      "workbook-broken",
    ],
    [
      "a spreadsheet of LibreOffice with a password",
      buildOds("", { manifest: "<m><encryption-data/></m>" }),
      "workbook-encrypted",
    ],
    [
      "rows and cells of LibreOffice repeated without end",
      buildOds(
        '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
      ),
      "workbook-too-large",
    ],
  ])("%s", (_, bytes, expected) => {
    const start = performance.now();
    const before = process.memoryUsage().rss;
    expect(readAll(bytes)).toBe(expected);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500 << 20);
  });

  test("a flipped bit anywhere is refused, or changes nothing", () => {
    for (let offset = 0; offset < plain.length; offset += 7) {
      const damaged = plain.slice();
      damaged[offset] = (damaged[offset] ?? 0) ^ 0x10;
      expect(readAll(damaged)).toMatch(/^workbook-|^2 rows$/);
    }
  });

  test("a file that ends too early anywhere is refused", () => {
    for (let length = 0; length < plain.length; length += 11)
      expect(readAll(plain.subarray(0, length))).toMatch(/^workbook-/);
  });
});
