/** Saves and edits files in the installed LibreOffice. Asynchronous, so that other tests go on meanwhile. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline";

/** A Python with LibreOffice's "uno": of the system (Debian's python3-uno) or of LibreOffice itself. */
const pythonCommand = [
  "/usr/bin/python3",
  "python3",
  "/usr/lib/libreoffice/program/python",
  "/opt/libreoffice/program/python",
  "/Applications/LibreOffice.app/Contents/Resources/python",
].find((name) => spawnSync(name, ["-c", "import uno"]).status === 0);

/** Empty where LibreOffice is available, with a Python that starts it. */
export const libreOfficeSkipReason = findSkipReason();

function findSkipReason(): string {
  if (pythonCommand === undefined) return " (skipped: no Python with LibreOffice's uno)";
  return spawnSync("soffice", ["--version"]).status === 0 ? "" : " (skipped: no LibreOffice)";
}

/** The name of LibreOffice's filter for each form, and its options. */
const filters = {
  docx: ["MS Word 2007 XML"],
  odt: ["writer8"],
  doc: ["MS Word 97"],
  rtf: ["Rich Text Format"],
  txt: ["Text (encoded)", "UTF8"],
  pdf: ["writer_pdf_Export"],
  ods: ["calc8"],
} as const;

/** Opens each file and saves it into the folder, in the given form and under its own name; gives the new paths. */
export async function convertFiles(
  files: readonly string[],
  to: { readonly form: keyof typeof filters; readonly folder: string },
): Promise<string[]> {
  mkdirSync(to.folder, { recursive: true });
  const saved = files.map((file) => join(to.folder, basename(file).replace(/\.\w+$/, `.${to.form}`)));
  const [filter, options = ""] = filters[to.form];
  await saveFiles(files.map((file, index) => ({ file, to: saved[index] ?? "", filter, options })));
  return saved;
}

/** Writes each sheet of a workbook as "name-sheet.csv" with "|" between cells: as LibreOffice shows them, or as it stores them. */
export async function exportSheetsAsCsv(
  workbook: string,
  { folder, cells }: { readonly folder: string; readonly cells: "shown" | "stored" },
): Promise<void> {
  const to = join(folder, basename(workbook).replace(/\.\w+$/, ".csv"));
  const options = `124,34,76,1,,0,false,false,${cells === "shown"},false,false,-1`;
  await saveFiles([{ file: workbook, to, filter: "Text - txt - csv (StarCalc)", options }]);
}

/** Not every LibreOffice has Calc. */
export async function canOpenWorkbooks(folder: string): Promise<boolean> {
  if (libreOfficeSkipReason !== "") return false;
  const table = join(folder, "table.csv");
  writeFileSync(table, "1\n");
  return convertFiles([table], { form: "ods", folder }).then(
    () => true,
    () => false,
  );
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

interface LibreOfficeSave {
  readonly file: string;
  readonly to: string;
  readonly filter: string;
  readonly options: string;
}

type Answer = (string | null)[];

/** Gives the error of each edit, or null. */
export function applyLibreOfficeEdits(edits: readonly LibreOfficeEdit[]): Promise<Answer> {
  return askLibreOffice({ edits });
}

async function saveFiles(saves: readonly LibreOfficeSave[]): Promise<void> {
  const faults = await askLibreOffice({ saves });
  const told = saves.flatMap(({ file, to }, index) =>
    faults[index] ? [`${file} as ${to}: ${faults[index]}`] : [],
  );
  if (told.length > 0) throw new Error(told.join("\n"));
}

interface Desk {
  readonly process: ChildProcessWithoutNullStreams;
  readonly answers: AsyncIterator<string>;
}

let desk: Desk | undefined;

/** One LibreOffice serves all tests of this process, and ends with it: it takes longer to start than to work. */
async function askLibreOffice(task: object): Promise<Answer> {
  desk ??= startDesk();
  desk.process.stdin.write(`${JSON.stringify(task)}\n`);
  const { value, done } = await desk.answers.next();
  if (done) throw new Error("LibreOffice ended before its answer");
  return JSON.parse(value);
}

function startDesk(): Desk {
  const script = resolve("test/support/libreoffice-desk.py");
  const child = spawn(pythonCommand ?? "python3", [script]);
  child.stderr.pipe(process.stderr);
  return { process: child, answers: createInterface(child.stdout)[Symbol.asyncIterator]() };
}
