/** The workspace folder: finding it, listing its exports, and entries that are no readable files. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAllExports } from "../../src/figures/export-data/read-all-exports.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { listAndHashCommonInputs } from "../../src/workspace/document-origin.ts";
import { listExportFiles } from "../../src/workspace/list-exports.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { findWorkspace } from "../../src/workspace/workspace-folder.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";
import { buildXlsx } from "../support/workbooks/build-xlsx.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "so-ket-"));
  mkdirSync(join(root, "data"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function openInputs() {
  const { exports, issues } = listExportFiles({ root, foundBy: "option" });
  return {
    exports,
    paths: exports.map(({ path }) => path),
    issues: issues.map(({ code, file }) => [code, file]),
  };
}

test("exports are found at any depth, with .csv in any case", () => {
  mkdirSync(join(root, "data", "Huyện Nho Quan"));
  writeFileSync(join(root, "data", "Huyện Nho Quan", "VIỆC LÀM.CSV"), "");
  writeFileSync(join(root, "data", "a.csv"), "");
  expect(openInputs()).toMatchObject({
    paths: ["data/Huyện Nho Quan/VIỆC LÀM.CSV", "data/a.csv"],
    issues: [],
  });
});

test("a folder with the name of an export is reported", () => {
  mkdirSync(join(root, "data", "viec-lam.csv"));
  expect(openInputs()).toMatchObject({ paths: [], issues: [["file-not-regular", "data/viec-lam.csv"]] });
});

test.each([
  ["viec-lam-2022.csv.txt", "export-not-read"],
  ["viec-lam-2022.docx", "export-not-read"],
  ["viec-lam-2022.et", "export-not-read"],
  ["danh-ba.xls", "file-not-csv"],
  ["danh-ba.docx", "file-not-csv"],
])("%s among the data: %s", (name, code) => {
  writeFileSync(join(root, "data", name), "");
  const { exports, issues } = listExportFiles({ root, foundBy: "option" }, (path) => /viec-lam/i.test(path));
  expect(exports).toEqual([]);
  expect(issues.map((issue) => [issue.code, issue.file])).toEqual([[code, `data/${name}`]]);
});

test.each([
  ["viec-lam-2022.xlsx", "workbook-beside-csv"],
  ["VIEC-LAM-2022.XLS", "workbook-beside-csv"],
  ["viec-lam-2022.ods", "workbook-beside-csv"],
  ["viec-lam-2022.docx", "file-not-csv"],
])("%s beside the CSV made of it: %s", (name, code) => {
  for (const file of [name, "viec-lam-2022.csv"]) writeFileSync(join(root, "data", file), "");
  const { exports, issues } = listExportFiles({ root, foundBy: "option" }, () => true);
  expect(exports.map(({ path }) => path)).toEqual(["data/viec-lam-2022.csv"]);
  expect(issues.map((issue) => [issue.code, issue.file])).toEqual([[code, `data/${name}`]]);
});

test("workbooks are listed sheet by sheet; one that cannot be opened is told when it is read", () => {
  const sheets = [{ name: "Tháng 8" }, { name: "Tháng 9" }];
  writeFileSync(join(root, "data", "viec-lam-2022.xlsx"), buildXlsx({ sheets }));
  writeFileSync(join(root, "data", "vay-von-2022.XLSX"), "");
  expect(openInputs()).toMatchObject({
    paths: ["data/vay-von-2022.XLSX", "data/viec-lam-2022.xlsx#Tháng 8", "data/viec-lam-2022.xlsx#Tháng 9"],
    issues: [],
  });
});

describe.skipIf(process.platform === "win32")("workbooks of the old Excel", () => {
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
  });

  /** Puts a program into the place of LibreOffice; its words end with: folder, file. */
  function installFakeSoffice(script: string) {
    const place = join(root, "bin");
    mkdirSync(place);
    writeFileSync(join(place, "soffice"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    process.env.PATH = `${place}${delimiter}${path}`;
    writeFileSync(join(root, "data", "viec-lam-2022.xls"), Buffer.from("d0cf11e0", "hex"));
    return listExportFiles({ root, foundBy: "option" }, () => true);
  }

  test("are read sheet by sheet where LibreOffice converts them, and hashed as they are", () => {
    writeFileSync(join(root, "converted"), buildXlsx({ sheets: [{ name: "Tháng 9" }] }));
    const { exports } = installFakeSoffice(`cp "${join(root, "converted")}" "$7/viec-lam-2022.xlsx"`);
    expect(exports.map(({ path }) => path)).toEqual(["data/viec-lam-2022.xls#Tháng 9"]);
    const original = [...(exports[0]?.originalChunks?.() ?? [])].map((chunk) => Buffer.from(chunk));
    expect(Buffer.concat(original).toString("hex")).toBe("d0cf11e0");
  });

  test("are listed as they are where it fails, and refused when they are read", () => {
    expect(installFakeSoffice("exit 1").exports.map(({ path }) => path)).toEqual(["data/viec-lam-2022.xls"]);
  });
});

test("temporary files of Excel, Word and the system are ignored", () => {
  for (const name of ["~$viec-lam.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.a.csv#"])
    writeFileSync(join(root, "data", name), "");
  expect(openInputs()).toMatchObject({ paths: [], issues: [] });
});

test("broken and circular links are reported", () => {
  symlinkSync("nowhere", join(root, "data", "a.csv"));
  symlinkSync("c.csv", join(root, "data", "b.csv"));
  symlinkSync("b.csv", join(root, "data", "c.csv"));
  expect(openInputs().issues).toEqual([
    ["export-unreadable", "data/a.csv"],
    ["export-unreadable", "data/b.csv"],
    ["export-unreadable", "data/c.csv"],
  ]);
});

test("a link to its own parent folder is entered once", () => {
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

test("a file that changes or vanishes before it is hashed is refused like one that changes while it is read", () => {
  const folder = join(root, "workspace");
  cpSync("fixtures/broken/base", folder, { recursive: true });
  const silent = { data: () => undefined, note: () => undefined, issues: () => undefined };
  const workspace = openWorkspace({ workspace: folder }, silent);
  expect(listAndHashCommonInputs(workspace).map(({ path }) => path)).toContain("data/qua.csv");
  appendFileSync(join(folder, "data/qua.csv"), "\n");
  rmSync(join(folder, "data/viec-lam.csv"));
  expect(
    catchRefusal(() => listAndHashCommonInputs(workspace)).map(({ file, message }) => [file, message]),
  ).toEqual([
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

test.each([
  ["an empty one", ""],
  ["one that is no JSON", "{"],
  ["one of nothing", "null"],
  ["one without a group", '{ "report": null }'],
  ["one that names a number", '{ "report": { "workspace": 7 } }'],
  ["a folder", undefined],
])("a package.json upwards that names no workspace is ignored: %s", (_, content) => {
  writeTestFile("between/below/a.txt", "");
  writeTestFile("between/package.json", content);
  writeTestFile("package.json", '\uFEFF{ "report": { "workspace": "office" } }');
  writeTestFile("office/report.yaml", "");
  expect(findWorkspace(undefined, join(root, "between", "below"))).toEqual({
    folder: { root: join(root, "office"), foundBy: "package" },
    issues: [],
  });
});

/** Writes a file at a path of the workspace; with undefined a folder. */
function writeTestFile(path: string, content: string | Uint8Array | undefined) {
  mkdirSync(content === undefined ? join(root, path) : dirname(join(root, path)), { recursive: true });
  if (content !== undefined) writeFileSync(join(root, path), content);
}
