/** A report with 20,000 figures is verified in seconds, since no search runs once for every figure. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildCopyWithComments } from "../../src/audit/comments.ts";
import type { FindPhraseToday } from "../../src/audit/phrase-today.ts";
import { refreshFigures } from "../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { createQuantity } from "../../src/quantity.ts";
import { readReportFile, sampleOrigin } from "../support/sample-reports.ts";
import { removeMarks } from "../support/word/word-edits.ts";

const figureCount = 20_000;
const letters = "abcdefghijklmnopqrstuvwxyz234567";

function formatMark(index: number): string {
  const digits = Array.from({ length: 13 }, (_, place) => letters[Math.floor(index / 32 ** place) % 32]);
  return `_so_${digits.join("")}`;
}

function renderMarkedFigure(index: number): string {
  return (
    `<w:r><w:t xml:space="preserve">Nội dung ${letters[index % 26]} có </w:t></w:r><w:bookmarkStart w:id="${index}" w:name="${formatMark(index)}"/>` +
    `<w:sdt><w:sdtPr><w:tag w:val="${formatMark(index)}"/></w:sdtPr><w:sdtContent><w:r><w:t>${index} người</w:t></w:r></w:sdtContent></w:sdt>` +
    `<w:bookmarkEnd w:id="${index}"/><w:r><w:t>, đạt.</w:t></w:r>`
  );
}

const markedFigures = Array.from({ length: figureCount }, (_, index) => renderMarkedFigure(index));

function buildWordFile(content: string): Uint8Array {
  const relations = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://x/custom-properties" Target="docProps/custom.xml"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types></Types>"),
    "_rels/.rels": strToU8(relations),
    "docProps/custom.xml": strToU8(
      '<Properties><property name="so-ket.run"><v>1</v></property></Properties>',
    ),
    "word/_rels/document.xml.rels": strToU8("<Relationships></Relationships>"),
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`),
  });
}

const ledger: Ledger = {
  ...{
    version: 1,
    program: "0",
    run: "1",
    document: "bao-cao",
    period: "9m-2022",
    sha256: "",
    inputs: [],
    own: [],
  },
  figures: markedFigures.map((_, index) => ({
    ...{
      mark: formatMark(index),
      id: `i${index}`,
      name: `Chỉ tiêu ${index}`,
      unit: "người",
      aspect: "actual",
    },
    ...{ value: index, shown: `${index} người`, format: "exact", before: "có ", after: ", đạt." },
    place: { file: "a", line: 1, in: "text" },
  })),
};

const rewordToday: FindPhraseToday = ({ indicator }) => {
  const number = Number(indicator.slice(1)) + 1;
  return { aspect: "actual", value: createQuantity(number), shown: `${number} người` };
};

const oneParagraphEach = markedFigures.map((xml) => `<w:p>${xml}</w:p>`).join("");

describe(`${figureCount} figures`, () => {
  test.each([
    ["a paragraph each", oneParagraphEach, "stale"],
    ["all in one paragraph", `<w:p>${markedFigures.join("")}</w:p>`, "stale"],
    ["all of them without marks", removeMarks(oneParagraphEach), "lost"],
    [
      "all of them without marks, in one paragraph",
      removeMarks(`<w:p>${markedFigures.join("")}</w:p>`),
      "lost",
    ],
  ])("%s", (_, content, state) => {
    const file = buildWordFile(content);
    const start = performance.now();
    const report = readReportFile(file);
    const findings = verifyFiguresAndOtherNumbers(report, ledger, rewordToday);
    const verifiedIn = performance.now() - start;
    expect(findings.filter((finding) => finding.state === state).length).toBeGreaterThan(figureCount * 0.99);
    const result = refreshFigures(
      file,
      { report, ledger, findings, origin: sampleOrigin },
      { force: false, track: { time: "x" } },
    );
    expect(result.changed).toHaveLength(state === "stale" ? figureCount : 0);
    expect(buildCopyWithComments(report, findings).length).toBeGreaterThan(1000);
    const refreshedIn = performance.now() - start;
    expect(verifiedIn).toBeLessThan(10_000);
    expect(refreshedIn).toBeLessThan(20_000);
  });
});

test("2,000 numbers without a source, 60,000 bookmarks and a hundred pages of text", () => {
  const fewFigures = { ...ledger, figures: ledger.figures.slice(0, 500) };
  const loose = Array.from(
    { length: 2_000 },
    (_, index) => `<w:p><w:r><w:t>Trong kỳ có ${100_000 + index * 7} người được hỗ trợ.</w:t></w:r></w:p>`,
  );
  const bookmarks = Array.from(
    { length: 60_000 },
    (_, index) =>
      `<w:bookmarkStart w:id="${30_000 + index}" w:name="_Toc${index}"/><w:bookmarkEnd w:id="${30_000 + index}"/>`,
  );
  const sentence = "Các địa phương đã thăm hỏi, tặng quà và tư vấn việc làm cho người lao động. ";
  const pages = Array.from({ length: 2_500 }, () => `<w:p><w:r><w:t>${sentence.repeat(2)}</w:t></w:r></w:p>`);
  const figures = markedFigures.slice(0, 500).map((xml) => `<w:p>${xml}</w:p>`);
  const content = [...figures, ...loose, `<w:p>${bookmarks.join("")}</w:p>`, ...pages].join("");
  const start = process.cpuUsage();
  const report = readReportFile(buildWordFile(content));
  const findings = verifyFiguresAndOtherNumbers(report, fewFigures, rewordToday);
  expect(findings.filter(({ state }) => state === "no-source")).toHaveLength(2_000);
  expect(buildCopyWithComments(report, findings).length).toBeGreaterThan(1000);
  // The time of the processor, since other programs may run at the same time.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8_000);
});
