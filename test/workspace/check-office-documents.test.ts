/** Which documents report.yaml may speak of, and which names of files are refused. */
import { expect, test } from "vitest";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { checkOfficeDocuments } from "../../src/workspace/check-office-documents.ts";

const names = ["bao-cao", "thong-cao"];

/** "code line details" of each issue, of a report.yaml with these documents on line 9 and those of the office of Kim Sơn on line 8. */
function check(documents: string, ofKimSon = "{}", ofEarlier = "{}"): string[] {
  const text = [
    "organisation: { superior: UBND tỉnh, name: Sở Nội vụ, symbol: BC-SNV, place: Ninh Bình }",
    "signatory: { head: Giám đốc }",
    "recipients: [Lãnh đạo Sở]",
    "archive: VT",
    "territory: tỉnh Ninh Bình",
    "localities:",
    "  - { code: 372, name: huyện Nho Quan }",
    `  - { code: 376, name: huyện Kim Sơn, office: { documents: ${ofKimSon} } }`,
    `documents: ${documents}`,
    `earlier: [{ until: 2025-02, documents: ${ofEarlier} }]`,
  ].join("\n");
  const { office, issues, findPlace } = readOffice({ path: "report.yaml", text });
  const found = office && findPlace ? checkOfficeDocuments(office, names, findPlace) : issues;
  return found.map(({ code, line, message, remedy }) => [code, line, message, remedy].join(" | "));
}

test.each<[documents: string, ofKimSon?: string]>([
  ["{}"],
  ["{ bao-cao: { symbol: BC-SNV, file: bao-cao-9-thang-2025 } }"],
  ["{ bao-cao: { file: '{period}' }, thong-cao: { file: 'Thông cáo {locality}.docx' } }"],
  ["{ bao-cao: { file: 'Báo cáo' } }", "{ bao-cao: { file: 'Báo cáo của phòng' } }"],
])("%s with %s is right", (documents, ofKimSon) => {
  expect(check(documents, ofKimSon)).toEqual([]);
});

test.each<[documents: string, ofKimSon: string | undefined, expected: RegExp[]]>([
  ["{ bao-coa: {} }", undefined, [/^office-document-unknown \| 9 .*"bao-coa".* \| Ý bạn là bao-cao\?$/]],
  ["{}", "{ to-trinh: {} }", [/^office-document-unknown \| 8 .* \| Ghi tên .* bao-cao, thong-cao;/]],
  ["{ bao-cao: { file: Thong-Cao } }", undefined, [/\| 9 .*thong-cao\.docx: bao-cao và thong-cao\./]],
  ["{ bao-cao: { file: thong-cao-376 } }", undefined, [/^documents-of-one-file \| 9 /]],
  ["{ bao-cao: { file: 'a{period}' }, thong-cao: { file: a6m-2025 } }", undefined, [/a6m-2025\.docx/]],
  ["{}", "{ bao-cao: { file: bao-cao } }", [/\| 8 .*bao-cao\.docx: bao-cao và bao-cao \(huyện Kim Sơn\)\./]],
  ["{ bao-cao: { file: 'a: b' } }", undefined, [/^output-name-letter \| 9 /]],
  ["{ bao-cao: { file: con } }", undefined, [/^output-name-reserved \| 9 /]],
  ["{ bao-cao: { file: ../a } }", undefined, [/^declaration-form \| 9 .*không có dấu \//]],
  ["{ bao-cao: { file: 'a {tháng}' } }", undefined, [/^declaration-form \| 9 .*chỉ nhận \{period\}/]],
  ["{ bao-cao: { symbol: '12/BC-SNV' } }", undefined, [/^declaration-form \| 9 .*số của văn bản/]],
  ["{ bao-cao: { recipient: [VP] } }", undefined, [/^declaration-key-unknown \| 9 .*recipients/]],
])("%s with %s is refused at its line", (documents, ofKimSon, expected) => {
  const found = check(documents, ofKimSon);
  expect(found).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
});

test("an agency of earlier times has documents too, whose files are named by today's", () => {
  expect(check("{}", "{}", "{ to-trinh: {} }")).toEqual([
    expect.stringMatching(/^office-document-unknown \| 10 /),
  ]);
  expect(check("{}", "{}", "{ bao-cao: { file: a } }")).toEqual([
    expect.stringMatching(/^declaration-key-unknown \| 10 /),
  ]);
});
