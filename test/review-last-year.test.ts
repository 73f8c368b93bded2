/** Warnings of last year's rows: missing months, copies of a file, other units. */
import { describe, expect, test } from "vitest";
import type { PublishedPeriod } from "../src/catalogue/published-periods.ts";
import { computeReviewOfExports } from "../src/review.ts";
import { buildSampleInputs, sampleExports } from "./support/sample-reports.ts";

/** The sample's exports, one of them with changed lines. */
function changeExport(path: string, change: (lines: string[]) => string[]) {
  return sampleExports.map((file) => {
    if (!file.path.endsWith(path)) return file;
    const text = Buffer.concat([...file.chunks()].map((chunk) => chunk.slice())).toString("utf8");
    const bytes = Buffer.from(change(text.split("\r\n")).join("\r\n"));
    return { ...file, chunks: () => [bytes] };
  });
}

describe("last year's rows are checked like this year's, because the report compares with them", () => {
  const path = "/viec-lam-2021.csv";
  const listCodes = async (changed: typeof sampleExports, published: readonly PublishedPeriod[] = []) => {
    const { issues } = await computeReviewOfExports({
      ...buildSampleInputs({}),
      exports: changed,
      published,
    });
    return [...new Set(issues.map(({ code }) => code))];
  };
  const withoutSeptember = changeExport(path, (lines) =>
    lines.filter((line) => !line.includes(";9/2021;") && !line.includes("Tổng cộng")),
  );

  test("a missing month is reported", async () => {
    // The column STT tells it too: its numbers skip the rows that were lost.
    expect(await listCodes(withoutSeptember)).toEqual(["row-number-missing", "month-missing"]);
    const { issues } = await computeReviewOfExports({ ...buildSampleInputs({}), exports: withoutSeptember });
    expect(issues.find(({ code }) => code === "month-missing")?.message).toContain("tháng 9 năm 2021");
  });

  test("missing months of one locality are reported", async () => {
    const changed = changeExport(path, (lines) =>
      lines.filter((line) => !/;[2-9]\/2021;H. Kim Sơn/.test(line) && !line.includes("Tổng cộng")),
    );
    expect(await listCodes(changed)).toEqual(["row-number-missing", "month-missing-locality"]);
  });

  test("a second copy of a table, in a file of other bytes, is an error", async () => {
    const again = changeExport(path, (lines) => [...lines, ""])
      .filter((file) => file.path.endsWith(path))
      .map((file) => ({ ...file, path: file.path.replace(".csv", " (1).csv") }));
    const { issues } = await computeReviewOfExports({
      ...buildSampleInputs({}),
      exports: [...sampleExports, ...again],
    });
    expect(issues).toMatchObject([
      { code: "row-repeated", severity: "error", file: expect.stringContaining(" (1).csv") },
    ]);
    expect(issues[0]?.message).toMatch(/dòng \d+ của tệp .*viec-lam-2021\.csv \(và 95 dòng khác/);
  });

  test("each of two copies of a file is reported", async () => {
    const [original] = sampleExports.filter((file) => file.path.endsWith(path));
    if (!original) throw new Error("no such export");
    const copies = [1, 2].map((one) => ({
      ...original,
      path: original.path.replace(".csv", ` (${one}).csv`),
    }));
    const { issues } = await computeReviewOfExports({
      ...buildSampleInputs({}),
      exports: [...sampleExports, ...copies],
    });
    expect(issues.map(({ code, file }) => [code, file])).toEqual(
      copies.map((copy) => ["file-copied", copy.path]),
    );
  });

  test("a number in another unit is reported", async () => {
    const changed = changeExport(path, (lines) =>
      lines
        .filter((line) => !line.includes("Tổng cộng"))
        .map((line) => line.replace(/^(\d+;5\/2021;H. Kim Sơn;)(\d+)/, "$1$2000")),
    );
    expect(await listCodes(changed)).toContain("unit-doubtful");
  });

  test("rows are checked even if the total was published, because localities and months are compared by their rows", async () => {
    const figures = [{ id: "jobs", name: "Việc làm", value: 13_000 }];
    const signed = { version: 1, period: "9m-2021", documents: [], figures } as const;
    expect(await listCodes(withoutSeptember, [signed])).toEqual([
      "row-number-missing",
      "month-missing",
      "published-differs",
    ]);
  });

  test("a whole year in another unit is reported", async () => {
    const changed = changeExport(path, (lines) =>
      lines
        .filter((line) => !line.includes("Tổng cộng"))
        .map((line) => line.replace(/^(\d+;\d+\/2021;[^;]+;)(\d+)/, "$1$2000")),
    );
    expect(await listCodes(changed)).toContain("year-doubtful");
  });
});
