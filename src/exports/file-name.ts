/** What the path of a file says: its name and, for a sheet of a workbook ("data/viec-lam.xlsx#Tháng 9"), that of the sheet. */

const sheetPathPattern = /^(.+?\.(?:xls[xm]?|ods))#(.+)$/isu;

/** Splits the path of a sheet; the path of any other file has no sheet. */
export function splitSheetPath(path: string): { readonly file: string; readonly sheet: string | undefined } {
  // Nearly every file is no workbook.
  if (!path.includes("#")) return { file: path, sheet: undefined };
  const [, file = path, sheet] = sheetPathPattern.exec(path.normalize("NFC")) ?? [];
  return { file, sheet };
}

export function formatSheetPath(file: string, sheet: string): string {
  return `${file}#${sheet}`;
}

/** Picks the name of a file from its path; letters of macOS, split into base and accent, are joined. */
export function pickFileName(path: string): string {
  const { file, sheet } = splitSheetPath(path);
  const name = file.slice(file.lastIndexOf("/") + 1).normalize("NFC");
  return sheet === undefined ? name : formatSheetPath(name, sheet);
}

/** A name that may say what a file holds. */
export interface NameOfContent {
  /** Without the extension. */
  readonly name: string;
  /** As messages quote it. */
  readonly text: string;
  readonly source: "sheet name" | "file name";
}

/** Lists the names that may say what a file holds, the nearest to its rows first. */
export function listNamesOfContent(path: string): NameOfContent[] {
  const { file, sheet } = splitSheetPath(path);
  const text = pickFileName(file);
  const ofFile: NameOfContent = { name: text.replace(/\.[^.]*$/, ""), text, source: "file name" };
  return sheet === undefined ? [ofFile] : [{ name: sheet, text: sheet, source: "sheet name" }, ofFile];
}

/** Finds the entry of report.yaml for a file, by its path, with or without "data/", or by its name; a sheet may have that of its workbook. */
export function findEntryOfFile<Entry>(
  entries: Readonly<Record<string, Entry>> | undefined,
  path: string,
): Entry | undefined {
  if (!entries) return undefined;
  const { file, sheet } = splitSheetPath(path);
  const names = [path.normalize("NFC"), ...(sheet === undefined ? [] : [file])];
  for (const fullPath of names) {
    const entry =
      entries[fullPath] ?? entries[fullPath.replace(/^data\//, "")] ?? entries[pickFileName(fullPath)];
    if (entry !== undefined) return entry;
  }
  return undefined;
}
