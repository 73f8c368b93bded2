import { folded } from "./fold.ts";
import { isBlank } from "./layout.ts";
import { remembering } from "./memory.ts";
import { withoutUnit } from "./money.ts";

/** How a column of the file is called. */
export interface ColumnName {
  readonly joined: string;
  /** Folded: the whole name, then without its unit, then its lowest part alone, which may be unique by itself. */
  readonly forms: readonly string[];
}

const unnamed: ColumnName = { joined: "", forms: [] };

/** No header is longer; a cell that is holds something else. */
const longestName = 500;

/** A merged cell names the blanks to its right as well; one whose parts are named below is no column by itself. */
export function columnNames(rows: readonly (readonly string[])[], below: readonly string[]): ColumnName[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const lowest = rows.at(-1) ?? [];
  return Array.from({ length: width }, (_, index) => {
    if (isUnderMerged(lowest, below, index) || isUnderMerged(lowest, below, index + 1)) return unnamed;
    const parts = rows.map((cells, depth) => {
      const isCovered =
        isBlank(cells[index]) && rows.slice(depth + 1).some((lower) => !isBlank(lower[index]));
      return (isCovered ? cells.slice(0, index).findLast((cell) => !isBlank(cell)) : cells[index]) ?? "";
    });
    return columnName(parts.map((part) => part.trim()).filter((part) => part !== ""));
  });
}

function columnName(parts: readonly string[]): ColumnName {
  const joined = parts.join(" ");
  if (joined === "" || joined.length > longestName) return unnamed;
  const leaf = parts.at(-1) ?? "";
  return { joined, forms: formsOf(joined).concat(formsOf(leaf)) };
}

const formsOf = remembering((name) => [folded(name), folded(withoutUnit(name))]);

/** Blank, behind a cell that is not, and above one that is not either: the right part of a merged cell. */
export function isUnderMerged(upper: readonly string[], lower: readonly string[], index: number): boolean {
  return (
    isBlank(upper[index]) && !isBlank(lower[index]) && upper.slice(0, index).some((cell) => !isBlank(cell))
  );
}
