/** `report archive`: the files of a period in one ZIP, from which its documents can be verified and explained. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { command } from "../../src/commands/archive.ts";
import { command as explainCommand } from "../../src/commands/explain.ts";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command as publishCommand } from "../../src/commands/publish.ts";
import { command as verifyCommand } from "../../src/commands/verify.ts";
import { computeSha256 } from "../../src/hash.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const period = "9m-2022";
let workspace = "";
beforeEach(async () => {
  workspace = copySmallWorkspace();
  await runInWorkspace(workspace, generateCommand, { period, document: "bao-cao" });
});

function unzip(path: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(path));
}

test("has everything that the document was made from, and the hash of each file", async () => {
  const output = await runInWorkspace(workspace, command, { period });
  expect(output).toMatchObject({ status: 0, data: `./out/${period}/luu-tru-${period}.zip`, codes: [] });
  const files = unzip(join(workspace, output.data));
  const paths = Object.keys(files).map((path) => path.replace(`luu-tru-${period}/`, ""));
  expect(paths.filter((path) => !path.includes(".figures/"))).toEqual([
    "LUU-TRU.txt",
    "data/qua.csv",
    "data/viec-lam.csv",
    "out/9m-2022/bao-cao.docx",
    "out/9m-2022/bao-cao.figures.json",
    "report.yaml",
    "templates/documents/bao-cao.hbs",
    "templates/pack.yaml",
    "templates/sectors/gifts.yaml",
    "SHA256SUMS",
  ]);
  expect(paths.filter((path) => path.startsWith("out/9m-2022/.figures/"))).toHaveLength(1);
  const hashes = new TextDecoder().decode(files[`luu-tru-${period}/SHA256SUMS`]).trim().split("\n");
  for (const line of hashes) {
    const [hash = "", path = ""] = line.split("  ");
    expect(computeSha256(files[`luu-tru-${period}/${path}`] ?? new Uint8Array())).toBe(hash);
  }
  expect(hashes).toHaveLength(paths.length - 1);
});

test("the same files give the same bytes; another content leaves the first archive as it is", async () => {
  const { data } = await runInWorkspace(workspace, command, { period });
  const first = readFileSync(join(workspace, data));
  const again = await runInWorkspace(workspace, command, { period });
  expect(again).toMatchObject({ data, codes: [] });
  mkdirSync(join(workspace, "narrative", period), { recursive: true });
  writeFileSync(join(workspace, "narrative", period, "uu-diem.txt"), "Các huyện báo cáo đúng hạn.\n");
  const changed = await runInWorkspace(workspace, command, { period });
  expect(changed).toMatchObject({ status: 0, codes: ["archive-there"] });
  expect(changed.data).toBe(`./out/${period}/luu-tru-${period} (2).zip`);
  expect(readFileSync(join(workspace, data)).equals(first)).toBe(true);
});

test("verify and explain run from the unpacked archive alone", async () => {
  const signed = join(mkdtempSync(join(tmpdir(), "so-ket-")), "Báo cáo đã ký.docx");
  cpSync(join(workspace, `out/${period}/bao-cao.docx`), signed);
  const output = await runInWorkspace(workspace, command, { period, argument: signed });
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  for (const [path, bytes] of Object.entries(unzip(join(workspace, output.data)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const unpacked = join(folder, `luu-tru-${period}`);
  const argument = join(unpacked, "van-ban-da-ky/Báo cáo đã ký.docx");
  expect(await runInWorkspace(unpacked, verifyCommand, { argument })).toMatchObject({ status: 0, codes: [] });
  expect((await runInWorkspace(unpacked, explainCommand, { argument: "jobs", period })).status).toBe(0);
});

test("keeps a ZIP of the office, and leaves its own out", async () => {
  await runInWorkspace(workspace, command, { period });
  writeFileSync(join(workspace, `out/${period}/anh-hoi-nghi.zip`), "ảnh");
  const { data } = await runInWorkspace(workspace, command, { period });
  const zips = Object.keys(unzip(join(workspace, data))).filter((path) => path.endsWith(".zip"));
  expect(zips).toEqual([`luu-tru-${period}/out/${period}/anh-hoi-nghi.zip`]);
});

test.skipIf(process.platform === "win32")("is not written where a file cannot be read", async () => {
  spawnSync("mkfifo", [join(workspace, `out/${period}/ong-dan.docx`)]);
  const output = await runInWorkspace(workspace, command, { period });
  expect(output).toMatchObject({ status: 1, data: "" });
  expect(existsSync(join(workspace, `out/${period}/luu-tru-${period}.zip`))).toBe(false);
});

test("tells a signed document that is not there", async () => {
  const signed = join(workspace, "ky.docx");
  cpSync(join(workspace, `out/${period}/bao-cao.docx`), signed);
  await runInWorkspace(workspace, publishCommand, { argument: signed });
  expect((await runInWorkspace(workspace, command, { period })).codes).toEqual([]);
  writeFileSync(join(workspace, `out/${period}/bao-cao.docx`), "");
  expect((await runInWorkspace(workspace, command, { period })).codes).toContain("archive-signed-missing");
});

test.each([
  ["a Word file of another period", { period: "6m-2022" }, 2, "archive-other-period"],
  ["another kind of file", { period, output: "a.rar" }, 2, "output-not-zip"],
])("refuses %s", async (_, options, status, code) => {
  const argument = join(workspace, `out/${period}/bao-cao.docx`);
  const output = await runInWorkspace(workspace, command, { argument, ...options });
  expect(output).toMatchObject({ status, codes: expect.arrayContaining([code]) });
});
