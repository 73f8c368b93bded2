import { readFileSync } from "node:fs";

/** The rows of a TSV file under its header, cell by cell. */
export function readTsvRows(path: string): string[][] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => row.split("\t"));
}
