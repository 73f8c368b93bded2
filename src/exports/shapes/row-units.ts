/** The unit that each row says beside the name of its number: "Kinh phí | Triệu đồng | 210 | 190". */
import { hasUnitWord, parseUnit } from "../../catalogue/units.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { foldText } from "../cells/text-folding.ts";

/** The marks for "as above", which repeat the cell of the row above. */
const dittoMark = /^(?:["”“〃']{1,2}|-?\s*(?:nt|n\.t|như trên)\.?\s*-?)$/iu;

/** Creates a reader of the unit cells in their order; undefined for a cell of which nobody can say whether it repeats the unit above. */
export function createRowUnitReader(): (cell: string) => string | undefined {
  let above = "";
  return (cell) => {
    const text = cell.trim();
    if (dittoMark.test(text)) return above === "" ? undefined : above;
    if (!isBlankCell(text)) above = text;
    // A blank cell may be the lower part of a merged one, and changes the number a thousandfold if it is.
    else if (changesNumbers(above)) return undefined;
    return text;
  };
}

/** Adds a unit to a name as a header says it: "Kinh phí (Triệu đồng)". The names of things ("cặp") change no number. */
export function addUnitToName(name: string, unit: string): string {
  const saysUnit = unit === "%" || unit === "‰" || parseUnit(unit) !== undefined || hasUnitWord(unit);
  const isSaid = name.endsWith(")") && foldText(name).endsWith(` ${foldText(unit)}`);
  return saysUnit && !isSaid && foldText(name) !== "" ? `${name.trim()} (${unit})` : name;
}

function changesNumbers(unit: string): boolean {
  if (unit === "") return false;
  const parsed = parseUnit(unit);
  return parsed ? parsed.factor !== 1 || parsed.kind === "money" : unit === "%" || hasUnitWord(unit);
}
