/** Evaluates edit rules, as a sector file writes them, on the text of exports. */
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import { applyOfficeEdits } from "../../src/catalogue/edits/office-edits.ts";
import type { Office } from "../../src/catalogue/office/office.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import type { EditReport } from "../../src/figures/edits/evaluate-edits.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { computeReviewOfExports } from "../../src/review.ts";
import { requirePeriod } from "./figures/figures.ts";

const pack = `
name: Thử
sectors: [small]
targets:
  name: Kế hoạch
  files: [ke-hoach]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
    unit: { header: [Đơn vị tính], type: text, optional: true }
`;

const sector = `
id: small
name: Thử
exports:
  jobs:
    name: Việc làm
    files: [viec-lam]
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      placed: { header: [Tổng], type: count }
      home: { header: [Trong tỉnh], type: count, optional: true }
      abroad: { header: [Ngoài nước], type: count, optional: true }
      rate: { header: [Tỷ lệ], type: decimal, optional: true }
  pay:
    name: Trợ cấp
    files: [tro-cap]
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      policy: { header: [Chính sách], type: text }
      people: { header: [Số người], type: count }
      paid: { header: [Kinh phí], type: money, unit: triệu đồng }
  files:
    name: Hồ sơ
    files: [ho-so]
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      received: { header: [Tiếp nhận], type: count }
      settled: { header: [Giải quyết], type: count }
      left: { header: [Còn lại], type: count }
      before: { header: [Kỳ trước], type: count, optional: true }
  tasks:
    name: Nhiệm vụ
    files: [nhiem-vu]
    columns:
      assigned: { header: [Ngày giao], type: date }
      completed: { header: [Ngày xong], type: date, optional: true }
      kind: { header: [Loại], type: text, optional: true }
indicators:
  all: { name: Việc làm, unit: người, sum: jobs.placed }
  home: { name: Việc làm trong tỉnh, unit: người, sum: jobs.home }
  abroad: { name: Việc làm ngoài nước, unit: người, sum: jobs.abroad }
  share: { name: Phần ngoài nước, unit: "%", ratio: { part: abroad, whole: all } }
  paid: { name: Kinh phí, unit: đồng, sum: pay.paid }
  people: { name: Người hưởng, unit: người, stock: pay.people }
`;

const office = `
organisation: { superior: Ủy ban nhân dân tỉnh, name: Sở, symbol: S, place: Ninh Bình }
signatory: { head: Giám đốc }
recipients: [Lãnh đạo Sở]
archive: VT
territory: tỉnh Ninh Bình
localities:
  - { code: 372, name: huyện Nho Quan, aliases: [Nho Quan] }
  - { code: 376, name: huyện Kim Sơn }
`;

/** Reads the small sector with the given rules, one a line. */
export function readRules(...edits: readonly string[]): { catalogue?: Catalogue; issues: Issue[] } {
  const text = `${sector}edits:\n${edits.map((edit) => `  ${edit}\n`).join("")}`;
  return readCatalogue([
    { path: "pack.yaml", text: pack },
    { path: "sectors/small.yaml", text: edits.length === 0 ? sector : text },
  ]);
}

export function readSmallOffice(more = ""): Office {
  const { office: read, issues } = readOffice({ path: "report.yaml", text: office + more });
  if (!read) throw new Error(issues.map(({ message }) => message).join("\n"));
  return read;
}

/** Evaluates the rules for nine months of 2022; `files` are the lines of CSV files by their names. */
export async function evaluateRules(
  edits: readonly string[],
  files: Readonly<Record<string, readonly string[]>>,
  reportYaml = "",
): Promise<EditReport> {
  const { catalogue: declared, issues } = readRules(...edits);
  if (!declared) throw new Error(issues.map(({ message }) => message).join("\n"));
  const smallOffice = readSmallOffice(reportYaml);
  const { catalogue } = applyOfficeEdits(declared, smallOffice);
  const exports = Object.entries(files).map(([name, lines]) => ({
    path: `data/${name}`,
    chunks: () => [Buffer.from(`${lines.join("\n")}\n`)],
  }));
  const period = requirePeriod("9m-2022");
  const review = await computeReviewOfExports({ period, catalogue, office: smallOffice, exports });
  if (!review.edits) throw new Error("the rules were not evaluated");
  return review.edits;
}

/** "error edit-balance 3 Nho Quan": what is told, without the derived rules. */
export function listTold({ issues }: EditReport): string[] {
  return issues
    .filter(({ rule }) => !rule?.endsWith(".peers"))
    .map(({ severity, code, line }) => `${severity} ${code} ${line ?? "-"}`);
}

/** The counts of the declared rules together. */
export function countChecks({ tallies }: EditReport) {
  const declared = tallies.filter(({ rule }) => !rule.endsWith(".peers"));
  const sum = (key: "checked" | "met" | "skipped" | "negligible" | "confirmed") =>
    declared.reduce((total, tally) => total + tally[key], 0);
  return { checked: sum("checked"), met: sum("met"), skipped: sum("skipped") };
}
