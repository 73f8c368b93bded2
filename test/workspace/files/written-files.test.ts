/** The list of hashes survives a line that a full disk or a killed program cut short; pipes are refused. */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { computeSha256 } from "../../../src/hash.ts";
import { writeUnlessEdited } from "../../../src/workspace/files/written-files.ts";
import { listHandedInFiles } from "../../../src/workspace/starter/handed-in-files.ts";

const root = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("an untouched report is known as ours after a torn line", async () => {
  const place = { folder: { root, foundBy: "option" }, period: "9m-2022" } as const;
  const path = join(root, "out", "9m-2022", "bao-cao.docx");
  const write = (text: string) =>
    writeUnlessEdited(place, { path, bytes: new TextEncoder().encode(text) }, false);
  await write("một");
  appendFileSync(join(root, "out", "9m-2022", ".figures", "written.txt"), "0a1b2c");
  expect(await write("hai")).toMatchObject({ kind: "written" });
  expect(await write("ba")).toMatchObject({ kind: "written" });
  writeFileSync(path, "chị Lan đã sửa");
  expect(await write("bốn")).toMatchObject({ kind: "beside", because: "edited" });
});

test.each([0, 1, 32, 63])(
  "a run that was killed %d letters into its line leaves the list as if it never was",
  async (letters) => {
    const place = { folder: { root, foundBy: "option" }, period: `m0${1 + (letters % 9)}-2022` } as const;
    const folder = join(root, "out", place.period);
    const bytes = new TextEncoder().encode("một");
    const list = join(folder, ".figures", "written.txt");
    mkdirSync(dirname(list), { recursive: true });
    writeFileSync(list, computeSha256(bytes).slice(0, letters));
    await writeUnlessEdited(place, { path: join(folder, "bao-cao.docx"), bytes }, false);
    expect(readFileSync(list, "utf8")).toBe(`${computeSha256(bytes)}\n`);
  },
);

test.skipIf(process.platform === "win32")("a pipe in place of the list is not waited for", async () => {
  const list = join(root, "out", "q1-2022", ".figures", "written.txt");
  mkdirSync(dirname(list), { recursive: true });
  spawnSync("mkfifo", [list]);
  const place = { folder: { root, foundBy: "option" }, period: "q1-2022" } as const;
  const file = { path: join(root, "out", "q1-2022", "bao-cao.docx"), bytes: new Uint8Array(1) };
  await expect(writeUnlessEdited(place, file, false)).rejects.toMatchObject({ code: "ENOTREGULAR" });
});

test.skipIf(process.platform === "win32")("nor one among the files of an office", () => {
  const source = join(root, "handed-in");
  mkdirSync(source);
  spawnSync("mkfifo", [join(source, "viec-lam.csv")]);
  writeFileSync(join(source, "tre-em.csv"), "Tháng;Huyện\n");
  const { files, issues } = listHandedInFiles(source, join(root, "office"));
  expect(files.map(({ path }) => path)).toEqual(["data/tre-em.csv"]);
  expect(issues).toMatchObject([{ code: "export-unreadable", file: "viec-lam.csv" }]);
});
