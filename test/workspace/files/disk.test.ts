/** Full disks, folders instead of files and locked files; with the built program where the disk itself fails. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCommandLineIn } from "../../support/run-command-line.ts";
import { copySample, createEmptyFolder, programEnvironment, programFile } from "../../support/run-program.ts";

const workspace = copySample();
const smallDisk = createEmptyFolder();
const hasSmallDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=96k", "tmpfs", smallDisk]).status === 0;

afterAll(() => {
  if (hasSmallDisk) spawnSync("umount", [smallDisk]);
});

function runInWorkspace(words: readonly string[], preload?: string) {
  const node = preload === undefined ? [] : ["--require", preload];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, programFile, ...words], {
    cwd: workspace,
    encoding: "utf8",
    env: programEnvironment,
  });
  return { status, stdout, stderr };
}

const generateBrief = ["generate", "-p", "9m-2022", "-d", "thong-cao"];

describe.skipIf(!hasSmallDisk)("a full disk", () => {
  test("is reported; the older report keeps every byte, and no temporary file is left", () => {
    const path = join(smallDisk, "bao-cao.docx");
    writeFileSync(path, "bản cũ");
    writeFileSync(join(smallDisk, "day"), Buffer.alloc(88_000));
    const { status, stderr } = runInWorkspace(["generate", "-p", "9m-2022", "--force", "-o", path]);
    expect(status).toBe(1);
    expect(stderr).toContain("đĩa đầy");
    expect(readFileSync(path, "utf8")).toBe("bản cũ");
    expect(readdirSync(smallDisk).sort()).toEqual(["bao-cao.docx", "day"]);
  });
});

/** Makes the first renames onto a Word file fail as Windows does for a file that another program has open. */
function writeOpenFileScript(times: number): string {
  const path = join(createEmptyFolder(), `hold-${times}.cjs`);
  writeFileSync(
    path,
    `const fs = require("node:fs");
     const real = fs.renameSync;
     let left = ${times};
     fs.renameSync = (from, to) => {
       if (/thong-cao\\.docx$/.test(to) && left-- > 0) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
       return real(from, to);
     };
     require("node:module").syncBuiltinESMExports();`,
  );
  return path;
}

describe("a report that another program has open", () => {
  const path = join(workspace, "out/9m-2022/thong-cao.docx");
  const narrative = join(workspace, "narrative/9m-2022/nhiem-vu-thong-cao.txt");
  const change = () => writeFileSync(narrative, `${readFileSync(narrative, "utf8")}\nMột nhiệm vụ nữa.`);

  test("for a moment is written as soon as it is free", () => {
    runInWorkspace(generateBrief);
    change();
    const { status, stdout } = runInWorkspace(generateBrief, writeOpenFileScript(2));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "out/9m-2022/thong-cao.docx\n" });
  });

  test("for longer keeps its name; the new one gets a second name, and the user is warned", () => {
    const before = readFileSync(path);
    change();
    const { status, stdout, stderr } = runInWorkspace(generateBrief, writeOpenFileScript(99));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "out/9m-2022/thong-cao (2).docx\n" });
    expect(stderr).toContain("đang mở ở chương trình khác");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(workspace, "out/9m-2022")).filter((name) => name.endsWith(".half"))).toEqual([]);
  });

  test("and may not even be read keeps its name too", () => {
    const before = readFileSync(path);
    const { status, stdout } = runInWorkspace(generateBrief, writeLockScript("thong-cao.docx"));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "out/9m-2022/thong-cao (2).docx\n" });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test("a file in the place of the output folder is reported, and nothing is written", () => {
  const file = join(createEmptyFolder(), "tep");
  writeFileSync(file, "");
  const { status, stderr } = runInWorkspace([...generateBrief, "-o", join(file, "a.docx")]);
  expect(status).toBe(1);
  expect(stderr).toContain("not-written");
  expect(existsSync(join(file, "a.docx"))).toBe(false);
});

/** Makes every read of a file of this name fail as Windows does for a locked file. */
function writeLockScript(name: string): string {
  const path = join(createEmptyFolder(), "lock.cjs");
  writeFileSync(
    path,
    `const fs = require("node:fs");
     const real = fs.readFileSync;
     fs.readFileSync = (path, ...more) => {
       if (String(path).endsWith(${JSON.stringify(name)})) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
       return real(path, ...more);
     };
     require("node:module").syncBuiltinESMExports();`,
  );
  return path;
}

describe("an unreadable file outside data/ is reported, and nothing is written", () => {
  test.each(["report.yaml", "narrative/9m-2022/nhiem-vu-thong-cao.txt", "templates/parts/general.hbs"])(
    "a folder in the place of %s",
    async (path) => {
      const folder = copySample();
      rmSync(join(folder, path), { force: true });
      mkdirSync(join(folder, path), { recursive: true });
      const { status, stdout, stderr } = await runCommandLineIn(folder, ...generateBrief, "--json");
      expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(path) });
      expect(JSON.parse(stdout).issues).toMatchObject([{ code: "file-not-regular", file: path }]);
      expect(existsSync(join(folder, "out"))).toBe(false);
    },
  );

  test("a narrative that another program has locked", () => {
    const { status, stdout } = runInWorkspace(
      [...generateBrief, "--json"],
      writeLockScript("nhiem-vu-thong-cao.txt"),
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: "export-unreadable", message: expect.stringContaining("bị chương trình khác khóa") },
    ]);
  });

  test("in a batch, only the documents that need it fail", async () => {
    const folder = copySample();
    mkdirSync(join(folder, "narrative/9m-2022/376/nhiem-vu-thong-cao.txt"), { recursive: true });
    const { status, stdout } = await runCommandLineIn(
      folder,
      "batch",
      "-p",
      "9m-2022",
      "-d",
      "thong-cao",
      "-l",
      "376,369",
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/thong-cao-376\.docx +CHƯA GHI/);
    expect(stdout).toMatch(/thong-cao-369\.docx +đã ghi/);
  });

  test("a damaged narrative does not affect a document that does not use it", async () => {
    const folder = copySample();
    writeFileSync(join(folder, "narrative/9m-2022/han-che.txt"), Buffer.from("H\xE1n ch\xEA", "latin1"));
    const { status, stdout } = await runCommandLineIn(folder, "batch", "-p", "9m-2022", "--json");
    expect(status).toBe(1);
    const outcomes = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(outcomes).toMatchObject([
      { path: "out/9m-2022/bao-cao.docx", outcome: "failed", issues: [{ code: "text-damaged" }] },
      { path: "out/9m-2022/bieu-do.docx", outcome: "written", issues: [] },
      { path: "out/9m-2022/thong-cao.docx", outcome: "written", issues: [] },
    ]);
  });

  test("an unreadable folder of narratives is reported once", async () => {
    const folder = copySample();
    rmSync(join(folder, "narrative/9m-2022"), { recursive: true });
    writeFileSync(join(folder, "narrative/9m-2022"), "");
    const { status, stdout } = await runCommandLineIn(folder, "generate", "-p", "9m-2022", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: "export-unreadable", file: "narrative/9m-2022" },
    ]);
  });
});

test("--watch ends with an issue if the system can watch no more files", () => {
  const preload = join(createEmptyFolder(), "watch.cjs");
  writeFileSync(
    preload,
    `const fs = require("node:fs");
     fs.watch = () => { throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }); };
     require("node:module").syncBuiltinESMExports();`,
  );
  const { status, stderr } = runInWorkspace([...generateBrief, "--watch"], preload);
  expect(status).toBe(1);
  expect(stderr).toContain("watch-stopped");
  expect(stderr).not.toContain(" at ");
});
