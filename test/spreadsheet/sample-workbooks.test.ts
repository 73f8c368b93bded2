/** The workbooks of the sample's nine-month report. */
import { beforeAll, describe, expect, test } from "vitest";
import type { ReviewText } from "../../src/review.ts";
import { formatNumberAsShown, formatNumberAsStored } from "../../src/spreadsheet/file/number-format-codes.ts";
import { formatAddress, placeCells } from "../../src/spreadsheet/file/place-cells.ts";
import { buildWorkbookFile } from "../../src/spreadsheet/file/workbook-file.ts";
import type { Workbook } from "../../src/spreadsheet/workbook-content.ts";
import { listWorkbook } from "../support/list-workbook.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { buildSampleWorkbooks, reviewSample } from "../support/sample-workbooks.ts";

let review: ReviewText;
let workbooks: Readonly<Record<"figures" | "annexes", Workbook>>;
beforeAll(async () => {
  review = await reviewSample({});
  workbooks = buildSampleWorkbooks(review, {});
});

test("the sheets of the annexes are the expected ones", async () => {
  await expect(listWorkbook(workbooks.annexes)).toMatchFileSnapshot(
    "../../fixtures/ninh-binh/expected/phu-luc-9m-2022.txt",
  );
});

test("the sheets of all figures are the expected ones", async () => {
  await expect(listWorkbook(workbooks.figures, 80)).toMatchFileSnapshot(
    "../../fixtures/ninh-binh/expected/so-lieu-9m-2022.txt",
  );
});

describe.each(["figures", "annexes"] as const)("the file of the %s", (kind) => {
  test("has every cell of its sheets", () => {
    const sheets = readWorkbook(buildWorkbookFile(workbooks[kind]));
    expect(sheets.map(({ name }) => name)).toEqual(workbooks[kind].sheets.map(({ name }) => name));
    for (const [index, { titles, head, rows, notes }] of workbooks[kind].sheets.entries()) {
      const { rows: placedRows } = placeCells([...titles, ...head, ...rows, ...notes]);
      const expected = placedRows.flatMap((placed, row) =>
        placed.flatMap(({ column, cell: { content } }) => {
          const address = formatAddress(column, row);
          if (content.kind === "text") return [[address, content.text.normalize("NFC")]];
          if (content.kind === "number")
            return [[address, formatNumberAsStored(content.value, content.format)]];
          return content.kind === "date" ? [[address, "44834"]] : [];
        }),
      );
      const read = [...(sheets[index]?.cells ?? [])].map(([address, { stored }]) => [address, stored]);
      expect(read).toEqual(expected);
    }
  });
});

test("every annex cell shows the number that Word prints", () => {
  const [annex] = workbooks.annexes.sheets;
  const jobs = annex?.rows.find(
    ([, cell]) => cell?.content.kind === "text" && /giải quyết việc làm$/.test(cell.content.text),
  );
  const shown = jobs?.flatMap(({ content }) =>
    content.kind === "number" ? [formatNumberAsShown(content.value, content.format)] : [],
  );
  expect(shown).toEqual(["1", "18.000", "13.530", "14.274", "79,3", "105,5"]);
});

test("a figure of the workbook is the figure, unrounded", () => {
  const figure = review.figures.findFigure("loans.amount");
  const [sheet] = workbooks.figures.sheets;
  const row = sheet?.rows.find(
    (cells) =>
      cells.at(-1)?.content.kind === "text" && JSON.stringify(cells.at(-1)).includes('"loans.amount"'),
  );
  const numbers = row?.flatMap(({ content }) => (content.kind === "number" ? [content.value.toFixed()] : []));
  expect(numbers?.slice(1, 4)).toEqual([
    figure?.plan?.toFixed(),
    figure?.samePeriodLastYear?.amount.toFixed(),
    figure?.actual?.amount.toFixed(),
  ]);
  expect(numbers?.[4]).toBe(figure?.planPercent?.div(100).toFixed());
});

test("the workbook of one district has its figures and its name", async () => {
  const district = buildSampleWorkbooks(await reviewSample({ locality: "376" }), { locality: "376" });
  const [annex, sources] = district.annexes.sheets;
  expect(annex?.name).toBe("Phụ lục");
  expect(listWorkbook(district.annexes, 12)).toMatch(
    / {2}1 \| Lao động được giải quyết việc làm \| lao động \|.* \| 2\.647 \|/,
  );
  const places = new Set(sources?.rows.map(([, place]) => JSON.stringify(place?.content)));
  expect([...places]).toEqual([JSON.stringify({ kind: "text", text: "Huyện Kim Sơn" })]);
});
