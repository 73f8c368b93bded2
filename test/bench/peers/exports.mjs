/** Reads the exports of a folder as the peers do: every column of every file summed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads all files once: sums by file and column number, with the peer's reader of rows. */
export function sumColumns(folder, rowsOf) {
  const sums = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".csv")) continue;
    const columns = [];
    for (const row of rowsOf(readFileSync(join(folder, name), "utf8").replace(/^\uFEFF/, ""))) {
      row.forEach((cell, index) => {
        const number = Number(cell.replaceAll(".", "").replace(",", "."));
        if (cell !== "" && Number.isFinite(number)) columns[index] = (columns[index] ?? 0) + number;
      });
    }
    sums[name] = columns;
  }
  return sums;
}
