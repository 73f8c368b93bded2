/** The fast reader of generated text and the reader of any file agree on the text around figures and on original numbers. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { buildWordFile } from "../../src/document/word-file.ts";
import {
  collectTextAroundMarks,
  findOriginalNumbersOutsideMarks,
  readGeneratedParagraphs,
} from "../../src/ledger/generated-text.ts";
import { findUnmarkedNumbers } from "../../src/ledger/unmarked-numbers.ts";
import { findMarkOccurrences } from "../../src/wordml/mark-occurrences.ts";
import { readStory } from "../../src/wordml/read-stories.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";
import { buildSampleContent, sampleMarkup } from "../support/sample-document.ts";
import { generateSampleReport } from "../support/sample-reports.ts";

function readWithScanner(xmlPieces: readonly string[]) {
  const paragraphs = readGeneratedParagraphs(xmlPieces);
  return {
    around: [...collectTextAroundMarks(paragraphs)],
    own: findOriginalNumbersOutsideMarks(paragraphs),
  };
}

function readWithParser(xml: string) {
  const story = readStory("word/document.xml", xml);
  const occurrences = findMarkOccurrences(story);
  return {
    around: occurrences.map(({ mark, before, after }) => [mark, { before, after }]),
    own: findUnmarkedNumbers([story], occurrences).map(({ before, number, after }) => [
      before,
      number,
      after,
    ]),
  };
}

function readDocumentXml(file: Uint8Array): string {
  return strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
}

/** Each with the least number of figures in its text and tables. */
const documents = [
  ["bao-cao", 100],
  ["thong-cao", 5],
  ["bieu-do", 0],
] as const;

describe.each(["9m-2022", "q1-2022", "2021"])("%s", (period) => {
  describe.each(documents)("%s", (document, minFigureCount) => {
    test.each([undefined, ...ninhBinhOffice.localities.map(({ code }) => code)])(
      "locality %s",
      async (locality) => {
        const { file } = await generateSampleReport({
          document,
          period,
          ...(locality === undefined ? {} : { locality }),
        });
        const xml = readDocumentXml(file);
        const read = readWithScanner([xml]);
        expect(read.around.length).toBeGreaterThanOrEqual(minFigureCount);
        expect(read).toEqual(readWithParser(xml));
      },
    );
  });
});

test.each([
  ["the sample, with all that a document may hold", sampleMarkup],
  ["characters that XML escapes", "“A & B” < 12 > \"5\" '7' &amp; 8 &lt; 9"],
  ["invisible characters", "Số\u00AD 12\u200B3 và 4\uFEFF5"],
  ["running numbers of rows", "| Số | Tên | Năm |\n| 1 | Hai 2 | 3 |\n| 4 | 5 | 6 |\n@signature\n7"],
  ["several lines in a paragraph", `@annex ${"Danh mục 12 dự án và 34 đề án của tỉnh ".repeat(4)}\n15 dự án`],
])("%s", async (_, template) => {
  const { documentXml } = await buildWordFile(fillAndMarkContent(buildSampleContent(template)));
  const read = readWithScanner(documentXml);
  expect(read.own.length).toBeGreaterThan(0);
  expect(read).toEqual(readWithParser(documentXml.join("")));
});
