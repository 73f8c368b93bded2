/** What the sentences of the labour pack say where figures are 0, missing, near to 0 or 100, or several in one sentence. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderLabourSentences } from "../support/labour-sentences.ts";

describe("a rate is not rounded to 100", () => {
  test("2.911 of 2.912 children", () => {
    const rate = { actual: "99.96565934", lastYear: "99" };
    expect(
      renderLabourSentences("children-and-equality", {
        "children.special": { actual: "2912" },
        "children.helped": { actual: "2911" },
        "children.helpedShare": rate,
      })[0],
    ).toBe(
      "Toàn tỉnh có 2.912 trẻ em có hoàn cảnh đặc biệt, trong đó 2.911 trẻ em được trợ giúp, đạt 99,97% (tăng 0,97 điểm phần trăm so với cùng kỳ năm 2021).",
    );
  });
});

test("points have the decimals of the rate before them", () => {
  const sentences = renderLabourSentences("employment", {
    "training.graduated": { actual: "11342" },
    "training.employedShare": { actual: "85.3465", lastYear: "84.3660" },
  });
  expect(sentences).toContain(
    "Có 11.342 người tốt nghiệp; tỷ lệ người học có việc làm sau tốt nghiệp đạt 85,35%, tăng 0,98 điểm phần trăm so với cùng kỳ năm 2021.",
  );
});

describe("the lead rounds, and hides little", () => {
  test.each([
    ["79554", "hơn 79.000 suất quà"],
    ["58646", "hơn 58.000 suất quà"],
    ["80536", "hơn 80.000 suất quà"],
  ])("%s gifts: %s", (gifts, expected) => {
    const amounts = { "protection.gifts": { actual: gifts }, "protection.value": { actual: "38400000000" } };
    expect(renderLabourSentences("lead", amounts).join("\n")).toContain(expected);
  });

  test("trên 2 nghìn for 2.347, which stands in the section", () => {
    const amounts = { "rent.workers": { actual: "2347" }, "rent.amount": { actual: "2954500000" } };
    expect(renderLabourSentences("lead", amounts)).toEqual([
      "Có trên 2 nghìn người lao động được hỗ trợ tiền thuê nhà với kinh phí gần 3 tỷ đồng.",
    ]);
    expect(renderLabourSentences("employment", amounts).join("\n")).toContain(
      "đã hỗ trợ tiền thuê nhà cho 2.347 người lao động với tổng kinh phí 2.954,5 triệu đồng",
    );
  });

  test("no other template fixes a step or a word, but those of the press brief", () => {
    const fixed = ["documents", "parts"].flatMap((folder) =>
      readdirSync(`templates/labour/${folder}`).filter((file) =>
        /\{\{about[^}]*\b(?:step|word)=/.test(readFileSync(`templates/labour/${folder}/${file}`, "utf8")),
      ),
    );
    expect(fixed.filter((file) => !file.startsWith("brief-"))).toEqual(["lead.hbs"]);
  });
});

describe("zero has its sentence, or its clause falls away", () => {
  test.each([
    [
      { "safety.accidents": { actual: "5", lastYear: "6" }, "safety.deaths": { actual: "0", lastYear: "4" } },
      "Trên địa bàn tỉnh Ninh Bình xảy ra 05 vụ tai nạn lao động (giảm 01 vụ so với cùng kỳ năm 2021), không có người chết (cùng kỳ là 04 người).",
    ],
    [
      { "safety.accidents": { actual: "0", lastYear: "6" }, "safety.deaths": { actual: "0" } },
      "Trên địa bàn tỉnh Ninh Bình không có vụ tai nạn lao động (cùng kỳ năm 2021 là 06 vụ).",
    ],
    [
      { "safety.accidents": { actual: "5" }, "safety.deaths": { actual: "2" } },
      "Trên địa bàn tỉnh Ninh Bình xảy ra 05 vụ tai nạn lao động, 02 người chết.",
    ],
  ])("accidents and deaths %o", (amounts, expected) => {
    expect(renderLabourSentences("employment", amounts)).toContain(expected);
  });

  test.each([
    [
      "3",
      "5",
      "7",
      "Sở đã tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh ban hành 03 nghị quyết; ban hành 05 quyết định, 07 kế hoạch trong các lĩnh vực lao động, người có công và xã hội.",
    ],
    [
      "0",
      "5",
      "0",
      "Sở đã tham mưu Ủy ban nhân dân tỉnh ban hành 05 quyết định trong các lĩnh vực lao động, người có công và xã hội.",
    ],
    [
      "0",
      "0",
      "0",
      "Trong 9 tháng đầu năm 2022, không có nghị quyết, quyết định, kế hoạch do Sở tham mưu được ban hành.",
    ],
  ])("%s resolutions, %s decisions, %s plans", (resolutions, decisions, plans, expected) => {
    const amounts = {
      "advice.resolutions": { actual: resolutions },
      "advice.decisions": { actual: decisions },
      "advice.plans": { actual: plans },
    };
    expect(renderLabourSentences("general", amounts)).toContain(expected);
  });

  test.each([
    [
      "employment",
      { "centre.advised": { actual: "480" }, "centre.fairs": { actual: "0" } },
      "Trung tâm Dịch vụ việc làm không có phiên giao dịch việc làm trong kỳ; tư vấn, giới thiệu việc làm cho 480 lượt người.",
    ],
    [
      "employment",
      { "loans.workers": { actual: "0" }, "loans.amount": { actual: "0" } },
      "Trong kỳ, không có lao động được vay vốn giải quyết việc làm.",
    ],
    [
      "people-with-merit",
      { "merit.convalescence": { actual: "0" } },
      "Trong kỳ, không có người có công được điều dưỡng.",
    ],
    [
      "people-with-merit",
      { "merit.gratitudeFund": { actual: "0" } },
      "Trong kỳ, Quỹ Đền ơn đáp nghĩa các cấp không có khoản tiền vận động được.",
    ],
    [
      "children-and-equality",
      { "children.gifts": { actual: "0" } },
      "Trong kỳ, không có suất quà tặng trẻ em.",
    ],
    [
      "general",
      {
        "tasks.assigned": { actual: "0/2" },
        "tasks.open": { actual: "2" },
        "tasks.overdue": { actual: "0" },
      },
      "Đến hết tháng 9 năm 2022, chưa có nhiệm vụ hoàn thành; 02 nhiệm vụ đang thực hiện, không có nhiệm vụ quá hạn.",
    ],
  ])("none this month, in %s: %o", (part, amounts, expected) => {
    expect(renderLabourSentences(part, amounts)).toContain(expected);
  });

  test("the number of poor households at the end is said once", () => {
    const escaped = { "poverty.escaped": { actual: "1515" }, "poverty.closing": { actual: "8514" } };
    const movement = "Trong 9 tháng đầu năm 2022, toàn tỉnh có 1.515 hộ thoát nghèo";
    expect(renderLabourSentences("poverty", escaped)).toContain(
      `${movement}; tính đến ngày 30/9/2022 còn 8.514 hộ nghèo.`,
    );
    const reviewed = { "poverty.poor": { actual: "8514" }, "poverty.poorShare": { actual: "2.72" } };
    expect(renderLabourSentences("poverty", { ...escaped, ...reviewed })).toContain(`${movement}.`);
  });

  test("no sentence of any part counts 0", () => {
    for (const part of listParts()) {
      const zeros = new Proxy(
        {},
        { get: (_, id) => (id === "tasks.assigned" ? {} : { actual: "0", lastYear: "0", plan: "10" }) },
      );
      expect(renderLabourSentences(part, zeros).join("\n")).not.toMatch(/(?<![\d.,])0 (?!%)\p{L}/u);
    }
  });
});

describe("where nothing was reported, nothing is claimed", () => {
  const claim =
    /đầy đủ|kịp thời|đúng (?:đối tượng|quy định|thời hạn)|thực hiện tốt|quan tâm|tích cực|chủ động|đồng bộ|thường xuyên|theo quy định|theo kế hoạch/;

  test.each(["general", "employment", "people-with-merit", "social-protection", "children-and-equality"])(
    "%s",
    (part) => {
      const lines = renderLabourSentences(part, {});
      expect(lines.join("\n")).not.toMatch(claim);
      for (const line of lines) expect(line).toMatch(/chưa có/);
    },
  );

  test.each([
    ["children-and-equality", "evils.addicts", "toàn tỉnh có 50 người nghiện có hồ sơ quản lý"],
    ["children-and-equality", "children.special", "Toàn tỉnh có 50 trẻ em có hoàn cảnh đặc biệt"],
    ["social-protection", "poverty.poor", "toàn tỉnh còn 50 hộ nghèo"],
    ["social-protection", "relief.funerals", "Hỗ trợ mai táng phí cho 50 trường hợp"],
    ["social-protection", "relief.rice", "Cấp 50 kg gạo cứu đói"],
    ["employment", "centre.advised", "tư vấn, giới thiệu việc làm cho 50 lượt người"],
    [
      "employment",
      "bhtn.applied",
      "trợ cấp thất nghiệp của 50 người; chưa có số liệu báo cáo về quyết định hưởng",
    ],
    ["employment", "safety.trained", "cho 50 người; chưa có số liệu báo cáo về tai nạn lao động"],
  ])("%s says %s although the figures beside it are missing", (part, id, expected) => {
    const lines = renderLabourSentences(part, { [id]: { actual: "50" } });
    expect(lines.filter((line) => line.includes(expected))).toHaveLength(1);
  });

  test("a district hears nothing of what only the province does", () => {
    const text = renderLabourSentences("employment", {}, { locality: "372" }).join("\n");
    expect(text).not.toMatch(/thất nghiệp/);
  });
});

describe("one comparison belongs to one number", () => {
  test.each([
    [
      "people-with-merit",
      {
        "merit.convalescence": { actual: "3650", lastYear: "3473" },
        "merit.convalescenceAmount": { actual: "7036000000", lastYear: "5054000000" },
      },
      "Tổ chức điều dưỡng cho 3.650 lượt người có công (tăng 5,1% so với cùng kỳ năm 2021); kinh phí 7.036 triệu đồng (tăng 39,2%).",
    ],
    [
      "employment",
      {
        jobs: { actual: "14274", plan: "18000", lastYear: "13530" },
        "jobs.created": { actual: "8846" },
        "jobs.abroad": { actual: "1182", plan: "1500", lastYear: "748" },
      },
      "Toàn tỉnh giải quyết việc làm cho 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021; trong đó việc làm mới 8.846 lao động; đi làm việc ở nước ngoài theo hợp đồng 1.182 lao động (đạt 78,8% kế hoạch năm, tăng 58%).",
    ],
    [
      "employment",
      {
        "loans.projects": { actual: "1946" },
        "loans.amount": { actual: "118600000000", lastYear: "98500000000" },
        "loans.workers": { actual: "2412", lastYear: "2105" },
      },
      "Doanh số cho vay giải quyết việc làm là 118.600 triệu đồng (tăng 20,4% so với cùng kỳ năm 2021), cho 1.946 dự án với 2.412 lao động được vay vốn (tăng 14,6%).",
    ],
  ])("in %s", (part, amounts, expected) => {
    expect(renderLabourSentences(part, amounts)).toContain(expected);
  });
});

function listParts(): string[] {
  return readdirSync("templates/labour/parts").map((file) => file.replace(".hbs", ""));
}
