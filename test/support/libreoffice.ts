/** Saves and edits files in the installed LibreOffice. Asynchronous, so that other tests go on meanwhile. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A Python with LibreOffice's "uno": of the system (Debian's python3-uno) or of LibreOffice itself. */
const pythonCommand = [
  "/usr/bin/python3",
  "python3",
  "/usr/lib/libreoffice/program/python",
  "/opt/libreoffice/program/python",
  "/Applications/LibreOffice.app/Contents/Resources/python",
].find((name) => spawnSync(name, ["-c", "import uno"]).status === 0);

/** Empty where LibreOffice is available. */
export const libreOfficeSkipReason =
  spawnSync("soffice", ["--version"]).status === 0 ? "" : " (skipped: no LibreOffice)";
export const editingSkipReason =
  libreOfficeSkipReason ||
  (pythonCommand === undefined ? " (skipped: no Python with LibreOffice's uno)" : "");

/** A profile (a subfolder) belongs to a single running LibreOffice. */
export function resolveProfileUrl(folder: string): string {
  return pathToFileURL(join(folder, "profile")).href;
}

const filters = {
  docx: "docx:MS Word 2007 XML",
  odt: "odt",
  doc: "doc:MS Word 97",
  rtf: "rtf:Rich Text Format",
  txt: "txt:Text (encoded):UTF8",
  pdf: "pdf",
  ods: "ods",
};

/** Opens each file and saves it into the folder, in the given form and under its own name; gives the new paths. */
export async function convertFiles(
  profile: string,
  files: readonly string[],
  to: { readonly form: keyof typeof filters; readonly folder: string },
): Promise<string[]> {
  mkdirSync(to.folder, { recursive: true });
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filters[to.form]];
  await runCommand("soffice", [...options, "--outdir", to.folder, ...files]);
  return files.map((file) => join(to.folder, basename(file).replace(/\.\w+$/, `.${to.form}`)));
}

/** Writes each sheet of a workbook as "name-sheet.csv" with "|" between cells: as LibreOffice shows them, or as it stores them. */
export async function exportSheetsAsCsv(
  profile: string,
  workbook: string,
  { folder, cells }: { readonly folder: string; readonly cells: "shown" | "stored" },
): Promise<void> {
  const filter = `csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,false,${cells === "shown"},false,false,-1`;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filter];
  await runCommand("soffice", [...options, "--outdir", folder, workbook]);
}

/** Not every LibreOffice has Calc. */
export function canOpenWorkbooks(profile: string, folder: string): boolean {
  if (libreOfficeSkipReason !== "") return false;
  const table = join(folder, "table.csv");
  writeFileSync(table, "1\n");
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "ods:calc8"];
  spawnSync("soffice", [...options, "--outdir", folder, table]);
  return existsSync(join(folder, "table.ods"));
}

/** A word of the script and its values, such as ["caret", "at its end"] or ["type", "0"]. */
export type Step = readonly [word: string, ...values: string[]];

export interface LibreOfficeEdit {
  readonly file: string;
  readonly to: string;
  /** The bookmark of the figure that the steps call "it". */
  readonly mark: string;
  /** Tracks changes. */
  readonly track: boolean;
  readonly steps: readonly Step[];
}

/** Makes all edits in one LibreOffice; gives the error of each, or null. */
export async function applyLibreOfficeEdits(
  profile: string,
  edits: readonly LibreOfficeEdit[],
): Promise<(string | null)[]> {
  const script = resolve("test/support/edit-in-libreoffice.py");
  return JSON.parse(
    await runCommand(pythonCommand ?? "python3", [script], JSON.stringify({ profile, edits })),
  );
}

function runCommand(command: string, commandArguments: readonly string[], input = ""): Promise<string> {
  return new Promise((resolveOutput, rejectOutput) => {
    const child = spawn(command, commandArguments);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part) => out.push(part));
    child.stderr.on("data", (part) => err.push(part));
    child.on("error", rejectOutput);
    child.on("close", (status) => {
      if (status === 0) resolveOutput(Buffer.concat(out).toString());
      else rejectOutput(new Error(`${command} ended with ${status}: ${Buffer.concat(err)}`));
    });
    child.stdin.end(input);
  });
}
