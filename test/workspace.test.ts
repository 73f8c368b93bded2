/** What lies in data/ that is no plain, readable file. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gather } from "../src/figures/gather.ts";
import { openExports } from "../src/workspace.ts";
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
