/** The row that looks like the header of a table whose columns nobody knows, for a message that says what was seen. */
import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { parseNumberParts } from "../../cells/numbers.ts";
import { foldText } from "../../cells/text-folding.ts";
import { parseTime } from "../../cells/time-spans.ts";
import { isRunningNumberHeader } from "../../meaning/running-number.ts";
import type { ExportSource } from "../../source.ts";

export interface SeenHead {
  readonly line: number;
  readonly texts: readonly string[];
  /** Those of them that are columns of the export. */
  readonly known: readonly string[];
  /** True where months, quarters or years stand side by side. */
  readonly hasTimesAcross: boolean;
}

const fewestTexts = 3;
const fewestTimes = 3;

/**
 * Finds the first row of several texts without a number; a title has one or two. A row of a list without a header would show names of
 * persons: only a column of row numbers or of the export, or months side by side, make a header of it.
 */
export function findSeenHead(
  source: ExportSource,
  { columns }: Pick<ExportDeclaration, "columns">,
): SeenHead | undefined {
  const heads = new Set(columns.flatMap(({ headers }) => headers.map(foldText)));
  for (const table of source.listTables(fewestTexts))
    for (const { line, cells } of table.readFirstRecords()) {
      const texts = cells.filter((cell) => !isBlankCell(cell)).map((cell) => cell.trim());
      if (texts.length < fewestTexts || texts.some((text) => parseNumberParts(text) !== undefined)) continue;
      const hasTimesAcross = texts.filter((text) => parseTime(text) !== undefined).length >= fewestTimes;
      const known = texts.filter((text) => heads.has(foldText(text)));
      if (hasTimesAcross || known.length > 0 || texts.some(isRunningNumberHeader))
        return { line, texts, known, hasTimesAcross };
    }
  return undefined;
}
