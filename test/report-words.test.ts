/** What the sample's documents say: the results that the department told the press on 7/10/2022, and how often a form comes again. */
import { beforeAll, describe, expect, test } from "vitest";
import { createSampleWriter } from "./support/sample-text.ts";

/** One row a result: the words of the report, then those of the press brief. */
const results: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "resolutions, with their names",
    [
      "Sở đã tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh ban hành 03 nghị quyết",
      "Các nghị quyết đã ban hành: Nghị quyết quy định mức chuẩn trợ giúp xã hội trên địa bàn tỉnh;",
    ],
    ["đã tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh ban hành 03 nghị quyết"],
  ],
  [
    "tasks, with those who gave them",
    [
      "hoàn thành 12/13 nhiệm vụ được giao, theo cơ quan giao: Ủy ban nhân dân tỉnh 08, Bộ Lao động - Thương binh và Xã hội 03, Tỉnh ủy 01;",
    ],
    ["hoàn thành 12/13 nhiệm vụ được giao"],
  ],
  [
    "support in the pandemic",
    [
      "đã đến với trên 137 nghìn người, tổng kinh phí trên 75 tỷ đồng",
      "hỗ trợ cho 137.426 người, 2.395 đơn vị, hộ kinh doanh với tổng kinh phí 75.318,6 triệu đồng",
    ],
    [
      "hỗ trợ cho trên 137 nghìn người gặp khó khăn do đại dịch COVID-19 theo Nghị quyết số 68/NQ-CP, Quyết định số 23/2021/QĐ-TTg",
      "với tổng kinh phí trên 75 tỷ đồng",
    ],
  ],
  [
    "rents",
    [
      "Có trên 2 nghìn người lao động được hỗ trợ tiền thuê nhà với kinh phí gần 3 tỷ đồng",
      "đã hỗ trợ tiền thuê nhà cho 2.347 người lao động với tổng kinh phí 2.954,5 triệu đồng",
    ],
    ["tiền thuê nhà cho trên 2 nghìn người lao động", "với kinh phí gần 3 tỷ đồng"],
  ],
  [
    "training",
    ["tuyển sinh, đào tạo cho trên 12 nghìn lượt người", "tuyển sinh, đào tạo cho 12.468 lượt người"],
    ["tuyển sinh, đào tạo cho trên 12 nghìn lượt người"],
  ],
  [
    "jobs",
    ["giải quyết việc làm cho trên 14 nghìn lao động", "giải quyết việc làm cho 14.274 lao động"],
    ["giải quyết việc làm cho trên 14 nghìn lao động"],
  ],
  [
    "people with merit: gifts on holidays, and files",
    [
      "gần 200 nghìn suất quà cho người có công và thân nhân người có công với cách mạng nhân dịp tết Nguyên đán",
      "trị giá gần 60 tỷ đồng",
      "tiếp nhận mới 4.862 hồ sơ); đã giải quyết 4.848, đạt 97,5%; đang giải quyết 124 hồ sơ",
    ],
    [
      "gần 200 nghìn suất quà cho người có công và thân nhân người có công với cách mạng nhân dịp tết Nguyên đán Nhâm Dần và ngày Thương binh - Liệt sĩ 27/7",
      "trị giá gần 60 tỷ đồng",
      "tiếp nhận mới 4.862 hồ sơ; đã giải quyết 4.848 hồ sơ; đang giải quyết 124 hồ sơ",
      "gần 14 nghìn người đang hưởng trợ cấp ưu đãi hằng tháng",
    ],
  ],
  [
    "gifts to others, by group",
    [
      "được tặng hơn 80.000 suất quà, tổng trị giá trên 38 tỷ đồng",
      "theo nhóm đối tượng: hộ nghèo 10.322, hộ cận nghèo 11.224",
    ],
    [
      "và các đối tượng khác tại các huyện, thành phố được thăm, tặng hơn 80.000 suất quà, tổng trị giá trên 38 tỷ đồng",
    ],
  ],
  [
    "children, equality, social evils",
    ["có 2.912 trẻ em có hoàn cảnh đặc biệt", "bình đẳng giới; người nghiện có hồ sơ quản lý, cai nghiện."],
    ["có 2.912 trẻ em có hoàn cảnh đặc biệt"],
  ],
  [
    "the tasks of the coming months",
    [
      "đào tạo nghề",
      "cung - cầu lao động",
      "pháp luật lao động",
      "tết Nguyên đán Quý Mão 2023",
      "công tác xã hội",
    ],
    [
      "kế hoạch phát triển giáo dục nghề nghiệp",
      "cung - cầu lao động",
      "pháp luật lao động",
      "tết Nguyên đán Quý Mão 2023",
      "giảm nghèo bền vững",
      "nghiệp vụ công tác xã hội",
      "bảo vệ, chăm sóc trẻ em",
    ],
  ],
  [
    "the department, the period, the kind of review",
    [
      "Sơ kết công tác lao động, người có công và xã hội\n9 tháng đầu năm, triển khai nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
      "Sở Lao động - Thương binh và Xã hội tỉnh Ninh Bình báo cáo kết quả",
    ],
    ["Sở Lao động - Thương binh và Xã hội tỉnh Ninh Bình", "9 tháng đầu năm 2022"],
  ],
  [
    "the end of a report to superior bodies, which a brief has not",
    ["Sở kính báo cáo Bộ Lao động - Thương binh và Xã hội, Ủy ban nhân dân tỉnh Ninh Bình./."],
    ["Nhiệm vụ trọng tâm 3 tháng cuối năm 2022"],
  ],
];

describe("the nine months of 2022, as they were published", () => {
  let report = "";
  let brief = "";
  beforeAll(async () => {
    const write = await createSampleWriter("9m-2022");
    report = write("bao-cao").join("\n");
    brief = write("thong-cao").join("\n");
  });

  test.each(results)("%s", (_, inReport, inBrief) => {
    for (const words of inReport) expect(report).toContain(words);
    for (const words of inBrief) expect(brief).toContain(words);
  });

  test("what was not reported is one sentence of the report", () => {
    expect(report.match(/[Cc]hưa có số liệu báo cáo về/g)).toHaveLength(1);
  });
});

describe.each(["9m-2022", "6m-2022", "q1-2022", "q2-2022", "q3-2022", "m09-2022", "2021"])("%s", (period) => {
  test("no form of comparison comes more than three times in succession", async () => {
    const write = await createSampleWriter(period);
    for (const document of ["bao-cao", "thong-cao", "bieu-do"])
      for (const locality of [undefined, "376"]) {
        const forms = listComparisonForms(write(document, locality).join("\n"));
        expect([document, locality, findLongestRun(forms)]).toEqual([document, locality, undefined]);
      }
  });

  test("praise is sparing, and months are no review", async () => {
    const write = await createSampleWriter(period);
    const text = write("bao-cao").join("\n");
    expect(text.match(/được quan tâm/g) ?? []).toHaveLength(0);
    if (period.startsWith("m")) expect(text).not.toMatch(/sơ kết/i);
  });
});

test("the report of a year is the expected text", async () => {
  const write = await createSampleWriter("2021");
  const text = write("bao-cao").join("\n");
  await expect(text).toMatchFileSnapshot("../fixtures/ninh-binh/expected/bao-cao-2021.txt");
});

/** The form of each change in the order of the text: its base named or not, behind a comma or in brackets. */
function listComparisonForms(text: string): string[] {
  const changes = text.matchAll(
    /(?:tăng|giảm) [\d.,]+(?:%| điểm phần trăm| \p{L}+)( so với (?:cùng kỳ|năm|cuối|quý|tháng))?/gu,
  );
  return [...changes].map(({ index, 1: base }) => {
    const before = text.slice(0, index);
    const isInBrackets = before.lastIndexOf("(") > before.lastIndexOf(")");
    return `${base === undefined ? "bare" : "named"} ${isInBrackets ? "in brackets" : "behind a comma"}`;
  });
}

/** A form that comes more than three times in succession. */
function findLongestRun(forms: readonly string[]): string | undefined {
  return forms.find(
    (form, index) => index >= 3 && forms.slice(index - 3, index).every((each) => each === form),
  );
}
