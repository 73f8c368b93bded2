/** Sentences of the sample's report on tasks, issuers, stocks and their parts, where the rows are other than the sample's. */
import { describe, expect, test } from "vitest";
import { verifyFiguresAndOtherNumbers } from "../src/audit/verify.ts";
import type { ExportFile } from "../src/exports/source.ts";
import { replaceTokensWithWords } from "../src/language/figure-mention.ts";
import { renderReviewTextAndBlocks } from "../src/review.ts";
import {
  buildSampleInputs,
  createPhraseFinder,
  generateSampleReport,
  readReportFile,
  sampleExports,
  verifySampleReport,
} from "./support/sample-reports.ts";
import { computeSampleReview } from "./support/sample-review.ts";

type EditText = (text: string) => string;

/** The sample's exports with the text of one file changed. */
function editExport(path: string, edit: EditText): ExportFile[] {
  return sampleExports.map((file) => {
    if (!file.path.endsWith(path)) return file;
    const text = Buffer.concat([...file.chunks()].map((chunk) => chunk.slice())).toString("utf8");
    return { ...file, chunks: () => [Buffer.from(edit(text))] };
  });
}

function addLines(...lines: readonly string[]): EditText {
  return (text) => `${text.trimEnd()}\r\n${lines.join("\r\n")}\r\n`;
}

async function writeText(period: string, exports: readonly ExportFile[] = sampleExports) {
  const inputs = { ...buildSampleInputs({ period }), exports };
  const review = renderReviewTextAndBlocks(await computeSampleReview(inputs), inputs);
  const lines = review.prose.lines.map(({ text }) => replaceTokensWithWords(text, review.prose.mentions));
  const errors = review.issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { text: lines.join("\n").replaceAll("\u00A0", " "), errors, figures: review.figures };
}

describe("tasks are those assigned in the period and those pending at its start, completed by their date", () => {
  test.each([
    [
      "q1-2022",
      "3/5 nhiệm vụ được giao, theo cơ quan giao: Ủy ban nhân dân tỉnh 02, Bộ Lao động - Thương binh và Xã hội 01",
    ],
    [
      "q2-2022",
      "3/6 nhiệm vụ phải thực hiện (lũy kế 6 tháng 6/9 nhiệm vụ), theo cơ quan giao: Ủy ban nhân dân tỉnh 02, Bộ Lao động - Thương binh và Xã hội 01",
    ],
    [
      "q3-2022",
      "6/7 nhiệm vụ phải thực hiện (lũy kế 9 tháng 12/13 nhiệm vụ), theo cơ quan giao: Ủy ban nhân dân tỉnh 04, Bộ Lao động - Thương binh và Xã hội 01, Tỉnh ủy 01",
    ],
    [
      "9m-2022",
      "12/13 nhiệm vụ được giao, theo cơ quan giao: Ủy ban nhân dân tỉnh 08, Bộ Lao động - Thương binh và Xã hội 03, Tỉnh ủy 01",
    ],
    [
      "m12-2021",
      "3/3 nhiệm vụ phải thực hiện (lũy kế cả năm 15/15 nhiệm vụ), theo cơ quan giao: Ủy ban nhân dân tỉnh 03",
    ],
  ])("%s: %s", async (period, sentence) => {
    expect((await writeText(period)).text).toContain(`hoàn thành ${sentence}`);
  });

  test("a task of the old year that is not completed is carried over", async () => {
    const tasks2021 = addLines("16;Nhiệm vụ tồn;Tỉnh ủy;1/12/2021;31/3/2022;;Đang thực hiện");
    const { text } = await writeText("9m-2022", editExport("/tasks-2021.csv", tasks2021));
    expect(text).toContain("hoàn thành 12/14 nhiệm vụ được giao");
    expect(text).toContain("02 nhiệm vụ đang thực hiện, trong đó 01 nhiệm vụ quá hạn");
  });

  test.each([
    ["assigner", /;Cơ quan giao;/, ";Nơi nhận;", "hoàn thành 12/13 nhiệm vụ được giao; 01 nhiệm vụ đang"],
    ["deadline", /;Thời hạn;/, ";Ghi chú khác;", "Tỉnh ủy 01; 01 nhiệm vụ đang thực hiện."],
  ])("an export without %s says nothing of it", async (_, header, other, sentence) => {
    const rename: EditText = (text) => text.replace(header, other);
    const exports = editExport("/tasks-2022.csv", rename).filter(
      ({ path }) => !path.endsWith("tasks-2021.csv"),
    );
    expect((await writeText("9m-2022", exports)).text).toContain(sentence);
  });
});

describe("documents count for the agency that issued them", () => {
  const others = addLines(
    "16;20/9/2022;Kế hoạch;Sở Lao động - Thương binh và Xã hội;Kế hoạch nội bộ",
    "17;21/9/2022;Nghị quyết;Tỉnh ủy;Nghị quyết của Tỉnh ủy",
  );

  test("other issuers are in no figure", async () => {
    const { text, errors } = await writeText("9m-2022", editExport("/advice-2022.csv", others));
    expect([text.includes("ban hành 03 nghị quyết"), text.includes("07 kế hoạch"), errors]).toEqual([
      true,
      true,
      [],
    ]);
  });

  test("a month without any is no month without a report of them", async () => {
    const { text } = await writeText("m06-2022");
    expect(text).toContain("chưa có số liệu báo cáo về: tai nạn lao động");
    expect(text).not.toContain("văn bản tham mưu");
  });

  test("an unknown issuer is told", async () => {
    const unknown = addLines("16;20/9/2022;Kế hoạch;Hội Nông dân tỉnh;Kế hoạch phối hợp");
    const inputs = {
      ...buildSampleInputs({ period: "9m-2022" }),
      exports: editExport("/advice-2022.csv", unknown),
    };
    const { issues } = await computeSampleReview(inputs);
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(["text-unknown 20"]);
  });
});

describe("files to be settled are those carried over and those received", () => {
  test.each([
    [
      "9m-2022",
      "4.972 (kỳ trước chuyển sang 110 hồ sơ, tiếp nhận mới 4.862 hồ sơ); đã giải quyết 4.848, đạt 97,5%",
    ],
    [
      "q2-2022",
      "1.708 (kỳ trước chuyển sang 115 hồ sơ, tiếp nhận mới 1.593 hồ sơ); đã giải quyết 1.588, đạt 93%",
    ],
  ])("%s: %s", async (period, sentence) => {
    const { text } = await writeText(period);
    expect(text).toContain(`Tổng số hồ sơ về người có công phải giải quyết ${sentence}; đang giải quyết 1`);
  });

  test("without the month before there is no total and no rate", async () => {
    const exports = sampleExports.filter(({ path }) => !path.endsWith("ho-so-nguoi-co-cong-2021.csv"));
    const { text, figures } = await writeText("9m-2022", exports);
    expect(text).toContain("Tiếp nhận mới 4.862 hồ sơ về người có công; đã giải quyết 4.848 hồ sơ");
    const ids = ["merit.filesOpening", "merit.filesDue", "merit.filesSettledShare"];
    expect(ids.map((id) => figures.findFigure(id)?.actual)).toEqual([null, null, null]);
  });

  test("a district that lacks the month before is said", async () => {
    const exports = editExport("/ho-so-nguoi-co-cong-2021.csv", (text) =>
      text
        .split("\r\n")
        .filter((line) => !line.includes("ổng cộng") && !/;12\/2021;.*Kim Sơn/.test(line))
        .join("\r\n"),
    );
    const { text, figures } = await writeText("9m-2022", exports);
    expect(figures.findFigure("merit.filesDue")?.coverage.lacking).toMatchObject([{ months: [202112] }]);
    expect(text).toMatch(/phải giải quyết 4\.9\d\d \([^)]*chưa có số liệu tháng 12\/2021 của huyện Kim Sơn/);
  });
});

describe("parts narrow the filter of their indicator", () => {
  test.each([
    ["merit.houses", "content", ["Xây mới nhà ở 34", "Sửa chữa nhà ở 58"]],
    ["merit.convalescence", "content", ["Điều dưỡng tập trung", "Điều dưỡng tại nhà"]],
    ["centre.fairs", "content", ["Phiên giao dịch việc làm trực tiếp"]],
  ])("%s by %s", async (id, column, names) => {
    const { figures } = await writeText("9m-2022");
    const parts = figures.findBreakdown(id, column) ?? [];
    const sum = parts.reduce((total, { actual }) => total + (actual?.amount.toNumber() ?? 0), 0);
    expect(sum).toBe(figures.findFigure(id)?.actual?.amount.toNumber());
    const texts = parts.map(({ name, actual }) => `${name} ${actual?.amount.toFixed()}`);
    expect(names.every((name) => texts.some((text) => text.startsWith(name)))).toBe(true);
  });
});

test("an untouched report agrees; its tasks, totals and parts are out of date once rows change", async () => {
  const { file, ledger, review } = await generateSampleReport({ period: "q3-2022" });
  const states = new Set(verifySampleReport(file, ledger, review).map(({ state }) => state));
  expect([...states]).toEqual(["agrees"]);
  const done = editExport("/tasks-2022.csv", (text) =>
    text.replace("15/12/2022;;Đang", "15/12/2022;20/9/2022;Đang"),
  );
  const today = await generateSampleReport({ period: "q3-2022", exports: done });
  const stale = verifyFiguresAndOtherNumbers(
    readReportFile(file),
    ledger,
    createPhraseFinder(today.review),
  ).filter(({ state }) => state !== "agrees");
  expect(stale.map(({ found, today: words }) => `${found} → ${words}`)).toMatchInlineSnapshot(`
    [
      "6/7 → 7/7",
      "lũy kế 9 tháng 12/13 nhiệm vụ → lũy kế 9 tháng 13/13 nhiệm vụ",
      "04 → 05",
      "01 nhiệm vụ → 0 nhiệm vụ",
      "6/7 → 7/7",
      "12/13 → 13/13",
      "1 → -",
      "1 → -",
      "100,0 → 0,0",
    ]
  `);
});
