/** A column of a chart: drawing, label and workbook against the ledger and today's data. */
import { describe, expect, test } from "vitest";
import { verifyCharts } from "../../../src/audit/charts/verify-charts.ts";
import type { FindPhraseToday } from "../../../src/audit/phrase-today.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildEditedReport, buildLedger, buildLedgerFigure } from "../../support/word/stories.ts";
import { buildChartReport, type ChartNumbers, chartMark } from "../../support/word/word-charts.ts";

const figure = buildLedgerFigure({
  ...{ mark: chartMark, value: 14274, shown: "14.274", format: "cell" },
  place: { file: "a", line: 1, in: "chart", series: 0, index: 0 },
});
const printed: ChartNumbers = { drawn: "14274", label: "14.274", cell: "14274" };
const findPrinted: FindPhraseToday = () => ({
  aspect: "actual",
  value: createQuantity(14274),
  shown: "14.274",
});
const findNewer: FindPhraseToday = () => ({
  aspect: "actual",
  value: createQuantity(15000),
  shown: "15.000",
});

/** "state (details): text" of the only finding. */
function verifyChart(numbers: ChartNumbers, today: FindPhraseToday, recorded = figure): string {
  const [finding] = verifyCharts(buildChartReport(numbers), buildLedger([recorded]), today);
  return `${finding?.state} (${finding?.details.join(", ")}): ${finding?.found}`;
}

describe("verifyCharts", () => {
  test.each<readonly [string, ChartNumbers, string]>([
    ["as printed", printed, "agrees (): 14.274"],
    ["as rounded by an editor", { ...printed, drawn: "14274.000000001" }, "agrees (): 14.274"],
    ["without a label", { drawn: "14274", cell: "14274" }, "agrees (): 14274"],
    ["drawn otherwise", { ...printed, drawn: "15000" }, "typed-over (drawn): 14.274"],
    ["not drawn", { label: "14.274", cell: "14274" }, "typed-over (drawn): 14.274"],
    ["with another label", { ...printed, label: "15.000" }, "typed-over (label): 15.000"],
    ["with another cell", { ...printed, cell: "15000" }, "typed-over (workbook): 14.274"],
    [
      "with three other numbers",
      { drawn: "1", label: "1", cell: "1" },
      "typed-over (drawn, label, workbook): 1",
    ],
  ])("a column %s", (_, numbers, expected) => expect(verifyChart(numbers, findPrinted)).toBe(expected));

  test.each<readonly [string, ChartNumbers, string]>([
    ["as printed", printed, "stale (): 14.274"],
    ["as today's data are", { drawn: "15000", label: "15.000", cell: "15000" }, "agrees (): 15.000"],
    ["otherwise", { ...printed, drawn: "9" }, "typed-over (drawn, label, workbook): 14.274"],
  ])("a column %s, when the data have changed", (_, numbers, expected) => {
    expect(verifyChart(numbers, findNewer)).toBe(expected);
  });

  test("a column of a version that a refresh replaced", () => {
    const refreshed = {
      ...figure,
      value: 15000,
      shown: "15.000",
      earlier: [{ value: 14274, shown: "14.274" }],
    };
    expect(verifyChart(printed, findNewer, refreshed)).toBe("stale (): 14.274");
  });

  test("a figure that today's data do not have", () => {
    expect(verifyChart(printed, () => undefined)).toBe("stale (): 14.274");
    expect(verifyChart({ ...printed, drawn: "9" }, () => undefined)).toBe("typed-over (unreported): 14.274");
  });

  test("amounts are drawn in millions", () => {
    const amount = { ...figure, value: 358_900_000, shown: "358,9", format: "cell in=triệu" };
    const today: FindPhraseToday = () => ({
      aspect: "actual",
      value: createQuantity(358_900_000),
      shown: "358,9",
    });
    expect(verifyChart({ drawn: "358.9", label: "358,9", cell: "358.9" }, today, amount)).toBe(
      "agrees (): 358,9",
    );
  });

  test("a gap, where nothing was reported", () => {
    const gap = { ...figure, value: null, shown: "…" };
    const findGap: FindPhraseToday = () => ({ aspect: "actual", value: null, shown: "…" });
    const drawnGap: ChartNumbers = { label: "…" };
    expect(verifyChart(drawnGap, findGap, gap)).toBe("agrees (): …");
    expect(verifyChart({ ...drawnGap, drawn: "0" }, findGap, gap)).toBe("typed-over (drawn): …");
    expect(verifyChart({ ...drawnGap, cell: "0" }, findGap, gap)).toBe("typed-over (workbook): …");
  });

  test("a chart whose workbook is gone has its drawing and label", () => {
    const report = buildChartReport(printed);
    const charts = report.charts.map((chart) => ({ ...chart, workbook: undefined }));
    const findings = verifyCharts({ ...report, charts }, buildLedger([figure]), findPrinted);
    expect(findings.map(({ state, details }) => [state, details])).toEqual([["agrees", []]]);
  });

  test("a deleted chart", () => {
    const findings = verifyCharts(buildEditedReport(""), buildLedger([figure]), findNewer);
    expect(findings).toEqual([
      { state: "deleted", details: [], figure, found: null, today: "15.000", value: null },
    ]);
  });

  test("figures of the text are left out", () => {
    const inText = buildLedgerFigure();
    expect(verifyCharts(buildChartReport(printed), buildLedger([inText]), findPrinted)).toEqual([]);
  });
});
