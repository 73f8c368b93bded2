/** The columns of numbers that the title of a table names, where its head names none. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { GridRow } from "../grid/grid.ts";

const maxTitleDepth = 15;

/** Lists the columns of numbers of which a name stands in a title; one within the name of another is not meant. */
export function listMeasuresOfTitles(rows: readonly GridRow[], columns: readonly Column[]): Column[] {
  const titles = listTitles(rows).map((text) => ` ${foldText(text)} `);
  const names = columns
    .filter(({ type }) => isAmountType(type))
    .flatMap((column) => column.headers.map((header) => ({ column, name: ` ${foldText(header)} ` })))
    .filter(({ name }) => name.trim() !== "" && titles.some((title) => title.includes(name)));
  const isWithinAnother = ({ column, name }: (typeof names)[number]) =>
    names.some((other) => other.column !== column && other.name !== name && other.name.includes(name));
  const longest = names.filter((one) => !isWithinAnother(one));
  return [...new Set(longest.map(({ column }) => column))];
}

/** The lines of one or two texts above the first row of several. */
function listTitles(rows: readonly GridRow[]): string[] {
  const filled = rows.slice(0, maxTitleDepth).map(({ cells }) => cells.filter((cell) => !isBlankCell(cell)));
  const head = filled.findIndex((texts) => texts.length > 2);
  return filled.slice(0, Math.max(0, head)).flat();
}
