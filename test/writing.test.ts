/** Nothing lost: what happens to the older file, under which name the new one lies, and what is left of a run that was killed. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256Of } from "../src/audit/ledger.ts";
import { putDocument, sweep } from "../src/writing.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-ket-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const names = () => readdirSync(folder).sort();
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const put = (text: string, { ours = [] as string[], force = false } = {}) =>
  putDocument(join(folder, "bao-cao.docx"), bytes(text), {
    isOurs: (sha256) => ours.some((one) => sha256Of(bytes(one)) === sha256),
    force,
  });

describe("a document is written", () => {
  test("into an empty place, also where its folder is not there yet", async () => {
    const path = join(folder, "out", "9m-2022", "a.docx");
    expect(await putDocument(path, bytes("a"), { isOurs: () => false, force: false })).toEqual({
      kind: "written",
      path,
    });
    expect(readFileSync(path, "utf8")).toBe("a");
  });

  test("over what we wrote before, and not at all where it is the same", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "cũ");
    expect(await put("mới", { ours: ["cũ"] })).toMatchObject({ kind: "written" });
    expect(await put("mới")).toMatchObject({ kind: "unchanged" });
    expect(names()).toEqual(["bao-cao.docx"]);
  });

  test("beside a report that was edited since; that one keeps every byte", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "chị Lan đã sửa");
    expect(await put("mới")).toMatchObject({ kind: "beside", because: "edited" });
    expect([textOf("bao-cao.docx"), textOf("bao-cao (2).docx")]).toEqual(["chị Lan đã sửa", "mới"]);
  });

  test("beside it again without a third file, unless the second was edited as well", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "sửa");
    await put("mới");
    await put("mới");
    await put("mới nữa", { ours: ["mới"] });
    expect(names()).toEqual(["bao-cao (2).docx", "bao-cao.docx"]);
    writeFileSync(join(folder, "bao-cao (2).docx"), "cũng sửa");
    await put("mới nữa");
    expect(names()).toEqual(["bao-cao (2).docx", "bao-cao (3).docx", "bao-cao.docx"]);
  });

  test("over an edited report only where that was asked for", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "sửa");
    expect(await put("mới", { force: true })).toMatchObject({ kind: "written" });
    expect(textOf("bao-cao.docx")).toBe("mới");
  });

  // Word's own name for a long file name replaces its first two letters.
  test.each(["~$o-cao.docx", "~$ao-cao.docx", "~$bao-cao.docx"])(
    "beside one that Word holds open (%s)",
    async (lock) => {
      writeFileSync(join(folder, "bao-cao.docx"), "cũ");
      writeFileSync(join(folder, lock), "");
      expect(await put("mới", { ours: ["cũ"] })).toMatchObject({ kind: "beside", because: "open" });
      expect(textOf("bao-cao.docx")).toBe("cũ");
    },
  );
});

test("half files of a run that was killed go, whole ones and those of a running program stay", () => {
  const old = new Date(Date.now() - 3_600_000);
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  const own = process.pid;
  const files = [
    `.a.docx.${dead}-0-1.half`,
    `.b.docx.${own}-0-1.half`,
    `.c.json.${own}-0-2.half`,
    "a.docx",
    "báo cáo.docx.bak",
  ];
  for (const name of files) writeFileSync(join(folder, name), "");
  utimesSync(join(folder, `.c.json.${own}-0-2.half`), old, old);
  sweep(folder);
  expect(names()).toEqual([`.b.docx.${own}-0-1.half`, "a.docx", "báo cáo.docx.bak"]);
});

test.skipIf(process.getuid?.() === 0)(
  "where the folder can only be read, the refusal is told and the old file stays",
  async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "cũ");
    chmodSync(folder, 0o500);
    await expect(put("mới", { ours: ["cũ"] })).rejects.toMatchObject({ code: "EACCES" });
    chmodSync(folder, 0o700);
    expect(textOf("bao-cao.docx")).toBe("cũ");
  },
);

test("where a file stands in the place of the folder, nothing is written", async () => {
  writeFileSync(join(folder, "out"), "");
  mkdirSync(join(folder, "khác"));
  const path = join(folder, "out", "a.docx");
  await expect(putDocument(path, bytes("a"), { isOurs: () => false, force: false })).rejects.toThrow();
  expect(existsSync(path)).toBe(false);
});
