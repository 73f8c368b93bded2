/** The sample as workbooks: every figure is that of the CSV files, and its sources name the sheets. */
import { expect, test } from "vitest";
import { listFigureRecords } from "../../../src/figures/figure-record.ts";
import { computeReviewOfExports } from "../../../src/review.ts";
import { buildSampleInputs } from "../../support/sample-reports.ts";
import { listSampleSheets } from "../../support/workbooks/sample-workbooks.ts";

async function readFigures(exports = buildSampleInputs({}).exports) {
  const inputs = { ...buildSampleInputs({}), exports };
  const { figures, issues } = await computeReviewOfExports(inputs);
  return { issues, records: [...listFigureRecords(figures, inputs.catalogue)] };
}

test.each(["xlsx", "ods"] as const)(
  "every export as .%s gives the same figures, without a word",
  async (format) => {
    const [csv, sheets] = [await readFigures(), await readFigures(listSampleSheets(format))];
    expect(csv.records.length).toBeGreaterThan(60);
    expect(sheets.issues).toEqual([]);
    const expected = JSON.stringify(csv.records).replaceAll(/(data\/[^"]*\.)csv"/g, `$1${format}#Sheet1"`);
    expect(JSON.parse(JSON.stringify(sheets.records))).toEqual(JSON.parse(expected));
  },
);
