/** The copy with comments: one at each finding, and a Word file as sound as before. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { commented } from "../../src/audit/comments.ts";
import { refreshed } from "../../src/audit/refresh.ts";
import { reviewOf } from "../../src/review.ts";
import {
  type Edit,
  edited,
  inDocument,
  inPart,
  main,
  movedTo,
  paragraph,
  paragraphBecomes,
  replaced,
  text,
  textBox,
  trackedInside,
} from "./editor.ts";
import { changedExports, findingsOf, inputsOf, made, opened, origin } from "./reports.ts";

const report = await made();
const charts = await made({ document: "bieu-do" });
const changed = await reviewOf(inputsOf({ exports: changedExports }));

function markOf(id: string): string {
  return report.ledger.figures.find((one) => one.id === id && one.place.in === "text")?.mark ?? "";
}

function withComments(...edits: readonly Edit[]) {
  const file = edited(report.file, ...edits);
  const findings = findingsOf(file, report.ledger, report.review);
  return { file: commented(opened(file), findings), before: file, findings };
}

function partOf(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

function commentsIn(file: Uint8Array): { id: string; words: string }[] {
  const found = partOf(file, "word/comments.xml").matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs);
  return [...found].map(([comment, id = ""]) => ({
    id,
    words: comment.replace(/<[^>]*>/g, "").replaceAll("\u00A0", " "),
  }));
}

/** The words between the two ends of a comment. */
function wordsAt(file: Uint8Array, id: string): string {
  const [, range = ""] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, "s").exec(
      partOf(file, main),
    ) ?? [];
  return range.replace(/<[^>]*>/g, "").replaceAll("\u00A0", " ");
}

/** A text box stands in a paragraph that holds nothing else. */
const boxed = paragraphBecomes(markOf("care.residents"), (one) =>
  paragraph(textBox(one.replace("431", "432"))),
);

describe("a comment", () => {
  test("stands at each finding, and says what is wrong", () => {
    const { file } = withComments(
      replaced(markOf("jobs"), "15 nghìn lao động"),
      paragraphBecomes(markOf("care.residents"), (one) => one + paragraph(text("Có 77 trẻ em."))),
    );
    const comments = commentsIn(file);
    expect(comments.map(({ words }) => words)).toEqual([
      "Lao động được giải quyết việc làm: Đã sửa tay: văn bản ghi “15 nghìn lao động”, khi lập là “trên 14 nghìn lao động”. Theo số liệu hiện nay: “trên 14 nghìn lao động”.",
      "Số “77” không có trong số liệu mà báo cáo được lập; cần kiểm tra và dẫn nguồn.",
    ]);
    expect(comments.map(({ id }) => wordsAt(file, id))).toEqual(["15 nghìn lao động", "Có 77 trẻ em."]);
  });

  test("of what is gone, of headers and of notes stands at the beginning of the text", () => {
    const { file } = withComments(
      paragraphBecomes(markOf("care.residents"), () => ""),
      movedTo("word/header1.xml", markOf("merit.houses"), "Nhà ở 1", "."),
    );
    const ids = commentsIn(file).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const first = partOf(file, main)
      .replace(/<[^>]*>/g, "")
      .slice(0, 10);
    for (const id of ids) expect(first.startsWith(wordsAt(file, id).slice(0, 10))).toBe(true);
  });

  test("of a text box stands at the box, for inside Word takes none", () => {
    const { file } = withComments(boxed);
    const [comment] = commentsIn(file);
    expect(wordsAt(file, comment?.id ?? "")).toContain("432");
    expect(partOf(file, main)).not.toMatch(/<w:txbxContent>(?:(?!<\/w:txbxContent>).)*<w:comment/s);
  });

  test("changes no word of the text, and verifying again gives the same", () => {
    const { file, findings } = withComments(replaced(markOf("jobs"), "15 nghìn lao động"), boxed);
    const again = findingsOf(file, report.ledger, report.review);
    expect(again.map(({ state, found }) => [state, found])).toEqual(
      findings.map(({ state, found }) => [state, found]),
    );
  });

  test("is not made where all agrees", () => {
    const { file } = withComments();
    expect(Object.keys(unzipSync(file))).toEqual(Object.keys(unzipSync(report.file)));
  });
});

describe("the parts of the file", () => {
  const changedJobs = replaced(markOf("jobs"), "15 nghìn lao động");

  test("know the new one, once", () => {
    const { file, before } = withComments(changedJobs);
    expect(Object.keys(unzipSync(file)).filter((name) => !(name in unzipSync(before)))).toEqual([
      "word/comments.xml",
    ]);
    expect(partOf(file, "[Content_Types].xml").match(/PartName="\/word\/comments\.xml"/g)).toHaveLength(1);
    expect(partOf(file, "word/_rels/document.xml.rels").match(/Target="comments\.xml"/g)).toHaveLength(1);
  });

  test("keep the comments that were there, and their numbers", () => {
    const { file: once } = withComments(changedJobs);
    const file = edited(once, changedTwice);
    const twice = commented(opened(file), findingsOf(file, report.ledger, report.review));
    const comments = commentsIn(twice);
    expect(comments.map(({ words }) => /“(\d+) nghìn/.exec(words)?.[1])).toEqual(["15", "16"]);
    expect(new Set(comments.map(({ id }) => id)).size).toBe(2);
    expect(partOf(twice, "[Content_Types].xml").match(/comments\.xml/g)).toHaveLength(1);
  });

  test("take comments into a part that is empty and closes itself", () => {
    const { file: once } = withComments(changedJobs);
    const emptied = edited(
      once,
      inPart("word/comments.xml", (xml) => `${/^.*?<w:comments[^>]*/s.exec(xml)?.[0] ?? ""}/>`),
      inDocument((xml) => xml.replace(/<w:comment[^>]*>/g, "")),
    );
    const file = commented(opened(emptied), findingsOf(emptied, report.ledger, report.review));
    expect(commentsIn(file)).toHaveLength(1);
  });

  test("have no number twice, beside tracked changes and bookmarks", () => {
    const { file } = withComments(trackedInside(markOf("care.residents"), "432 đối tượng"), changedJobs);
    const ids = [
      ...partOf(file, main).matchAll(/<w:(?:ins|del|bookmarkStart|commentRangeStart)\b[^>]*w:id="(\d+)"/g),
    ].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** The words changed once more, with the comment that is there by now. */
const changedTwice = inDocument((xml) => xml.replace("15 nghìn lao động", "16 nghìn lao động"));

const checker = "../shared/tools/docx-check";
const hasChecker = existsSync(checker) && spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refreshedReport(made: typeof report, track?: { time: string }): Uint8Array {
  const { file, ledger } = made;
  const findings = findingsOf(file, ledger, changed);
  const options = { force: false, ...(track ? { track } : {}) };
  return refreshed(file, { report: opened(file), ledger, findings, origin }, options).file;
}

const copies: [string, () => Uint8Array][] = [
  ["with comments", () => commented(opened(report.file), findingsOf(report.file, report.ledger, changed))],
  [
    "with comments at a deletion and a new number",
    () =>
      withComments(
        replaced(markOf("jobs"), "15"),
        paragraphBecomes(markOf("merit.houses"), () => paragraph(text("77 nhà"))),
      ).file,
  ],
  [
    "with comments at charts",
    () => commented(opened(charts.file), findingsOf(charts.file, charts.ledger, changed)),
  ],
  ["refreshed", () => refreshedReport(report)],
  ["refreshed by tracked changes", () => refreshedReport(report, { time: "2022-10-06T08:00:00Z" })],
  ["of charts, refreshed", () => refreshedReport(charts)],
];

/** Comments, tracked changes and workbooks are what was asked for; the columns of tables were made for smaller numbers. */
const asked = /^FAIL (?:meta\.clean|pkg\.active|lo\.words) /;

describe.skipIf(!hasChecker)("docx-check", () => {
  test.each(copies)("passes a copy %s", { timeout: 180_000 }, (name, make) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, make());
    const { stdout } = spawnSync(checker, ["--profile", "generic", path], { encoding: "utf8" });
    const failed = stdout.split("\n").filter((line) => /^FAIL/.test(line));
    expect(failed.filter((line) => !asked.test(line))).toEqual([]);
    expect(stdout).toMatch(/docx-check: \d{2,} passed/);
  });
});
