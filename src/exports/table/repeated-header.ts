import { foldText } from "../cells/text-folding.ts";
import type { Header } from "./header.ts";

/** The longest cell that may be the name of a column. */
const maxNameLength = 500;

/** Creates a function that recognises the header on a later page, and the header of a second table. */
export function createRepeatedHeaderDetector({
  columns,
}: Header): (cells: readonly string[]) => "header" | "second-header" | undefined {
  const names = columns.map(({ index, header }) => ({ index, name: foldText(header) }));
  const knownNames = new Set(names.map(({ name }) => name));
  return (cells) => {
    const texts = cells.map((cell) => (cell.length <= maxNameLength ? foldText(cell) : ""));
    const matchingCount = names.filter(({ index, name }) => texts[index] === name).length;
    if (matchingCount > 0 && matchingCount >= Math.min(names.length, 2) && matchingCount >= names.length / 2)
      return "header";
    const misplacedCount = new Set(texts.filter((text) => knownNames.has(text))).size;
    return misplacedCount >= 2 ? "second-header" : undefined;
  };
}
