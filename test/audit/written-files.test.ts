/** Whatever a clerk did in Word: what refresh and the comments write is sound, keeps every other byte, and a second time changes nothing. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildCopyWithComments } from "../../src/audit/comments.ts";
import { type RefreshOptions, refreshFigures } from "../../src/audit/refresh.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import {
  buildSampleInputs,
  changedExports,
  generateSampleReport,
  readReportFile,
  sampleOrigin,
  verifySampleReport,
} from "../support/sample-reports.ts";
import { computeSampleReview } from "../support/sample-review.ts";
import { findWordFileFaults } from "../support/word/check-word-file.ts";
import {
  applyEdits,
  boldenMarkEnd,
  changeParagraph,
  changePart,
  crossMarkTags,
  insertAfterMark,
  mainPart,
  renderDeletion,
  renderInsertion,
  renderParagraph,
  renderRun,
  renderTextBox,
  replaceMarkContent,
  splitMarkRuns,
  trackChangeAroundControl,
  trackChangeInsideControl,
  type WordEdit,
} from "../support/word/word-edits.ts";

const brief = await generateSampleReport({ document: "thong-cao" });
const changedReview = await computeSampleReview(buildSampleInputs({ exports: changedExports }));
const mark = brief.ledger.figures.find(({ id, place }) => id === "jobs" && place.in === "text")?.mark ?? "";

/** Replaces the run of the figure; its text is given. */
const replaceRun = (render: (words: string) => string): WordEdit =>
  replaceMarkContent(mark, ({ text }) => render(text));
const author = 'w:author="Lan > Hoa" w:date="2022-10-06T08:00:00Z"';
const formattingChange = `<w:rPr><w:b/><w:rPrChange w:id="9301" ${author}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>`;
const halves = (words: string) => [words.slice(0, 6), words.slice(6)] as const;
const addFootnote = changePart("word/footnotes.xml", (xml) =>
  xml.replace(
    "</w:footnotes>",
    () => `<w:footnote w:id="77">${renderParagraph(renderRun("Chú thích"))}</w:footnote></w:footnotes>`,
  ),
);
const footnoteReference = '<w:footnoteReference w:id="77"/>';
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const edits: readonly (readonly [name: string, ...edits: WordEdit[]])[] = [
  ["nothing"],
  [
    "a tracked change of formatting",
    replaceRun((words) => `<w:r>${formattingChange}<w:t>${words}</w:t></w:r>`),
  ],
  [
    "a footnote behind the figure, in its run",
    addFootnote,
    replaceRun((words) => `<w:r>${formattingChange}<w:t>${words}</w:t>${footnoteReference}</w:r>`),
  ],
  [
    "a footnote in the middle of the figure",
    addFootnote,
    replaceRun(
      (words) =>
        `<w:r><w:t xml:space="preserve">${halves(words)[0]}</w:t>${footnoteReference}<w:t>${halves(words)[1]}</w:t></w:r>`,
    ),
  ],
  ["a line break before the figure", replaceRun((words) => `<w:r><w:br/><w:t>${words}</w:t></w:r>`)],
  [
    "a line break in place of a space",
    replaceRun(
      (words) =>
        `<w:r><w:t>${words.split("\u00A0").slice(0, 2).join("\u00A0")}</w:t><w:br/><w:t>${words.split("\u00A0").slice(2).join("\u00A0")}</w:t></w:r>`,
    ),
  ],
  ["a tab behind the figure", replaceRun((words) => `<w:r><w:t>${words}</w:t><w:tab/></w:r>`)],
  [
    "the end of a page in the figure",
    replaceRun(
      (words) =>
        `<w:r><w:t xml:space="preserve">${halves(words)[0]}</w:t><w:lastRenderedPageBreak/><w:t>${halves(words)[1]}</w:t></w:r>`,
    ),
  ],
  ["runs as Word splits them", splitMarkRuns(mark)],
  ["a bold end", boldenMarkEnd(mark)],
  ["tags as LibreOffice writes them", crossMarkTags(mark)],
  [
    "attributes in other quotation marks",
    replaceRun((words) => `<w:r w:rsidR='00A1'><w:t xml:space='preserve'>${words}</w:t ></w:r >`),
  ],
  ["text that is not parsed", replaceRun((words) => `<w:r><w:t><![CDATA[${words}]]></w:t></w:r>`)],
  ["a note of a program", replaceRun((words) => `<w:r><!-- <w:t>1</w:t></w:r> --><w:t>${words}</w:t></w:r>`)],
  [
    "a drawing with words in the run of the figure",
    replaceRun((words) =>
      renderTextBox(renderParagraph(renderRun("Xem hình"))).replace(
        "<w:r>",
        () => `<w:r><w:t>${words}</w:t>`,
      ),
    ),
  ],
  [
    "a text box around the figure",
    changeParagraph(mark, (paragraph) => renderParagraph(renderTextBox(paragraph))),
  ],
  ["the figure as the result of a field", replaceRun((words) => field(" REF x ", renderRun(words)))],
  ["a tracked change in the figure", trackChangeInsideControl(mark, "15 nghìn lao động")],
  ["a tracked change around the figure", trackChangeAroundControl(mark, "15 nghìn lao động")],
  [
    "a tracked change next to the figure",
    insertAfterMark(mark, ""),
    changeParagraph(mark, (paragraph) =>
      paragraph.replace(
        "</w:p>",
        () => `${renderInsertion(renderRun(" và"), 9401)}${renderDeletion(renderRun(" nữa"), 9402)}</w:p>`,
      ),
    ),
  ],
  [
    "a number without a source",
    changeParagraph(mark, (paragraph) => paragraph + renderParagraph(renderRun("Có 77 trẻ em."))),
  ],
  [
    "an equation",
    changeParagraph(mark, (paragraph) =>
      paragraph.replace(
        "</w:p>",
        () =>
          '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>12.345</m:t></m:r></m:oMath></w:p>',
      ),
    ),
  ],
];

function refresh(file: Uint8Array, ledger: Ledger, options: RefreshOptions) {
  const report = readReportFile(file);
  const findings = verifySampleReport(file, ledger, changedReview);
  return refreshFigures(file, { report, ledger, findings, origin: sampleOrigin }, options);
}

function readBody(file: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(file)[mainPart]);
}

/** The words of the file with every tracked change accepted. */
function readWords(file: Uint8Array): string[] {
  const [main] = readReportFile(file).stories;
  return (main?.paragraphs ?? []).map(({ pieces }) => pieces.map(({ text }) => text).join(""));
}

function listChangedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [partsBefore, partsAfter] = [unzipSync(before), unzipSync(after)];
  return Object.entries(partsAfter).flatMap(([name, bytes]) =>
    Buffer.compare(bytes, partsBefore[name] ?? new Uint8Array()) === 0 ? [] : name,
  );
}

const tracked: RefreshOptions = { force: false, track: { time: "2022-10-06T08:00:00Z" } };

describe.for(edits)("%s", ([, ...own]) => {
  const file = own.length === 0 ? brief.file : applyEdits(brief.file, ...own);

  test.each<readonly [string, RefreshOptions]>([
    ["a refresh", { force: false }],
    ["a refresh by force", { force: true }],
    ["a refresh by tracked changes", tracked],
    ["both", { ...tracked, force: true }],
  ])("%s", (_, options) => {
    const once = refresh(file, brief.ledger, options);
    expect(findWordFileFaults(once.file)).toEqual(findWordFileFaults(file));
    expect(listChangedParts(file, once.file)).toEqual([mainPart]);
    expect(refresh(once.file, once.ledger, options).file).toBe(once.file);
  });

  test("tracked changes say the same as the plain refresh", () => {
    const [plain, withTrack] = [
      refresh(file, brief.ledger, { force: false }),
      refresh(file, brief.ledger, tracked),
    ];
    expect(readWords(withTrack.file)).toEqual(readWords(plain.file));
  });

  test("comments change no word and no other byte", () => {
    const findings = verifySampleReport(file, brief.ledger, changedReview);
    const commented = buildCopyWithComments(readReportFile(file), findings);
    expect(findWordFileFaults(commented)).toEqual(findWordFileFaults(file));
    const withoutComments = readBody(commented).replace(
      /<w:commentRangeStart w:id="\d+"\/>|<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
      "",
    );
    expect(withoutComments === readBody(file)).toBe(true);
  });
});
