import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Issue, issue } from "./issues/issue.ts";

/** Where the installers of the three systems put LibreOffice when it is not on the PATH. */
const usualPlaces = [
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
];

const names = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];
const longestWait = 120_000;

/** The PDF of a Word file, made by an installed LibreOffice; the issue says why there is none. */
export function pdfOf(docx: string): Uint8Array | Issue {
  const soffice = findLibreOffice();
  if (!soffice) return issue("pdf-without-libreoffice");
  // A profile of its own: an open LibreOffice window would otherwise take over the call and do nothing.
  const folder = mkdtempSync(join(tmpdir(), "so-ket-pdf-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const words = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx];
    const { error, stderr } = spawnSync(soffice, words, { encoding: "utf8", timeout: longestWait });
    const pdf = join(folder, basename(docx).replace(/\.docx$/i, ".pdf"));
    if (existsSync(pdf)) return readFileSync(pdf);
    return issue("pdf-failed", { reason: error?.message ?? stderr.trim() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findLibreOffice(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}
