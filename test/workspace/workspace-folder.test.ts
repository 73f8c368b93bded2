/** What lies in a workspace that is no plain, readable file, and texts in every encoding that Notepad offers. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAllExports } from "../../src/figures/export-data.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { listCommonInputs } from "../../src/workspace/document-origin.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import {
  findWorkspace,
  listExports,
  readBatchYaml,
  readNarrative,
  readPublishedFiles,
  readReportYaml,
  readWorkspaceTemplates,
} from "../../src/workspace/workspace-folder.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "so-ket-"));
  mkdirSync(join(root, "data"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function openInputs() {
  const { exports, issues } = listExports({ root, foundBy: "option" });
  return {
    exports,
    paths: exports.map(({ path }) => path),
    issues: issues.map(({ code, file }) => [code, file]),
  };
}

test("files are found at any depth, whatever the case of .csv", () => {
  mkdirSync(join(root, "data", "Huyện Nho Quan"));
  writeFileSync(join(root, "data", "Huyện Nho Quan", "VIỆC LÀM.CSV"), "");
  writeFileSync(join(root, "data", "a.csv"), "");
  expect(openInputs()).toMatchObject({
    paths: ["data/Huyện Nho Quan/VIỆC LÀM.CSV", "data/a.csv"],
    issues: [],
  });
});

test("a folder in the place of an export", () => {
  mkdirSync(join(root, "data", "viec-lam.csv"));
  expect(openInputs()).toMatchObject({ paths: [], issues: [["file-not-regular", "data/viec-lam.csv"]] });
});

test.each([
  ["viec-lam-2022.xlsx", "export-not-read"],
  ["VIEC-LAM-2022.XLS", "export-not-read"],
  ["viec-lam-2022.ods", "export-not-read"],
  ["viec-lam-2022.csv.txt", "export-not-read"],
  ["viec-lam-2022.docx", "file-not-csv"],
  ["danh-ba.xlsx", "file-not-csv"],
])("%s among the data: %s", (name, code) => {
  writeFileSync(join(root, "data", name), "");
  const { exports, issues } = listExports({ root, foundBy: "option" }, (path) => /viec-lam/i.test(path));
  expect(exports).toEqual([]);
  expect(issues.map((issue) => [issue.code, issue.file])).toEqual([[code, `data/${name}`]]);
});

test("a table in another format beside the CSV made of it", () => {
  for (const name of ["viec-lam-2022.xlsx", "viec-lam-2022.csv"]) writeFileSync(join(root, "data", name), "");
  const { issues } = listExports({ root, foundBy: "option" }, () => true);
  expect(issues.map(({ code }) => code)).toEqual(["file-not-csv"]);
});

test("what Excel, Word and the system leave beside is passed over", () => {
  for (const name of ["~$viec-lam.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.a.csv#"])
    writeFileSync(join(root, "data", name), "");
  expect(openInputs()).toMatchObject({ paths: [], issues: [] });
});

test("a link that leads nowhere, and links in a circle", () => {
  symlinkSync("nowhere", join(root, "data", "a.csv"));
  symlinkSync("c.csv", join(root, "data", "b.csv"));
  symlinkSync("b.csv", join(root, "data", "c.csv"));
  expect(openInputs().issues).toEqual([
    ["export-unreadable", "data/a.csv"],
    ["export-unreadable", "data/b.csv"],
    ["export-unreadable", "data/c.csv"],
  ]);
});

test("a folder that is a link to its own parent does not go round for ever", () => {
  writeFileSync(join(root, "data", "a.csv"), "");
  symlinkSync("..", join(root, "data", "again"));
  expect(openInputs().paths.filter((path) => path.endsWith("a.csv")).length).toBe(1);
});

test.skipIf(process.platform === "win32")("a pipe in the place of a file is not waited for", () => {
  spawnSync("mkfifo", [join(root, "data", "a.csv")]);
  expect(openInputs()).toMatchObject({ paths: [], issues: [["file-not-regular", "data/a.csv"]] });
});

test("a file that grows while it is read is refused", async () => {
  cpSync("fixtures/ninh-binh/data/viec-lam/viec-lam-2022.csv", join(root, "data", "viec-lam-2022.csv"));
  const { exports } = openInputs();
  appendFileSync(join(root, "data", "viec-lam-2022.csv"), "\r\n");
  const { issues } = await readAllExports(exports, labourCatalogue, ninhBinhOffice);
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ["export-unreadable", "Không đọc được tệp: tệp bị thay đổi trong khi đang đọc."],
  ]);
});

test("a file that changes or vanishes before its bytes are recorded is refused as one that changes while it is read", () => {
  const folder = join(root, "workspace");
  cpSync("fixtures/broken/base", folder, { recursive: true });
  const silent = { data: () => undefined, note: () => undefined, issues: () => undefined };
  const desk = openWorkspace({ workspace: folder }, silent);
  expect(listCommonInputs(desk).map(({ path }) => path)).toContain("data/qua.csv");
  appendFileSync(join(folder, "data/qua.csv"), "\n");
  rmSync(join(folder, "data/viec-lam.csv"));
  expect(catchRefusal(() => listCommonInputs(desk)).map(({ file, message }) => [file, message])).toEqual([
    ["data/qua.csv", "Không đọc được tệp: tệp bị thay đổi trong khi đang đọc."],
    ["data/viec-lam.csv", "Không đọc được tệp: tệp không còn ở đó."],
  ]);
});

function catchRefusal(action: () => unknown): readonly Issue[] {
  try {
    action();
  } catch (error) {
    if (error instanceof UserFacingError) return error.issues;
    throw error;
  }
  return [];
}

/** Puts a file, or with undefined a folder, at a path of the workspace. */
function writeTestFile(path: string, content: string | Uint8Array | undefined) {
  mkdirSync(content === undefined ? join(root, path) : dirname(join(root, path)), { recursive: true });
  if (content !== undefined) writeFileSync(join(root, path), content);
}

/** What `read` gives of the workspace, as texts, and what it tells. */
function readTexts(read: (workspace: { root: string; foundBy: "option" }, issues: Issue[]) => unknown) {
  const issues: Issue[] = [];
  const files = [read({ root, foundBy: "option" }, issues)].flat() as ({ text: string } | undefined)[];
  const issuePlaces = issues.map(({ code, file, line }) => [
    code,
    file,
    ...(line === undefined ? [] : [line]),
  ]);
  return { texts: files.flatMap((file) => file?.text ?? []), told: issuePlaces };
}

const readTestNarrative = () =>
  readTexts((workspace, issues) => readNarrative(workspace, { period: "9m-2022" }, issues));
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
    expect(readTestNarrative()).toEqual({ texts: [sampleNarrative], told: [] });
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
      told: [["text-damaged", "narrative/9m-2022/uu-diem.txt", line]],
    });
  });

  test("is told of every file at once; folders in the place of texts too", () => {
    writeTestFile("narrative/9m-2022/han-che.txt", Buffer.from("h\xF4", "latin1"));
    writeTestFile("narrative/9m-2022/kien-nghi.txt", undefined);
    writeTestFile("narrative/9m-2022/nhiem-vu.txt", "Nhiệm vụ");
    writeTestFile("narrative/9m-2022/uu-diem.txt", Buffer.from("\xF4", "latin1"));
    expect(readTestNarrative()).toEqual({
      texts: ["Nhiệm vụ"],
      told: [
        ["text-damaged", "narrative/9m-2022/han-che.txt", 1],
        ["export-unreadable", "narrative/9m-2022/kien-nghi.txt"],
        ["text-damaged", "narrative/9m-2022/uu-diem.txt", 1],
      ],
    });
  });

  test("is plain text alone", () => {
    writeTestFile("narrative/9m-2022/uu-diem.md", "khác");
    writeTestFile("narrative/9m-2022/.uu-diem.txt", "khác");
    expect(readTestNarrative()).toEqual({ texts: [], told: [] });
  });

  test("whose folder is a file is told", () => {
    writeTestFile("narrative/9m-2022", "");
    expect(readTestNarrative()).toEqual({ texts: [], told: [["export-unreadable", "narrative/9m-2022"]] });
  });
});

describe("declarations, templates and published figures", () => {
  test.each([
    ["report.yaml", readReportYaml],
    ["batch.yaml", readBatchYaml],
    ["templates/parts/general.hbs", readWorkspaceTemplates],
    ["published/9m-2021.json", readPublishedFiles],
  ])("%s in UTF-16 is read; damaged, or a folder, it is told", (path, read) => {
    writeTestFile(path, Buffer.from("\uFEFFđịa phương", "utf16le"));
    expect(readTexts(read)).toEqual({ texts: ["địa phương"], told: [] });
    writeTestFile(path, Buffer.from("huy\xEAn", "latin1"));
    expect(readTexts(read)).toEqual({ texts: [], told: [["text-damaged", path, 1]] });
    rmSync(join(root, path));
    writeTestFile(path, undefined);
    expect(readTexts(read)).toEqual({ texts: [], told: [["export-unreadable", path]] });
  });

  test("links that lead nowhere are told", () => {
    writeTestFile("published", undefined);
    writeTestFile("templates/parts", undefined);
    symlinkSync("nowhere", join(root, "published/9m-2021.json"));
    symlinkSync("nowhere", join(root, "templates/parts/general.hbs"));
    expect(readTexts(readPublishedFiles).told).toEqual([["export-unreadable", "published/9m-2021.json"]]);
    expect(readTexts(readWorkspaceTemplates).told).toEqual([
      ["export-unreadable", "templates/parts/general.hbs"],
    ]);
  });

  test("a file in the place of a folder is told", () => {
    for (const folder of ["published", "templates"]) writeTestFile(folder, "");
    expect([readTexts(readPublishedFiles).told, readTexts(readWorkspaceTemplates).told]).toEqual([
      [["export-unreadable", "published"]],
      [["export-unreadable", "templates"]],
    ]);
  });
});

test.each([
  ["an empty one", ""],
  ["one that is no JSON", "{"],
  ["one of nothing", "null"],
  ["one without a group", '{ "report": null }'],
  ["one that names a number", '{ "report": { "workspace": 7 } }'],
  ["a folder", undefined],
])("a package.json on the way up that names no workspace is passed over: %s", (_, content) => {
  writeTestFile("between/below/a.txt", "");
  writeTestFile("between/package.json", content);
  writeTestFile("package.json", '\uFEFF{ "report": { "workspace": "office" } }');
  writeTestFile("office/report.yaml", "");
  expect(findWorkspace(undefined, join(root, "between", "below"))).toEqual({
    folder: { root: join(root, "office"), foundBy: "package" },
    issues: [],
  });
});
