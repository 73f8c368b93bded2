/** Heads by what their columns hold, and by the words that they share with a declared column. */
import { collectFilteredAndKnownTexts } from "../../../catalogue/column-texts.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { Office } from "../../../catalogue/office/office.ts";
import { parseUnit } from "../../../catalogue/units.ts";
import { parseDateOrProblem, parsePlausibleYear } from "../../../exports/cells/dates.ts";
import { getOrCreateLocalityReader } from "../../../exports/cells/localities.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { parseTime } from "../../../exports/cells/time-spans.ts";
import { isHeadOfYears } from "../../../exports/meaning/times/year-column.ts";
import { isTotalLabel } from "../../../exports/table/totals/total-labels.ts";
import { isNumberCell, type Sheet } from "../sheet.ts";
import { computeHeaderSimilarity } from "./field-words.ts";

export interface SheetContext {
  readonly sheet: Sheet;
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export function computeColumnSimilarity({ headers }: Column, head: string): number {
  return Math.max(...headers.map((header) => computeHeaderSimilarity(head, header)));
}

const mostly = 0.9;
/** From so many on a person is asked: one name that no list has may keep a short column from the share above. */
export const half = 0.5;

/** The heads of columns whose cells are nearly all localities, months or texts that the column names; dates may be of another event. */
export function listHeadsByCells(
  column: Column,
  used: ReadonlySet<number>,
  context: SheetContext,
  fewest = mostly,
): string[] {
  const isFitting = createCellTest(column, context);
  if (!isFitting) return [];
  return context.sheet.names.flatMap(({ fullName }, index) => {
    if (used.has(index) || fullName === "") return [];
    const cells = (context.sheet.columnCells[index] ?? []).filter((cell) => !isTotalLabel(cell));
    const fitting = cells.filter(isFitting).length;
    return cells.length >= 2 && fitting / cells.length >= fewest ? [fullName] : [];
  });
}

function createCellTest(
  column: Column,
  { sheet, declaration, office, catalogue }: SheetContext,
): ((cell: string) => boolean) | undefined {
  if (column.type === "locality") {
    const readLocality = getOrCreateLocalityReader(office);
    return (cell) =>
      !isNumberCell(cell) && ["locality", "timed", "territory"].includes(readLocality(cell).kind);
  }
  const hasYears = sheet.names.some(({ fullName }) =>
    isHeadOfYears(
      fullName,
      sheet.names.map((name) => name.fullName),
    ),
  );
  if (column.type === "month" && hasYears)
    return (cell) => parseTime(cell) !== undefined && parsePlausibleYear(cell.trim()) === undefined;
  if (column.type === "month")
    return (cell) => /[/.-]\s*20\d\d\s*$|năm\s+20\d\d\s*$/iu.test(cell) && parseTime(cell) !== undefined;
  if (column.type === "date") return (cell) => /\d{4}/.test(cell) && isTimeOrDate(cell);
  if (column.type !== "text") return undefined;
  const { filtered } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const texts = new Set([...filtered, ...Object.values(column.aliases ?? {}).flat()].map(foldText));
  return texts.size === 0 ? undefined : (cell) => texts.has(foldText(cell));
}

/** A month or a day with its year. */
export function isTimeOrDate(cell: string): boolean {
  return !("problem" in parseDateOrProblem(cell)) || parseTime(cell) !== undefined;
}

/** "Số tiền cho vay (tr.đ) Trong tháng" → "Số tiền cho vay Trong tháng": the unit is read from the file. */
export function formatHeadWithoutUnit(head: string): string {
  return head.replace(/\s*\(([^()]*)\)(?=[^()]*$)/u, (bracket, inside: string) =>
    parseUnit(inside) ? "" : bracket,
  );
}
