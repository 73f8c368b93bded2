import { foldText } from "../../cells/text-folding.ts";
import type { Header } from "./header.ts";

/** The longest cell that may be the name of a column. */
const maxNameLength = 500;

/** Creates a function that recognises the header on a later page, and the header of a second table. */
export function createLaterHeaderClassifier({
  columns,
}: Header): (cells: readonly string[]) => "header" | "second-header" | undefined {
  const names = columns.map(({ index, header }) => ({ index, name: foldText(header) }));
  const knownNames = new Set(names.map(({ name }) => name));
  return (cells) => {
    const texts = cells.map((cell) => (cell.length <= maxNameLength ? foldText(cell) : ""));
    const matchingCount = names.filter(({ index, name }) => texts[index] === name).length;
    const knownCount = new Set(texts.filter((text) => knownNames.has(text))).size;
    const otherCount = names.filter(
      ({ index, name }) => !isBlankOrPartOfName(texts[index] ?? "", name),
    ).length;
    // The same names in another order, or another name for one column: the rows below mean something else.
    if (otherCount > 0 && knownCount >= 2) return "second-header";
    if (matchingCount > 0 && matchingCount >= Math.min(names.length, 2) && matchingCount >= names.length / 2)
      return "header";
    return knownCount >= 2 ? "second-header" : undefined;
  };
}

/** A merged header stands in several rows, each with a part of its name. */
function isBlankOrPartOfName(text: string, name: string): boolean {
  return text === "" || ` ${name} `.includes(` ${text} `);
}
