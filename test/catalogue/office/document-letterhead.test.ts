/** Who sends a document to whom, where the department, its document, a district's office and that office's document say something. */
import { expect, test } from "vitest";
import {
  type DocumentOfOffice,
  resolveDocumentLetterhead,
} from "../../../src/catalogue/office/document-letterhead.ts";
import type { Locality, Office } from "../../../src/catalogue/office/office.ts";
import { toYearMonth } from "../../../src/period.ts";
import { requirePeriod } from "../../support/figures/figures.ts";

const organisation = { superior: "UBND tỉnh", name: "Sở Nội vụ", symbol: "BC-SNV", place: "Ninh Bình" };
const office = {
  organisation,
  signatory: { head: "Giám đốc" },
  addressees: ["Bộ Nội vụ"],
  recipients: ["Lãnh đạo Sở"],
  archive: "VT",
  earlier: [],
};
const report: DocumentOfOffice = { document: "bao-cao", kind: "Báo cáo" };
const kimSon = { code: "376", name: "huyện Kim Sơn", aliases: [] };

function resolve(
  document: Partial<DocumentOfOffice>,
  documents: Office["documents"],
  localOffice?: Locality["office"],
) {
  const locality = localOffice && { ...kimSon, office: localOffice };
  return resolveDocumentLetterhead(
    { ...report, ...document },
    { ...office, documents: documents ?? {} },
    { locality },
  );
}

test.each<[kind: string, abbreviation: string | undefined, symbol: string | undefined]>([
  ["Báo cáo", undefined, "BC-SNV"],
  ["TỜ TRÌNH", undefined, "TTr-SNV"],
  ["Kế hoạch", undefined, "KH-SNV"],
  ["Thông báo", undefined, "TB-SNV"],
  ["Thông cáo báo chí", "TCBC", "TCBC-SNV"],
  ["Thông cáo báo chí", undefined, undefined],
  ["Công văn", undefined, undefined],
])("the symbol of %s (%s) of an office with BC-SNV is %s", (kind, abbreviation, symbol) => {
  expect(resolve({ kind, ...(abbreviation && { abbreviation }) }, {}).symbol).toBe(symbol);
});

test("an office whose reports are not called BC-… says the symbols of its other documents", () => {
  const other = { ...office, organisation: { ...organisation, symbol: "SNV-BC" } };
  const find = (kind: string) => resolveDocumentLetterhead({ document: "a", kind }, other, {}).symbol;
  expect([find("Báo cáo"), find("Kế hoạch")]).toEqual(["SNV-BC", undefined]);
});

test.each<[kind: string, declared: string[] | undefined, addressees: string[]]>([
  ["Báo cáo", undefined, ["Bộ Nội vụ"]],
  ["Công văn", undefined, ["Bộ Nội vụ"]],
  ["Công văn", ["Sở Y tế"], ["Sở Y tế"]],
  ["Kế hoạch", undefined, []],
  ["Thông báo", ["Sở Y tế"], ["Sở Y tế"]],
])("%s with addressees %j goes to %j", (kind, declared, addressees) => {
  const documents = { "bao-cao": declared ? { addressees: declared } : {} };
  expect(resolve({ kind }, documents).addressees).toEqual(addressees);
});

const documents = { "bao-cao": { symbol: "BC-SNV-VP", archive: "VT, VP", recipients: ["Các phòng"] } };
const localOrganisation = { ...organisation, name: "Phòng Nội vụ", symbol: "BC-PNV" };

test.each<[string, Locality["office"] | undefined, (string | undefined)[]]>([
  ["the department", undefined, ["BC-SNV-VP", "VT, VP", "Các phòng"]],
  ["a district with an archive", { archive: "VT huyện" }, ["BC-SNV-VP", "VT huyện", "Các phòng"]],
  ["a district's own office", { organisation: localOrganisation }, ["BC-PNV", "VT, VP", "Các phòng"]],
  [
    "a district's own document",
    {
      organisation: localOrganisation,
      archive: "VT huyện",
      documents: { "bao-cao": { symbol: "BC-PNV-TH" } },
    },
    ["BC-PNV-TH", "VT huyện", "Các phòng"],
  ],
])("of %s, the nearest words count", (_, localOffice, expected) => {
  const { symbol, archive, recipients } = resolve({}, documents, localOffice);
  expect([symbol, archive, ...recipients]).toEqual(expected);
});

test("no document has words by the name of a part of every object", () => {
  expect(resolve({ document: "constructor" }, documents)).toMatchObject({ symbol: "BC-SNV", archive: "VT" });
});

test("a report of an earlier agency's time bears that agency's words, not those of today's document", () => {
  const earlier = {
    until: toYearMonth(2025, 2),
    organisation: { ...organisation, name: "Sở Lao động - Thương binh và Xã hội", symbol: "BC-SLĐTBXH" },
    documents: { "bao-cao": { archive: "VT, VP" } },
  };
  const resolveOf = (period: string) =>
    resolveDocumentLetterhead(
      report,
      { ...office, earlier: [earlier], documents: { "bao-cao": { symbol: "BC-SNV-TH" } } },
      { period: requirePeriod(period) },
    );
  expect(resolveOf("m02-2025")).toMatchObject({ symbol: "BC-SLĐTBXH", archive: "VT, VP" });
  expect(resolveOf("9m-2025")).toMatchObject({ symbol: "BC-SNV-TH", archive: "VT" });
});
