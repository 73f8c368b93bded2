/** report.yaml may write the names of exports, columns and indicators as they are printed. */
import { expect, test } from "vitest";
import { replaceNamesByIds } from "../../../src/catalogue/office/office-names.ts";
import { addOfficeWordsToCatalogue } from "../../../src/catalogue/office/office-words.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

const read = (said: Partial<typeof ninhBinhOffice>) =>
  replaceNamesByIds({ ...ninhBinhOffice, ...said }, labourCatalogue);

test("names are replaced by ids", () => {
  const office = read({
    exports: { "Cho vay giải quyết việc làm": { without: { "Số dự án": "không theo dõi" } } },
    aliases: {
      headers: { "vay-von.Số lao động được vay vốn": ["Số LĐ được vay"] },
      indicators: { "Số LĐ có việc làm mới": "Lao động được giải quyết việc làm" },
    },
    units: { "Trợ cấp ưu đãi hằng tháng.Kinh phí chi trả": { unit: "đồng" } },
    numbers: { "vay-von": "1.234,5", "bieu-1.csv": "1,234.5" },
    files: { "bieu-1.csv": { export: "Bảo hiểm thất nghiệp" } },
  });
  expect(office).toMatchObject({
    exports: { "job-loans": { without: { projects: "không theo dõi" } } },
    aliases: {
      headers: { "job-loans.workers": ["Số LĐ được vay"] },
      indicators: { "Số LĐ có việc làm mới": "jobs" },
    },
    units: { "merit-allowance.paid": { unit: "đồng" } },
    numbers: { "job-loans": "1.234,5", "bieu-1.csv": "1,234.5" },
    files: { "bieu-1.csv": { export: "unemployment-insurance" } },
  });
  expect(addOfficeWordsToCatalogue(labourCatalogue, office).issues).toEqual([]);
});

test("ids stay", () => {
  const said = { exports: { "job-loans": { without: { projects: "không theo dõi" } } } };
  expect(read(said)).toMatchObject(said);
});

test("what nothing is called is told with what may be written", () => {
  const office = read({ exports: { "Cho vay giải quyết việc làm": { without: { "Số dự": "không" } } } });
  const [issue] = addOfficeWordsToCatalogue(labourCatalogue, office, () => ({
    file: "report.yaml",
    line: 7,
  })).issues;
  expect(issue).toMatchObject({ code: "words-column-unknown", line: 7 });
  expect(issue?.remedy).toContain("projects (Số dự án)");
});

test.each<[string, Partial<typeof ninhBinhOffice>]>([
  [
    "planUnits",
    { planUnits: { "Lượt người được tuyển sinh, đào tạo": "Người", "training.enrolled": "Học viên" } },
  ],
  ["numbers", { numbers: { "job-loans": "1.234,5", "Cho vay giải quyết việc làm": "1,234.5" } }],
  [
    "units",
    {
      units: {
        "job-loans.amount": { unit: "đồng" },
        "vay-von.Số tiền cho vay": { unit: "triệu đồng" },
      },
    },
  ],
  [
    "exports.job-loans.without",
    { exports: { "job-loans": { without: { projects: "a", "Số dự án": "b" } } } },
  ],
])("two names of one thing in %s are told, and none is lost in silence", (section, said) => {
  const { issues } = addOfficeWordsToCatalogue(labourCatalogue, read(said), (path) => ({
    file: path.join("/"),
  }));
  expect(issues.map(({ code }) => code)).toEqual(["words-unclear"]);
  expect(issues[0]?.message).toContain(`Mục "${section}" khai`);
});

test("two names of one export are told", () => {
  const office = read({ exports: { "vay-von": { absent: "không có" }, "Cho vay giải quyết việc làm": {} } });
  const { issues } = addOfficeWordsToCatalogue(labourCatalogue, office);
  expect(issues[0]?.message).toBe(
    'Mục "exports" khai “Cho vay giải quyết việc làm”: mục này đã có một dòng cho "job-loans", là cùng một thứ.',
  );
});
