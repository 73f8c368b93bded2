/**
 * The npm package, installed without a network from its tarball into an empty folder: it makes the sample's report, with the bytes of the
 * clone. `node --import tsx test/acceptance/offline-install.ts`
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile } from "../support/run-program.ts";
import { hashReportOfSample } from "../support/sample-report-hash.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
try {
  const npm = (...words: readonly string[]) => execFileSync("npm", words, { encoding: "utf8" });
  const tarball = npm("pack", "--ignore-scripts", "--silent", "--pack-destination", folder).trim();
  const installed = npm(
    ...["install", "--global", "--offline", "--prefix", join(folder, "prefix")],
    // An empty cache: nothing that was fetched before can help.
    ...["--cache", join(folder, "cache"), "--foreground-scripts", join(folder, tarball)],
  );
  assert.match(installed, /added 1 package/);
  const program = join(folder, "prefix/bin/report");
  const version = execFileSync(program, ["--version"], { encoding: "utf8" });
  const ofPackage = hashReportOfSample([program], "mau", { cwd: folder });
  const ofClone = hashReportOfSample([process.execPath, programFile], "clone", { cwd: folder });
  assert.equal(ofPackage, ofClone);
  console.log(`${tarball}, version ${version.trim()}: bao-cao.docx has sha256 ${ofPackage}, as in the clone`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
