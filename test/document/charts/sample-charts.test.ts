import { expect, test } from "vitest";
import { generateSampleReport } from "../../support/sample-reports.ts";
import { readWordFile } from "../../support/word/word-file-reader.ts";

/** What a reader gets: the title and the labels of each chart, and the sentences between them. */
function listChartsAndSentences(file: Uint8Array): string {
  const paragraphs =
    readWordFile(file)
      .part("word/document.xml")
      .match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const lines = paragraphs.map((xml) => {
    const description = /<wp:docPr[^>]*\bdescr="([^"]*)"/.exec(xml)?.[1];
    return (
      description ?? [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^[^>]*>/, "")).join("")
    );
  });
  return lines
    .filter((line) => line !== "")
    .join("\n")
    .replaceAll("\u00A0", " ")
    .replaceAll("&quot;", '"');
}

test.each([
  ["9m-2022", undefined, "bieu-do-9m-2022"],
  ["q3-2022", undefined, "bieu-do-q3-2022"],
  ["9m-2022", "376", "bieu-do-9m-2022-376"],
])("the charts of %s (locality %s) are the expected ones", async (period, locality, name) => {
  const { file } = await generateSampleReport({ document: "bieu-do", period, ...(locality && { locality }) });
  await expect(listChartsAndSentences(file)).toMatchFileSnapshot(
    `../../../fixtures/ninh-binh/expected/${name}.txt`,
  );
});
