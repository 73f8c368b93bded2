/** The Word files before an independent checker (schema, Decree 30, LibreOffice, other readers), where it stands beside the project. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const checker = "../shared/tools/docx-check";
const hasChecker = existsSync(checker) && spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "so-ket-"));

beforeAll(() => {
  spawnSync(process.execPath, [".build/bundle.js"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasChecker)("docx-check", () => {
  test.each(["9m-2022", "q1-2022", "2021"])("passes the report of %s", { timeout: 180_000 }, (period) => {
    const file = join(folder, `${period}.docx`);
    const made = spawnSync(process.execPath, ["bin/report.js", "generate", "-p", period, "-o", file], {
      encoding: "utf8",
    });
    expect(made.status, made.stderr).toBe(0);
    const { stdout, status } = spawnSync(checker, [file], { encoding: "utf8" });
    expect(stdout.split("\n").filter((line) => /^(FAIL|fail)/.test(line))).toEqual([]);
    expect(stdout).toMatch(/docx-check: \d+ passed, 0 failed/);
    expect(status).toBe(0);
  });
});
