/** What lies in a workspace that is no plain, readable file, and texts in every encoding that Notepad offers. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { open } from "../src/commands/opening.ts";
import { commonInputs } from "../src/commands/origin.ts";
import { Refused } from "../src/commands/refusal.ts";
import { gather } from "../src/figures/gather.ts";
import type { Issue } from "../src/issues/issue.ts";
import {
  findWorkspace,
  openExports,
  readBatchYaml,
  readNarrative,
  readOwnTemplates,
  readPublishedFiles,
  readReportYaml,
} from "../src/workspace.ts";
import { labour, ninhBinh } from "./catalogue/labour.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "so-ket-"));
  mkdirSync(join(root, "data"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function opened() {
  const { exports, issues } = openExports({ root, foundBy: "option" });
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
  expect(opened()).toMatchObject({ paths: ["data/Huyện Nho Quan/VIỆC LÀM.CSV", "data/a.csv"], issues: [] });
});

test("a folder in the place of an export", () => {
  mkdirSync(join(root, "data", "viec-lam.csv"));
  expect(opened()).toMatchObject({ paths: [], issues: [["file-not-regular", "data/viec-lam.csv"]] });
});

test("what Excel, Word and the system leave beside is passed over", () => {
  for (const name of ["~$viec-lam.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.a.csv#"])
    writeFileSync(join(root, "data", name), "");
  expect(opened()).toMatchObject({ paths: [], issues: [] });
});

test("a link that leads nowhere, and links in a circle", () => {
  symlinkSync("nowhere", join(root, "data", "a.csv"));
  symlinkSync("c.csv", join(root, "data", "b.csv"));
  symlinkSync("b.csv", join(root, "data", "c.csv"));
  expect(opened().issues).toEqual([
    ["export-unreadable", "data/a.csv"],
    ["export-unreadable", "data/b.csv"],
    ["export-unreadable", "data/c.csv"],
  ]);
});

test("a folder that is a link to its own parent does not go round for ever", () => {
  writeFileSync(join(root, "data", "a.csv"), "");
  symlinkSync("..", join(root, "data", "again"));
  expect(opened().paths.filter((path) => path.endsWith("a.csv")).length).toBe(1);
});

test.skipIf(process.platform === "win32")("a pipe in the place of a file is not waited for", () => {
  spawnSync("mkfifo", [join(root, "data", "a.csv")]);
  expect(opened()).toMatchObject({ paths: [], issues: [["file-not-regular", "data/a.csv"]] });
});

test("a file that grows while it is read is refused", async () => {
  cpSync("fixtures/ninh-binh/data/viec-lam/viec-lam-2022.csv", join(root, "data", "viec-lam-2022.csv"));
  const { exports } = opened();
  appendFileSync(join(root, "data", "viec-lam-2022.csv"), "\r\n");
  const { issues } = await gather(exports, labour, ninhBinh);
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ["export-unreadable", "Không đọc được tệp: tệp bị thay đổi trong khi đang đọc."],
  ]);
});

test("a file that changes or vanishes before its bytes are recorded is refused as one that changes while it is read", () => {
  const folder = join(root, "workspace");
  cpSync("fixtures/broken/base", folder, { recursive: true });
  const silent = { data: () => undefined, note: () => undefined, issues: () => undefined };
  const desk = open({ workspace: folder }, silent);
  expect(commonInputs(desk).map(({ path }) => path)).toContain("data/qua.csv");
  appendFileSync(join(folder, "data/qua.csv"), "\n");
  rmSync(join(folder, "data/viec-lam.csv"));
  expect(refusedOf(() => commonInputs(desk)).map(({ file, message }) => [file, message])).toEqual([
    ["data/qua.csv", "Không đọc được tệp: tệp bị thay đổi trong khi đang đọc."],
    ["data/viec-lam.csv", "Không đọc được tệp: tệp không còn ở đó."],
  ]);
});

function refusedOf(action: () => unknown): readonly Issue[] {
  try {
    action();
  } catch (error) {
    if (error instanceof Refused) return error.issues;
    throw error;
  }
  return [];
}

/** Puts a file, or with undefined a folder, at a path of the workspace. */
function put(path: string, content: string | Uint8Array | undefined) {
  mkdirSync(content === undefined ? join(root, path) : dirname(join(root, path)), { recursive: true });
  if (content !== undefined) writeFileSync(join(root, path), content);
}

/** What `read` gives of the workspace, as texts, and what it tells. */
function textsOf(read: (workspace: { root: string; foundBy: "option" }, issues: Issue[]) => unknown) {
  const issues: Issue[] = [];
  const files = [read({ root, foundBy: "option" }, issues)].flat() as ({ text: string } | undefined)[];
  const told = issues.map(({ code, file, line }) => [code, file, ...(line === undefined ? [] : [line])]);
  return { texts: files.flatMap((file) => file?.text ?? []), told };
}

const narrative = () =>
  textsOf((workspace, issues) => readNarrative(workspace, { period: "9m-2022" }, issues));
const tones = "Công tác\r\nchưa đều";

describe("a narrative", () => {
  const utf16 = Buffer.from(`\uFEFF${tones}`, "utf16le");

  test.each([
    ["UTF-8", Buffer.from(tones)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${tones}`)],
    ["UTF-16 with its mark", utf16],
    ["UTF-16 of the other order", Buffer.from(utf16).swap16()],
    ["letters and marks apart", Buffer.from(tones.normalize("NFD"))],
  ])("in %s is read", (_, bytes) => {
    put("narrative/9m-2022/uu-diem.txt", bytes);
    expect(narrative()).toEqual({ texts: [tones], told: [] });
  });

  test.each([
    ["windows-1258", Buffer.from("So ket\r\nC\xF4ng t\xE1c", "latin1"), 2],
    ["windows-1258 with lines of an old Mac", Buffer.from("So ket\rC\xF4ng t\xE1c", "latin1"), 2],
    ["UTF-16 without its mark", utf16.subarray(2), 1],
    ["UTF-16 cut in the middle of a letter", utf16.subarray(0, -1), 2],
    ["UTF-8 of letters that were lost before", Buffer.from("Công tác\nch\uFFFDa đều"), 2],
  ])("in %s is refused with its line", (_, bytes, line) => {
    put("narrative/9m-2022/uu-diem.txt", bytes);
    expect(narrative()).toEqual({
      texts: [],
      told: [["text-damaged", "narrative/9m-2022/uu-diem.txt", line]],
    });
  });

  test("is told of every file at once; folders in the place of texts too", () => {
    put("narrative/9m-2022/han-che.txt", Buffer.from("h\xF4", "latin1"));
    put("narrative/9m-2022/kien-nghi.txt", undefined);
    put("narrative/9m-2022/nhiem-vu.txt", "Nhiệm vụ");
    put("narrative/9m-2022/uu-diem.txt", Buffer.from("\xF4", "latin1"));
    expect(narrative()).toEqual({
      texts: ["Nhiệm vụ"],
      told: [
        ["text-damaged", "narrative/9m-2022/han-che.txt", 1],
        ["export-unreadable", "narrative/9m-2022/kien-nghi.txt"],
        ["text-damaged", "narrative/9m-2022/uu-diem.txt", 1],
      ],
    });
  });

  test("is plain text alone", () => {
    put("narrative/9m-2022/uu-diem.md", "khác");
    put("narrative/9m-2022/.uu-diem.txt", "khác");
    expect(narrative()).toEqual({ texts: [], told: [] });
  });

  test("whose folder is a file is told", () => {
    put("narrative/9m-2022", "");
    expect(narrative()).toEqual({ texts: [], told: [["export-unreadable", "narrative/9m-2022"]] });
  });
});

describe("declarations, templates and published figures", () => {
  test.each([
    ["report.yaml", readReportYaml],
    ["batch.yaml", readBatchYaml],
    ["templates/parts/general.hbs", readOwnTemplates],
    ["published/9m-2021.json", readPublishedFiles],
  ])("%s in UTF-16 is read; damaged, or a folder, it is told", (path, read) => {
    put(path, Buffer.from("\uFEFFđịa phương", "utf16le"));
    expect(textsOf(read)).toEqual({ texts: ["địa phương"], told: [] });
    put(path, Buffer.from("huy\xEAn", "latin1"));
    expect(textsOf(read)).toEqual({ texts: [], told: [["text-damaged", path, 1]] });
    rmSync(join(root, path));
    put(path, undefined);
    expect(textsOf(read)).toEqual({ texts: [], told: [["export-unreadable", path]] });
  });

  test("links that lead nowhere are told", () => {
    put("published", undefined);
    put("templates/parts", undefined);
    symlinkSync("nowhere", join(root, "published/9m-2021.json"));
    symlinkSync("nowhere", join(root, "templates/parts/general.hbs"));
    expect(textsOf(readPublishedFiles).told).toEqual([["export-unreadable", "published/9m-2021.json"]]);
    expect(textsOf(readOwnTemplates).told).toEqual([["export-unreadable", "templates/parts/general.hbs"]]);
  });

  test("a file in the place of a folder is told", () => {
    for (const folder of ["published", "templates"]) put(folder, "");
    expect([textsOf(readPublishedFiles).told, textsOf(readOwnTemplates).told]).toEqual([
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
  put("between/below/a.txt", "");
  put("between/package.json", content);
  put("package.json", '\uFEFF{ "report": { "workspace": "office" } }');
  put("office/report.yaml", "");
  expect(findWorkspace(undefined, join(root, "between", "below"))).toEqual({
    root: join(root, "office"),
    foundBy: "package",
  });
});
