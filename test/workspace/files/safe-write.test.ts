/** Writing documents without loss: the older file, the name of the new one, and the rest of a run that was killed. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { computeSha256 } from "../../../src/hash.ts";
import { removeHalfWrittenFiles } from "../../../src/workspace/files/atomic-write.ts";
import { writeUnderNameOrSecondName } from "../../../src/workspace/files/safe-write.ts";
import { buildDocumentWriteIssues } from "../../../src/workspace/ledger-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-ket-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const encodeText = (text: string) => new TextEncoder().encode(text);
const listNames = () => readdirSync(folder).sort();
const readText = (name: string) => readFileSync(join(folder, name), "utf8");
const putTestDocument = (text: string, { ours = [] as string[], force = false } = {}) =>
  writeUnderNameOrSecondName(join(folder, "bao-cao.docx"), encodeText(text), {
    isWrittenByUs: (sha256) => ours.some((one) => computeSha256(encodeText(one)) === sha256),
    force,
  });

describe("a document is written", () => {
  test("where no file is, even if its folder does not exist yet", async () => {
    const path = join(folder, "out", "9m-2022", "a.docx");
    expect(
      await writeUnderNameOrSecondName(path, encodeText("a"), { isWrittenByUs: () => false, force: false }),
    ).toEqual({
      kind: "written",
      path,
    });
    expect(readFileSync(path, "utf8")).toBe("a");
  });

  test("over a file of the program, and not at all if it is the same", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "cũ");
    expect(await putTestDocument("mới", { ours: ["cũ"] })).toMatchObject({ kind: "written" });
    expect(await putTestDocument("mới")).toMatchObject({ kind: "unchanged" });
    expect(listNames()).toEqual(["bao-cao.docx"]);
  });

  test("under a second name if the report was edited, which keeps every byte", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "chị Lan đã sửa");
    expect(await putTestDocument("mới")).toMatchObject({ kind: "beside", because: "edited" });
    expect([readText("bao-cao.docx"), readText("bao-cao (2).docx")]).toEqual(["chị Lan đã sửa", "mới"]);
  });

  test("under the second name again, or a third one if the second file was edited too", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "sửa");
    await putTestDocument("mới");
    await putTestDocument("mới");
    await putTestDocument("mới nữa", { ours: ["mới"] });
    expect(listNames()).toEqual(["bao-cao (2).docx", "bao-cao.docx"]);
    writeFileSync(join(folder, "bao-cao (2).docx"), "cũng sửa");
    await putTestDocument("mới nữa");
    expect(listNames()).toEqual(["bao-cao (2).docx", "bao-cao (3).docx", "bao-cao.docx"]);
  });

  test("over an edited report only with force, and with a copy of it", async () => {
    for (const edit of ["sửa", "sửa", "sửa nữa"]) {
      writeFileSync(join(folder, "bao-cao.docx"), edit);
      expect(await putTestDocument("mới", { force: true })).toMatchObject({ kind: "written" });
    }
    expect(listNames()).toEqual(["bao-cao (bản trước 2).docx", "bao-cao (bản trước).docx", "bao-cao.docx"]);
    expect(listNames().map(readText)).toEqual(["sửa nữa", "sửa", "mới"]);
    const copy = join(folder, "bao-cao (bản trước).docx");
    expect(
      buildDocumentWriteIssues("bao-cao.docx", { kind: "written", path: "", replacedCopy: copy }),
    ).toMatchObject([{ code: "file-replaced", severity: "warning", remedy: expect.stringContaining(copy) }]);
  });

  test("with force also over a file of the program, of which no copy is kept", async () => {
    writeFileSync(join(folder, "bao-cao.docx"), "cũ");
    await putTestDocument("mới", { ours: ["cũ"], force: true });
    expect(listNames()).toEqual(["bao-cao.docx"]);
  });

  test.each([false, true])("beside one that is read-only (force: %s)", async (force) => {
    writeFileSync(join(folder, "bao-cao.docx"), "đã ký");
    chmodSync(join(folder, "bao-cao.docx"), 0o444);
    const outcome = await putTestDocument("mới", { ours: ["đã ký"], force });
    expect(outcome).toMatchObject({ kind: "beside", because: "read-only" });
    expect(listNames().map(readText)).toEqual(["mới", "đã ký"]);
    expect(buildDocumentWriteIssues("bao-cao.docx", outcome)).toMatchObject([{ code: "file-read-only" }]);
  });

  test.skipIf(process.platform === "win32").each(["pipe", "device", "folder"])(
    "not where a %s has its name",
    async (kind) => {
      const path = join(folder, "bao-cao.docx");
      if (kind === "pipe") spawnSync("mkfifo", [path]);
      if (kind === "device") symlinkSync("/dev/zero", path);
      if (kind === "folder") mkdirSync(path);
      const code = kind === "folder" ? "EISDIR" : "ENOTREGULAR";
      await expect(putTestDocument("mới", { force: true })).rejects.toMatchObject({ code });
      expect(listNames()).toEqual(["bao-cao.docx"]);
    },
  );

  // Word's own name for a long file name replaces its first two letters.
  test.each(["~$o-cao.docx", "~$ao-cao.docx", "~$bao-cao.docx"])(
    "beside one that Word holds open (%s)",
    async (lock) => {
      writeFileSync(join(folder, "bao-cao.docx"), "cũ");
      writeFileSync(join(folder, lock), "");
      expect(await putTestDocument("mới", { ours: ["cũ"] })).toMatchObject({
        kind: "beside",
        because: "open",
      });
      expect(readText("bao-cao.docx")).toBe("cũ");
    },
  );
});

test("temporary files of a killed run are removed; complete files and those of a running program stay", () => {
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
  removeHalfWrittenFiles(folder);
  expect(listNames()).toEqual([`.b.docx.${own}-0-1.half`, "a.docx", "báo cáo.docx.bak"]);
});

/** Skipped for root, which may write anywhere. */
const nobody = 65_534;

// Skipped on Windows, where chmod takes no write permission from folders.
test.skipIf(process.platform === "win32")(
  "in a folder that is read-only the write is refused and the old file stays",
  async () => {
    const isRoot = process.getuid?.() === 0;
    writeFileSync(join(folder, "bao-cao.docx"), "cũ");
    chmodSync(folder, 0o500);
    if (isRoot) {
      chownSync(folder, nobody, nobody);
      process.seteuid?.(nobody);
    }
    try {
      await expect(putTestDocument("mới", { ours: ["cũ"] })).rejects.toMatchObject({ code: "EACCES" });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    chmodSync(folder, 0o700);
    expect(readText("bao-cao.docx")).toBe("cũ");
  },
);

test("nothing is written if a file is in the place of the folder", async () => {
  writeFileSync(join(folder, "out"), "");
  mkdirSync(join(folder, "khác"));
  const path = join(folder, "out", "a.docx");
  await expect(
    writeUnderNameOrSecondName(path, encodeText("a"), { isWrittenByUs: () => false, force: false }),
  ).rejects.toThrow();
  expect(existsSync(path)).toBe(false);
});
