/** The copy of a report with a comment at each finding is a valid Word file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { buildCopyWithComments } from "../../src/audit/comments.ts";
import { refreshFigures } from "../../src/audit/refresh.ts";
import {
  buildSampleInputs,
  changedExports,
  generateSampleReport,
  readReportFile,
  sampleOrigin,
  verifySampleReport,
} from "../support/sample-reports.ts";
import { computeSampleReview } from "../support/sample-review.ts";
import { hasDocxCheck } from "../support/word/docx-check.ts";
import {
  applyEdits,
  changeDocument,
  changeParagraph,
  changePart,
  mainPart,
  moveMarkToPart,
  renderParagraph,
  renderRun,
  renderTextBox,
  replaceMarkText,
  trackChangeInsideControl,
  type WordEdit,
} from "../support/word/word-edits.ts";

const report = await generateSampleReport();
const chartReport = await generateSampleReport({ document: "bieu-do" });
const changedReview = await computeSampleReview(buildSampleInputs({ exports: changedExports }));

function findMark(id: string): string {
  return report.ledger.figures.find((figure) => figure.id === id && figure.place.in === "text")?.mark ?? "";
}

function buildCommentedFile(...edits: readonly WordEdit[]) {
  const file = applyEdits(report.file, ...edits);
  const findings = verifySampleReport(file, report.ledger, report.review);
  return { file: buildCopyWithComments(readReportFile(file), findings), before: file, findings };
}

function readPart(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

function readComments(file: Uint8Array): { id: string; words: string }[] {
  const found = readPart(file, "word/comments.xml").matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs);
  return [...found].map(([comment, id = ""]) => ({
    id,
    words: comment.replace(/<[^>]*>/g, "").replaceAll("\u00A0", " "),
  }));
}

/** The text between the two ends of a comment. */
function readCommentedText(file: Uint8Array, id: string): string {
  const [, range = ""] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, "s").exec(
      readPart(file, mainPart),
    ) ?? [];
  return range.replace(/<[^>]*>/g, "").replaceAll("\u00A0", " ");
}

/** Word puts a text box into a paragraph of its own. */
const moveIntoTextBox = changeParagraph(findMark("care.residents"), (paragraph) =>
  renderParagraph(renderTextBox(paragraph.replace("431", "432"))),
);

describe("a comment", () => {
  test("is at each finding and describes it", () => {
    const { file } = buildCommentedFile(
      replaceMarkText(findMark("jobs"), "15 nghìn lao động"),
      changeParagraph(
        findMark("care.residents"),
        (paragraph) => paragraph + renderParagraph(renderRun("Có 77 trẻ em.")),
      ),
    );
    const comments = readComments(file);
    expect(comments.map(({ words }) => words)).toEqual([
      "Lao động được giải quyết việc làm: Đã sửa tay: văn bản ghi “15 nghìn lao động”, khi lập là “trên 14 nghìn lao động”. Theo số liệu hiện nay: “trên 14 nghìn lao động”.",
      "Số “77” không có trong số liệu mà báo cáo được lập; cần kiểm tra và dẫn nguồn.",
    ]);
    expect(comments.map(({ id }) => readCommentedText(file, id))).toEqual([
      "15 nghìn lao động",
      "Có 77 trẻ em.",
    ]);
  });

  test("of deleted figures, headers and notes is at the beginning of the text", () => {
    const { file } = buildCommentedFile(
      changeParagraph(findMark("care.residents"), () => ""),
      moveMarkToPart("word/header1.xml", findMark("merit.houses"), "Nhà ở 1", "."),
    );
    const ids = readComments(file).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const first = readPart(file, mainPart)
      .replace(/<[^>]*>/g, "")
      .slice(0, 10);
    for (const id of ids) expect(first.startsWith(readCommentedText(file, id).slice(0, 10))).toBe(true);
  });

  test("of a text box is at the box, since Word accepts no comments inside", () => {
    const { file } = buildCommentedFile(moveIntoTextBox);
    const [comment] = readComments(file);
    expect(readCommentedText(file, comment?.id ?? "")).toContain("432");
    expect(readPart(file, mainPart)).not.toMatch(/<w:txbxContent>(?:(?!<\/w:txbxContent>).)*<w:comment/s);
  });

  test("does not change the text, and verifying again gives the same findings", () => {
    const { file, findings } = buildCommentedFile(
      replaceMarkText(findMark("jobs"), "15 nghìn lao động"),
      moveIntoTextBox,
    );
    const newFindings = verifySampleReport(file, report.ledger, report.review);
    expect(newFindings.map(({ state, found }) => [state, found])).toEqual(
      findings.map(({ state, found }) => [state, found]),
    );
  });

  test("is missing where everything agrees", () => {
    const { file } = buildCommentedFile();
    expect(Object.keys(unzipSync(file))).toEqual(Object.keys(unzipSync(report.file)));
  });
});

describe("the parts of the file", () => {
  const changedJobs = replaceMarkText(findMark("jobs"), "15 nghìn lao động");

  test("name the new part once", () => {
    const { file, before } = buildCommentedFile(changedJobs);
    expect(Object.keys(unzipSync(file)).filter((name) => !(name in unzipSync(before)))).toEqual([
      "word/comments.xml",
    ]);
    expect(readPart(file, "[Content_Types].xml").match(/PartName="\/word\/comments\.xml"/g)).toHaveLength(1);
    expect(readPart(file, "word/_rels/document.xml.rels").match(/Target="comments\.xml"/g)).toHaveLength(1);
  });

  test("keep earlier comments and their ids", () => {
    const { file: once } = buildCommentedFile(changedJobs);
    const file = applyEdits(once, changeJobsWording);
    const twice = buildCopyWithComments(
      readReportFile(file),
      verifySampleReport(file, report.ledger, report.review),
    );
    const comments = readComments(twice);
    expect(comments.map(({ words }) => /“(\d+) nghìn/.exec(words)?.[1])).toEqual(["15", "16"]);
    expect(new Set(comments.map(({ id }) => id)).size).toBe(2);
    expect(readPart(twice, "[Content_Types].xml").match(/comments\.xml/g)).toHaveLength(1);
  });

  test("accept comments in an empty, self-closing part", () => {
    const { file: once } = buildCommentedFile(changedJobs);
    const emptied = applyEdits(
      once,
      changePart("word/comments.xml", (xml) => `${/^.*?<w:comments[^>]*/s.exec(xml)?.[0] ?? ""}/>`),
      changeDocument((xml) => xml.replace(/<w:comment[^>]*>/g, "")),
    );
    const file = buildCopyWithComments(
      readReportFile(emptied),
      verifySampleReport(emptied, report.ledger, report.review),
    );
    expect(readComments(file)).toHaveLength(1);
  });

  test("share no id with tracked changes and bookmarks", () => {
    const { file } = buildCommentedFile(
      trackChangeInsideControl(findMark("care.residents"), "432 đối tượng"),
      changedJobs,
    );
    const ids = [
      ...readPart(file, mainPart).matchAll(
        /<w:(?:ins|del|bookmarkStart|commentRangeStart)\b[^>]*w:id="(\d+)"/g,
      ),
    ].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** A second edit of the same figure, around the comment. */
const changeJobsWording = changeDocument((xml) => xml.replace("15 nghìn lao động", "16 nghìn lao động"));

const checkerPath = "../shared/tools/docx-check";
const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refreshReport(sample: typeof report, track?: { time: string }) {
  const { file, ledger } = sample;
  const findings = verifySampleReport(file, ledger, changedReview);
  const options = { force: false, ...(track ? { track } : {}) };
  return refreshFigures(
    file,
    { report: readReportFile(file), ledger, findings, origin: sampleOrigin },
    options,
  );
}

/** Refreshes with the changed data, edits, and comments on what differs from the sample's own data: every refreshed figure does. */
function refreshAndComment(sample: typeof report, ...edits: readonly WordEdit[]): Uint8Array {
  const refreshed = refreshReport(sample);
  const file = applyEdits(refreshed.file, ...edits);
  return buildCopyWithComments(
    readReportFile(file),
    verifySampleReport(file, refreshed.ledger, sample.review),
  );
}

const copies: [string, () => Uint8Array][] = [
  [
    "refreshed, edited and with comments, also at a deletion and a new number",
    () =>
      refreshAndComment(
        report,
        replaceMarkText(findMark("jobs"), "15"),
        changeParagraph(findMark("merit.houses"), () => renderParagraph(renderRun("77 nhà"))),
      ),
  ],
  ["refreshed by tracked changes", () => refreshReport(report, { time: "2022-10-06T08:00:00Z" }).file],
  ["of charts, refreshed and with comments", () => refreshAndComment(chartReport)],
];

/** Comments, tracked changes and workbooks are intended; the columns of tables were laid out for smaller numbers. */
const ignoredFailures = /^FAIL (?:meta\.clean|pkg\.active|lo\.words) /;

// Registered only where the checker is; the structure is always checked in test/acceptance/word-file-structure.test.ts.
const describeWithChecker = hasDocxCheck() ? describe : () => undefined;
describeWithChecker("docx-check", () => {
  test.each(copies)("passes a copy %s", { timeout: 180_000 }, (name, make) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, make());
    // Opening it in LibreOffice takes most of the time: `.ci/deep` opens each, with all edits.
    const leftOut = process.env.ALL_EDITS || name === copies[0]?.[0] ? [] : ["--without", "lo"];
    const words = ["--profile", "generic", ...leftOut, path];
    const { stdout } = spawnSync(checkerPath, words, { encoding: "utf8" });
    const failed = stdout.split("\n").filter((line) => /^FAIL/.test(line));
    expect(failed.filter((line) => !ignoredFailures.test(line))).toEqual([]);
    expect(stdout).toMatch(/docx-check: \d{2,} passed/);
  });
});
