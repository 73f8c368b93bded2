/**
 * The archive for Windows, unpacked into a folder with blanks and Vietnamese letters and run by its command file, elsewhere than on Windows
 * under wine: the sample's report has the bytes of the clone. `npm run pack:windows` makes the archive before.
 * `node --import tsx test/acceptance/windows-archive.ts ARCHIVE`
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { programFile } from "../support/run-program.ts";
import { hashReportOfSample } from "../support/sample-report-hash.ts";

const [archive = "release/so-ket-windows.zip"] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), "so-ket-"));
const folder = join(root, "Phòng tổng hợp - số liệu");
const workspace = "Sở - số liệu mẫu";
const env = { ...process.env, WINEPREFIX: join(root, "wine"), WINEDEBUG: "-all" };

const isOnWindows = process.platform === "win32";

/** Runs a command of Windows; gives what it prints. Under wine Node can write to a file, but not to a pipe. */
function runOnWindows(cwd: string, [program = "", ...words]: readonly string[]): string {
  const outputPath = join(root, "output.txt");
  const output = openSync(outputPath, "w");
  try {
    execFileSync(program, words, { env, cwd, stdio: ["ignore", output, "ignore"] });
  } finally {
    closeSync(output);
  }
  return readFileSync(outputPath, "utf8");
}

/** Node starts on Windows 10 and newer only. */
function setVersionOfWine(): void {
  const key = String.raw`HKCU\Software\Wine`;
  runOnWindows(root, ["wine", "reg", "add", key, "/v", "Version", "/d", "win10", "/f"]);
}

function unpackArchive(): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

try {
  unpackArchive();
  if (!isOnWindows) setVersionOfWine();
  // One word with blanks a line: of a line with more quotation marks cmd itself takes off the first and the last.
  const cmd = [...(isOnWindows ? [] : ["wine"]), "cmd", "/c"];
  const command = [...cmd, String.raw`so-ket-windows\report.cmd`];
  const version = runOnWindows(folder, [...command, "--version"]);
  assert.match(version, /^\d+\.\d+\.\d+ \(.+\)\s*$/);
  const ofArchive = hashReportOfSample(command, workspace, { cwd: folder, env });
  const ofClone = hashReportOfSample([process.execPath, programFile], "clone", { cwd: root });
  assert.equal(ofArchive, ofClone);
  const noError = /Không có lỗi, không có cảnh báo\./;
  const [checkFiles, table] = ["..\\so-ket-windows\\Kiem tra tep.cmd", "data\\viec-lam\\viec-lam-2022.csv"];
  const checked = runOnWindows(join(folder, workspace), [...cmd, checkFiles, table]);
  assert.match(checked, noError);
  const drive = isOnWindows ? "" : "Z:";
  const wholePath = `${drive}${join(folder, workspace, table)}`.replaceAll("/", "\\");
  assert.match(runOnWindows(folder, [...command, wholePath]), noError);
  console.log(
    `version ${version.trim()} ${isOnWindows ? "on Windows" : "under wine"}: bao-cao.docx has sha256 ${ofArchive}, as in the clone`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
