/** The whole report of one district, with the cells of its annex. */
import { expect, test } from "vitest";
import { buildFilledContent } from "../src/document/review-content.ts";
import { replaceTokensWithWords } from "../src/language/figure-mention.ts";
import { renderReviewTextAndBlocks } from "../src/review.ts";
import { labourCatalogue, labourFiles, ninhBinhOffice } from "./support/labour-pack.ts";
import { sampleExports } from "./support/sample-reports.ts";
import { computeSampleReview } from "./support/sample-review.ts";

const locality = ninhBinhOffice.localities.find(({ code }) => code === "376");
if (!locality) throw new Error("The sample has no district 376");
const inputs = {
  period: { kind: "months", year: 2022, first: 1, last: 9 } as const,
  office: ninhBinhOffice,
  catalogue: labourCatalogue,
  exports: sampleExports,
  document: "bao-cao",
  templates: labourFiles.filter(({ path }) => path.endsWith(".hbs")),
  narrative: [],
  locality,
};
const review = renderReviewTextAndBlocks(await computeSampleReview(inputs), inputs);
const content = buildFilledContent(review, inputs, {});
const toWords = (text: string) => replaceTokensWithWords(text, content.mentions).replaceAll("\u00A0", " ");
const tables = content.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const cells = tables.flatMap(({ rows }) =>
  rows.map((row) => row.cells.map(({ text }) => toWords(text)).join(" | ")),
);
const lines = [review.head.title, ...review.prose.lines.map(({ text }) => toWords(text)), ...cells];

test("is the expected text", async () => {
  const text = `${[...lines, ...tables.flatMap(({ notes }) => notes.map(toWords))].join("\n")}\n`;
  await expect(text).toMatchFileSnapshot("../fixtures/ninh-binh/expected/bao-cao-9m-2022-kim-son.txt");
});

test("names the office with its district wherever it stands in a sentence", () => {
  const names = lines.join("\n").match(/Phòng Lao động - Thương binh và Xã hội(?! huyện Kim Sơn)/g);
  expect(names).toBeNull();
  expect(content.letterhead.organisation.fullName).toBe(
    "Phòng Lao động - Thương binh và Xã hội huyện Kim Sơn",
  );
});

test("has no row of what only the province reports", () => {
  expect(cells.join("\n")).not.toMatch(
    /Nghị quyết của Hội đồng|trợ cấp thất nghiệp|Phiên giao dịch việc làm/,
  );
});
