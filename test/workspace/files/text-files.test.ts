/** Texts of the workspace in every encoding that Notepad offers, and texts that are damaged or unreadable. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Issue } from "../../../src/issues/issue.ts";
import {
  readBatchYamlFile,
  readNarrativeFiles,
  readPublishedFiles,
  readReportYamlFile,
  readWorkspacePackFiles,
} from "../../../src/workspace/workspace-folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "so-ket-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file at a path of the workspace; with undefined a folder. */
function writeTestFile(path: string, content: string | Uint8Array | undefined) {
  mkdirSync(content === undefined ? join(root, path) : dirname(join(root, path)), { recursive: true });
  if (content !== undefined) writeFileSync(join(root, path), content);
}

/** The texts that `read` gives of the workspace, and the places of its issues. */
function readTexts(read: (workspace: { root: string; foundBy: "option" }, issues: Issue[]) => unknown) {
  const issues: Issue[] = [];
  const files = [read({ root, foundBy: "option" }, issues)].flat() as ({ text: string } | undefined)[];
  const issuePlaces = issues.map(({ code, file, line }) => [
    code,
    file,
    ...(line === undefined ? [] : [line]),
  ]);
  return { texts: files.flatMap((file) => file?.text ?? []), issues: issuePlaces };
}

const readTestNarrative = () =>
  readTexts((workspace, issues) => readNarrativeFiles(workspace, { period: "9m-2022" }, issues));
const sampleNarrative = "Công tác\r\nchưa đều";

describe("a narrative", () => {
  const utf16 = Buffer.from(`\uFEFF${sampleNarrative}`, "utf16le");

  test.each([
    ["UTF-8", Buffer.from(sampleNarrative)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${sampleNarrative}`)],
    ["UTF-16 with its mark", utf16],
    ["UTF-16 of the other order", Buffer.from(utf16).swap16()],
    ["letters and marks apart", Buffer.from(sampleNarrative.normalize("NFD"))],
  ])("in %s is read", (_, bytes) => {
    writeTestFile("narrative/9m-2022/uu-diem.txt", bytes);
    expect(readTestNarrative()).toEqual({ texts: [sampleNarrative], issues: [] });
  });

  test.each([
    ["windows-1258", Buffer.from("So ket\r\nC\xF4ng t\xE1c", "latin1"), 2],
    ["windows-1258 with lines of an old Mac", Buffer.from("So ket\rC\xF4ng t\xE1c", "latin1"), 2],
    ["UTF-16 without its mark", utf16.subarray(2), 1],
    ["UTF-16 cut in the middle of a letter", utf16.subarray(0, -1), 2],
    ["UTF-8 of letters that were lost before", Buffer.from("Công tác\nch\uFFFDa đều"), 2],
  ])("in %s is refused with its line", (_, bytes, line) => {
    writeTestFile("narrative/9m-2022/uu-diem.txt", bytes);
    expect(readTestNarrative()).toEqual({
      texts: [],
      issues: [["text-damaged", "narrative/9m-2022/uu-diem.txt", line]],
    });
  });

  test("every damaged file is reported at once, and folders with the name of a text", () => {
    writeTestFile("narrative/9m-2022/han-che.txt", Buffer.from("h\xF4", "latin1"));
    writeTestFile("narrative/9m-2022/kien-nghi.txt", undefined);
    writeTestFile("narrative/9m-2022/nhiem-vu.txt", "Nhiệm vụ");
    writeTestFile("narrative/9m-2022/uu-diem.txt", Buffer.from("\xF4", "latin1"));
    expect(readTestNarrative()).toEqual({
      texts: ["Nhiệm vụ"],
      issues: [
        ["text-damaged", "narrative/9m-2022/han-che.txt", 1],
        ["file-not-regular", "narrative/9m-2022/kien-nghi.txt"],
        ["text-damaged", "narrative/9m-2022/uu-diem.txt", 1],
      ],
    });
  });

  test("other files are not read", () => {
    writeTestFile("narrative/9m-2022/uu-diem.md", "khác");
    writeTestFile("narrative/9m-2022/.uu-diem.txt", "khác");
    expect(readTestNarrative()).toEqual({ texts: [], issues: [] });
  });

  test("a file in the place of its folder is reported", () => {
    writeTestFile("narrative/9m-2022", "");
    expect(readTestNarrative()).toEqual({ texts: [], issues: [["export-unreadable", "narrative/9m-2022"]] });
  });
});

describe("declarations, templates and published figures", () => {
  test.each([
    ["report.yaml", readReportYamlFile],
    ["batch.yaml", readBatchYamlFile],
    ["templates/parts/general.hbs", readWorkspacePackFiles],
    ["published/9m-2021.json", readPublishedFiles],
  ])("%s is read in UTF-16, and reported if it is damaged or a folder", (path, read) => {
    writeTestFile(path, Buffer.from("\uFEFFđịa phương", "utf16le"));
    expect(readTexts(read)).toEqual({ texts: ["địa phương"], issues: [] });
    writeTestFile(path, Buffer.from("huy\xEAn", "latin1"));
    expect(readTexts(read)).toEqual({ texts: [], issues: [["text-damaged", path, 1]] });
    rmSync(join(root, path));
    writeTestFile(path, undefined);
    expect(readTexts(read)).toEqual({ texts: [], issues: [["file-not-regular", path]] });
  });

  test("broken links are reported", () => {
    writeTestFile("published", undefined);
    writeTestFile("templates/parts", undefined);
    symlinkSync("nowhere", join(root, "published/9m-2021.json"));
    symlinkSync("nowhere", join(root, "templates/parts/general.hbs"));
    expect(readTexts(readPublishedFiles).issues).toEqual([["export-unreadable", "published/9m-2021.json"]]);
    expect(readTexts(readWorkspacePackFiles).issues).toEqual([
      ["export-unreadable", "templates/parts/general.hbs"],
    ]);
  });

  test("a file in the place of a folder is reported", () => {
    for (const folder of ["published", "templates"]) writeTestFile(folder, "");
    expect([readTexts(readPublishedFiles).issues, readTexts(readWorkspacePackFiles).issues]).toEqual([
      [["export-unreadable", "published"]],
      [["export-unreadable", "templates"]],
    ]);
  });
});
