/** `--pdf` with a program in LibreOffice's place that fails, or whose PDFs cannot be written. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { copySample, createEmptyFolder, programEnvironment, programFile } from "../support/run-program.ts";

let folder = "";
beforeEach(() => {
  folder = copySample();
});

/** Runs the program where "soffice" is this script of a shell. */
function runWithFakeSoffice(script: string, ...words: readonly string[]) {
  const place = createEmptyFolder();
  writeFileSync(join(place, "soffice"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(place, "soffice"), 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile, ...words, "--pdf"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...programEnvironment, PATH: `${place}${delimiter}${programEnvironment.PATH}` },
  });
  return { status, stdout, stderr };
}

const failingScript = "echo hỏng >&2; exit 1";
/** Its words are: profile, --headless, --convert-to, pdf, --outdir, folder, files. */
const workingScript = 'out=$6; shift 6; for file; do echo PDF > "$out/$(basename "$file" .docx).pdf"; done';
const generateBrief = ["generate", "-p", "9m-2022", "-d", "thong-cao"];

describe.skipIf(process.platform === "win32")("--pdf", () => {
  test("one answer in JSON, with the PDF or with why there is none", () => {
    const done = JSON.parse(runWithFakeSoffice(workingScript, ...generateBrief, "--json").stdout);
    expect(done).toMatchObject({ issues: [], pdf: join(folder, "out/9m-2022/thong-cao.pdf") });
    const { status, stdout } = runWithFakeSoffice(failingScript, ...generateBrief, "--json");
    expect(status).toBe(1);
    const failed = JSON.parse(stdout);
    expect(failed).toMatchObject({ path: done.path, issues: [{ code: "pdf-failed" }] });
    expect(failed.figures).toEqual(done.figures);
    expect(failed).not.toHaveProperty("pdf");
  });

  test("without JSON the Word file is named all the same", () => {
    const { status, stdout, stderr } = runWithFakeSoffice(failingScript, ...generateBrief);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "out/9m-2022/thong-cao.docx\n" });
    expect(stderr).toContain("hỏng");
  });

  test("a PDF that cannot be written keeps no other from being written, nor the batch from its summary", () => {
    mkdirSync(join(folder, "out/9m-2022/bieu-do.pdf"), { recursive: true });
    const words = ["batch", "-p", "9m-2022", "-d", "bieu-do,thong-cao", "-l", "369"];
    const { status, stdout, stderr } = runWithFakeSoffice(workingScript, ...words);
    expect(status).toBe(1);
    expect(stdout).toContain("4 văn bản: 4 đã ghi.");
    expect(stderr).toContain("bieu-do.pdf: đó là một thư mục");
    for (const name of ["bieu-do-369", "thong-cao", "thong-cao-369"])
      expect(existsSync(join(folder, `out/9m-2022/${name}.pdf`))).toBe(true);
    const lines = runWithFakeSoffice(failingScript, ...words, "--json")
      .stdout.trim()
      .split("\n");
    const codes = lines.map((line) => JSON.parse(line).issues.at(-1).code);
    expect(codes).toEqual(["pdf-failed", "pdf-failed", "pdf-failed", "pdf-failed"]);
  });
});

test("a document that goes beside an edited one says so in JSON", () => {
  const generate = () =>
    spawnSync(process.execPath, [programFile, ...generateBrief, "--json"], {
      cwd: folder,
      encoding: "utf8",
      env: programEnvironment,
    });
  generate();
  writeFileSync(join(folder, "out/9m-2022/thong-cao.docx"), "đã sửa");
  const { status, stdout } = generate();
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    path: join(folder, "out/9m-2022/thong-cao (2).docx"),
    issues: [{ code: "document-edited", severity: "warning" }],
  });
});
