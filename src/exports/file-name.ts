/** Picks the name of a file from its path; letters of macOS, split into base and accent, are joined. */
export function pickFileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).normalize("NFC");
}

/** Finds the entry of report.yaml for a file, by its path, with or without "data/", or by its name. */
export function findEntryOfFile<Entry>(
  entries: Readonly<Record<string, Entry>> | undefined,
  path: string,
): Entry | undefined {
  const fullPath = path.normalize("NFC");
  return (
    entries?.[fullPath] ?? entries?.[fullPath.replace(/^data\//, "")] ?? entries?.[pickFileName(fullPath)]
  );
}
