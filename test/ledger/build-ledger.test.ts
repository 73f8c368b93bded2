/** What a ledger says of a finished document: its figures with their surroundings, typed numbers, text and charts. */
import { expect, test } from "vitest";
import type { DocumentContent } from "../../src/document/document-content.ts";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { buildWordFile } from "../../src/document/word-file.ts";
import { computeSha256 } from "../../src/hash.ts";
import { formatFigureToken } from "../../src/language/figure-mention.ts";
import { buildLedger } from "../../src/ledger/build-ledger.ts";
import type { DocumentIdentity } from "../../src/ledger/origin.ts";
import { readLedgerOrIssue } from "../../src/ledger/read-ledger.ts";
import { requirePeriod } from "../support/figures/figures.ts";
import { buildSampleContent, sampleMentions } from "../support/sample-document.ts";

const identity: DocumentIdentity = {
  ...{ document: "bao-cao", period: requirePeriod("9m-2022") },
  ...{ locality: "376", date: "2022-10-06" },
};
const origin = { program: "1.0.0", inputs: [{ path: "data/a.csv", sha256: "00" }] };
const longBefore = "Căn cứ chương trình công tác năm, toàn tỉnh\u00A0đã giải quyết việc làm\u00A0cho ";
const longAfter = ", trong đó lao động nữ chiếm hơn một nửa tổng số được giải quyết";

async function buildLedgerOf(markup: string, changes: Partial<DocumentContent> = {}, of = identity) {
  const content = fillAndMarkContent({ ...buildSampleContent(markup), ...changes });
  const file = await buildWordFile(content);
  const ledger = buildLedger({ identity: of, origin, content, run: "run-1" }, file);
  return { ledger, file };
}

test("says of which document, period and inputs it is", async () => {
  const { ledger, file } = await buildLedgerOf("Có 12 dự án.");
  const { figures, own, text, sha256, ...of } = ledger;
  expect(of).toEqual({
    ...{ version: 2, program: "1.0.0", run: "run-1", document: "bao-cao", period: "9m-2022" },
    ...{ locality: "376", date: "2022-10-06", inputs: origin.inputs },
  });
  expect(sha256).toBe(computeSha256(file.bytes));
  expect(own.map(([, number]) => number)).toContain("12");
  expect(text).toContain("Có 12 dự án.");
  expect(figures).toHaveLength(sampleMentions.length);
});

test("says how far the figures reach where the period ends later", async () => {
  const period = { ...requirePeriod("9m-2022"), last: 7, wholeLast: 9 };
  const { ledger } = await buildLedgerOf("Có 12 dự án.", {}, { ...identity, period });
  expect([ledger.period, ledger.until]).toEqual(["9m-2022", 7]);
});

test("names a figure as its indicator, with its unit, value and up to 40 characters on either side", async () => {
  const { ledger } = await buildLedgerOf(`${longBefore}${formatFigureToken(0)}${longAfter}`);
  expect(ledger.figures[0]).toMatchObject({
    ...{ id: "jobs.created", name: "Lao động được giải quyết việc làm", unit: "người", aspect: "actual" },
    ...{ value: 1, shown: "trên\u00A014\u00A0nghìn lao động", format: "about" },
    place: { file: "documents/bao-cao.hbs", line: 1, in: "text" },
    before: longBefore.replaceAll("\u00A0", " ").slice(-40),
    after: longAfter.slice(0, 40),
  });
});

test("has no words around a figure that the text does not print", async () => {
  const { ledger } = await buildLedgerOf(`Cho ${formatFigureToken(0)}.`);
  expect(ledger.figures[1]).toMatchObject({ id: "merit.gifts", before: "", after: "" });
});

test("keeps a figure that was not reported, and one whose indicator the pack does not know", async () => {
  const [first] = sampleMentions;
  if (!first) throw new Error("no mention");
  const mentions = [{ ...first, value: null, indicator: "gone", isIncomplete: true }];
  const { ledger } = await buildLedgerOf(`Cho ${formatFigureToken(0)}.`, { mentions });
  expect(ledger.figures).toEqual([
    expect.objectContaining({ id: "gone", name: "gone", unit: "", value: null, isIncomplete: true }),
  ]);
});

test("keeps the place of every typed number, and of none where there are none", async () => {
  const typedNumbers = [
    { before: "Có ", number: "12", after: " dự án.", at: 3, file: "documents/bao-cao.hbs", line: 7 },
  ];
  expect((await buildLedgerOf("Có 12 dự án.", { typedNumbers })).ledger.typed).toEqual([
    { text: ["Có ", "12", " dự án."], file: "documents/bao-cao.hbs", line: 7 },
  ]);
  expect((await buildLedgerOf("Có 12 dự án.")).ledger).not.toHaveProperty("typed");
});

test("says of a chart its mark, title, categories and series, and of a point where it stands", async () => {
  const { ledger } = await buildLedgerOf("@chart indicators jobs.created jobs.abroad");
  const points = ledger.figures.filter(({ place }) => place.in === "chart");
  expect(ledger.charts).toEqual([
    {
      mark: points[0]?.mark,
      title:
        "Lao động được giải quyết việc làm và Lao động đi làm việc ở nước ngoài theo hợp đồng so với kế hoạch và cùng kỳ, 9 tháng đầu năm 2022 (người)",
      categories: ["Lao động được giải quyết việc làm", "Lao động đi làm việc ở nước ngoài theo hợp đồng"],
      series: [
        { name: "Kế hoạch năm 2022" },
        { name: "Thực hiện 9 tháng đầu năm 2021" },
        { name: "Thực hiện 9 tháng đầu năm 2022" },
      ],
    },
  ]);
  expect(points.map(({ id, place }) => [id, place.series, place.index])).toEqual([
    ["jobs.created", 0, 0],
    ["jobs.abroad", 0, 1],
    ["jobs.created", 1, 0],
    ["jobs.abroad", 1, 1],
    ["jobs.created", 2, 0],
    ["jobs.abroad", 2, 1],
  ]);
});

test("keeps the heights of a series that has no figures: the share of the year that has passed", async () => {
  const { ledger } = await buildLedgerOf("@chart planned");
  expect(ledger.charts?.[0]?.series).toEqual([
    { name: "Tỷ lệ thực hiện kế hoạch năm" },
    { name: expect.stringContaining("75"), ownValues: [75, 75, 75] },
  ]);
});

test("leaves out a chart without data, which is printed as a sentence", async () => {
  expect((await buildLedgerOf("@chart cumulative merit.gifts")).ledger).not.toHaveProperty("charts");
});

test("can be read again", async () => {
  const { ledger } = await buildLedgerOf(
    `@annex Biểu số liệu\n@indicators\n@chart indicators jobs.created\nCho ${formatFigureToken(0)}.`,
  );
  const text = JSON.stringify(ledger);
  expect(readLedgerOrIssue(text, "a.figures.json")).toEqual(JSON.parse(text));
});
