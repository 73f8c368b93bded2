import { expect, test } from "vitest";
import { checkOfficeWords, type OfficeWords } from "../../../src/catalogue/checks/check-office-words.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

function listReasons(office: OfficeWords): string[] {
  return checkOfficeWords(labourCatalogue, office, () => ({})).map(
    ({ code, message }) => `${code} ${message}`,
  );
}

const kinds = (texts: Record<string, string>): OfficeWords => ({
  aliases: { texts: { "advice.kind": texts } },
});
const headers = (reference: string, header: string): OfficeWords => ({
  aliases: { headers: { [reference]: [header] } },
});
const unit = (reference: string): OfficeWords => ({ units: { [reference]: { unit: "nghìn đồng" } } });

const foreign = (name: string): OfficeWords => ({
  localities: ninhBinhOffice.localities,
  territory: ninhBinhOffice.territory,
  foreign: [{ name, reason: "thử" }],
});

test.each<[string, OfficeWords, string]>([
  ["a text of two meanings", kinds({ NQ: "Nghị quyết", nq: "Quyết định" }), "vừa là “Nghị quyết”"],
  ["a wanted text read as another", kinds({ "Nghị quyết": "Công văn" }), "có nghĩa riêng"],
  ["a known text read as a wanted one", kinds({ "Công văn": "Kế hoạch" }), "có nghĩa riêng"],
  ["a meaning that is misspelt", kinds({ NQ: "Nghị quyêtt" }), "không có trong danh mục"],
  ["an alias of an alias", kinds({ NQ: "N.Quyết", "N.Quyết": "Nghị quyết" }), "không có trong danh mục"],
  ["another column's header", headers("jobs.placed", "Lao động nữ"), "tiêu đề của cột jobs.women"],
  ["another indicator's name", { aliases: { indicators: { "Lao động nữ": "jobs" } } }, "chỉ tiêu jobs.women"],
  ["another indicator's id", { aliases: { indicators: { "jobs.abroad": "jobs" } } }, "chỉ tiêu jobs.abroad"],
  ["a unit of money for a count", unit("jobs.placed"), "không có cột tiền nào"],
  ["a wanted text declared as unwanted", { texts: { "advice.kind": ["Nghị quyết"] } }, "nó vẫn được tính"],
  ["our own district as foreign", foreign("huyện Kim Sơn"), "đó là huyện Kim Sơn của chính cơ quan"],
  ["our own district by its alias", foreign("H. Kim Sơn"), "đó là huyện Kim Sơn của chính cơ quan"],
  ["our own district without its rank", foreign("kim sơn"), "đó là huyện Kim Sơn của chính cơ quan"],
  ["our own province as foreign", foreign("tỉnh Ninh Bình"), "đó là tỉnh Ninh Bình của chính cơ quan"],
  ["a form of numbers for nothing", { numbers: { "vay-von": "1,234.5" } }, "không có biểu, cột hay tệp"],
  [
    "a unit of a file for no column",
    { files: { "vay-von.csv": unit("job-loan.amount") } },
    'Mục "files.vay-von.csv.units" nêu cột "job-loan.amount"',
  ],
  ["a unit for no column", unit("job-loan.amount"), 'Mục "units" nêu cột "job-loan.amount"'],
])("%s is told", (_, office, reason) => {
  expect(listReasons(office).join("\n")).toContain(reason);
});

test.each<[string, OfficeWords]>([
  ["an abbreviation", kinds({ NQ: "Nghị quyết", QĐ: "Quyết định" })],
  ["the same meaning twice", kinds({ NQ: "Nghị quyết", nq: "Nghị quyết" })],
  ["a kind of document that no figure counts", kinds({ CV: "Công văn" })],
  [
    "a text of a column that only breaks down",
    { aliases: { texts: { "covid-support.policy": { HDV: "Hướng dẫn viên du lịch" } } } },
  ],
  ["a header", headers("jobs.placed", "Số LĐ có việc")],
  ["the header of another export", headers("job-loans.workers", "Lao động nữ")],
  ["the name of an indicator in the plan", { aliases: { indicators: { "Việc làm mới": "jobs.created" } } }],
  ["a unit of money", unit("job-loans.amount")],
  ["a text that no figure wants", { texts: { "advice.kind": ["Thông báo"] } }],
  ["another province as foreign", foreign("tỉnh Nam Định")],
  ["a district of another province as foreign", foreign("huyện Kim Bảng")],
  [
    "forms of numbers for an export, a column, a file and all others",
    {
      numbers: {
        "job-loans": "1,234.5",
        "jobs.placed": "1.234,5",
        "data/a.csv": "1,234.5",
        default: "1.234,5",
      },
    },
  ],
])("%s is right", (_, office) => {
  expect(listReasons(office)).toEqual([]);
});
