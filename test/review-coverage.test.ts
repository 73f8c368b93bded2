/** Sentences of the sample's report where months or places lack, and what verify and refresh make of them. */
import { describe, expect, test } from "vitest";
import { verifyFiguresAndOtherNumbers } from "../src/audit/verify.ts";
import type { ExportFile } from "../src/exports/source.ts";
import type { ReviewInputs } from "../src/figures/review-data.ts";
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

/** The sample's exports without the lines of one file that match, and without its totals. */
function removeLines(path: string, pattern: RegExp): ExportFile[] {
  return sampleExports.map((file) => {
    if (!file.path.endsWith(path)) return file;
    const text = Buffer.concat([...file.chunks()].map((chunk) => chunk.slice())).toString("utf8");
    const lines = text.split("\r\n").filter((line) => !pattern.test(line) && !line.includes("ổng cộng"));
    return { ...file, chunks: () => [Buffer.from(lines.join("\r\n"))] };
  });
}

async function writeText(
  exports: readonly ExportFile[],
  {
    period = "9m-2022",
    ...options
  }: { period?: string } & Partial<Pick<ReviewInputs, "incompletePeriod">> = {},
) {
  const inputs = { ...buildSampleInputs({ period }), exports, ...options };
  const review = renderReviewTextAndBlocks(await computeSampleReview(inputs), inputs);
  const lines = review.prose.lines.map(({ text }) => replaceTokensWithWords(text, review.prose.mentions));
  return { text: lines.join("\n").replaceAll("\u00A0", " "), issues: review.issues };
}

const jobs2021 = "/viec-lam-2021.csv";
const jobs2022 = "/viec-lam-2022.csv";
const allowance2022 = "/tro-cap-xa-hoi-2022.csv";
const merit2022 = "/tro-cap-uu-dai-2022.csv";

describe("the nine-month report", () => {
  test.each([
    [
      "May of last year",
      removeLines(jobs2021, /;5\/2021;/),
      "14.274 lao động, đạt 79,3% kế hoạch năm; trong đó",
    ],
    [
      "one district of last year",
      removeLines(jobs2021, /Kim Sơn/),
      "đạt 79,3% kế hoạch năm, tăng 5,4% so với cùng kỳ năm 2021 của 7 huyện, thành phố có số liệu",
    ],
    [
      "September of this year",
      removeLines(jobs2022, /;9\/2022;/),
      "12.672 lao động (chưa có số liệu tháng 9), đạt 70,4% kế hoạch năm; trong đó",
    ],
    [
      "one district in the last month of a stock",
      removeLines(allowance2022, /^9\/2022;huyện Kim Sơn/),
      "37.040 đối tượng (chưa có số liệu tháng 9 của huyện Kim Sơn)",
    ],
    [
      "the gifts of one district",
      sampleExports.filter(({ path }) => !path.endsWith("qua-bao-tro-2022-kim-son.csv")),
      "suất quà (chưa có số liệu của huyện Kim Sơn)",
    ],
    [
      "nothing, of support that began in July 2021",
      sampleExports,
      "137.426 người, 2.395 đơn vị, hộ kinh doanh với tổng kinh phí 75.318,6 triệu đồng.",
    ],
  ])("without %s", async (_, exports, sentence) => {
    const { text, issues } = await writeText(exports);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text).toContain(sentence);
  });

  test("says a hole once in a paragraph", async () => {
    const { text } = await writeText(removeLines(allowance2022, /^9\/2022;huyện Kim Sơn/));
    const paragraph = text.split("\n").find((line) => line.includes("37.040")) ?? "";
    expect(paragraph.match(/chưa có số liệu/g)).toHaveLength(1);
    expect(paragraph).toContain("34.755 thẻ");
  });
});

describe("a year of which nine months are reported", () => {
  test("is refused, with the ways out", async () => {
    const { issues } = await writeText(sampleExports, { period: "2022", incompletePeriod: "refuse" });
    const [issue, ...others] = issues.filter(({ severity }) => severity === "error");
    expect([issue?.code, others]).toEqual(["period-incomplete", []]);
    expect(issue?.message).toContain("10/2022, 11/2022, 12/2022");
    expect(issue?.remedy).toMatch(/9m-2022.*--partial.*30\/9\/2022/);
    expect(issues.filter(({ code }) => code === "month-missing")).toEqual([]);
  });

  test("is reported in part on request: it says its day and compares the same months", async () => {
    const { text, issues } = await writeText(sampleExports, { period: "2022", incompletePeriod: "cut" });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text).toMatch(/^_Số liệu tính đến ngày 30\/9\/2022; chưa có số liệu từ tháng 10 đến tháng 12\._/);
    expect(text).toContain("đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021");
  });
});

test("an untouched document with holes agrees, and is out of date once they are filled", async () => {
  const holes = removeLines(allowance2022, /^9\/2022;huyện Kim Sơn/);
  const { file, ledger, review } = await generateSampleReport({ exports: holes });
  const states = new Set(verifySampleReport(file, ledger, review).map(({ state }) => state));
  expect([...states]).toEqual(["agrees"]);
  const complete = await generateSampleReport({ exports: sampleExports });
  const findings = verifyFiguresAndOtherNumbers(
    readReportFile(file),
    ledger,
    createPhraseFinder(complete.review),
  );
  const recipients = findings.filter(({ found }) =>
    found?.replaceAll("\u00A0", " ").startsWith("37.040 đối tượng"),
  );
  expect(recipients.map(({ state, today }) => [state, today?.replaceAll("\u00A0", " ")])).toEqual([
    ["stale", "44.106 đối tượng"],
  ]);
  const notes = findings.filter(({ found }) => found?.startsWith("Chưa có số liệu tháng 9/2022"));
  expect(new Set(notes.map(({ state, today }) => `${state}: ${today}`))).toEqual(
    new Set(["stale: Nay đã có đủ số liệu."]),
  );
});

test("words around a total from January on fall away with it", async () => {
  const withoutJune = removeLines("/ctmtqg-giam-ngheo-2022.csv", /^6\/2022;/);
  const sentences = await Promise.all(
    [sampleExports, withoutJune].map(async (exports) => {
      const { text } = await writeText(exports, { period: "m09-2022" });
      return /giải ngân trong kỳ [^\n]*/.exec(text)?.[0];
    }),
  );
  expect(sentences).toEqual([
    "giải ngân trong kỳ 5.586,4 triệu đồng (lũy kế 9 tháng 15.218,4 triệu đồng), tỷ lệ giải ngân lũy kế 9 tháng 39,4%.",
    "giải ngân trong kỳ 5.586,4 triệu đồng.",
  ]);
});

describe("a footnote of several cells", () => {
  // Both are columns of one table by locality, so that they share their footnote there.
  const meritHole = removeLines(merit2022, /^9\/2022;huyện Kim Sơn/);
  const allowanceHole = removeLines(allowance2022, /^9\/2022;huyện Kim Sơn/);
  const bothHoles = allowanceHole.map((file, index) =>
    file.path.endsWith(merit2022) ? (meritHole[index] ?? file) : file,
  );
  const findNotesToday = async (exports: readonly ExportFile[]) => {
    const { file, ledger } = await generateSampleReport({ exports: bothHoles });
    const { review } = await generateSampleReport({ exports });
    return verifyFiguresAndOtherNumbers(readReportFile(file), ledger, createPhraseFinder(review))
      .filter(({ found }) => found?.startsWith("Chưa có số liệu tháng 9/2022 của huyện Kim Sơn"))
      .map(({ state, today }) => `${state}: ${today}`);
  };

  test("stays until all of them are complete", async () => {
    expect(await findNotesToday(allowanceHole)).not.toContain("stale: Nay đã có đủ số liệu.");
    expect(await findNotesToday(meritHole)).not.toContain("stale: Nay đã có đủ số liệu.");
    expect(new Set(await findNotesToday(sampleExports))).toEqual(new Set(["stale: Nay đã có đủ số liệu."]));
  });
});
