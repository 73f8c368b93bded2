/** In which unit: the columns ("ĐVT") in which each row says its own. */
import { foldText } from "../../cells/text-folding.ts";
import type { Header } from "../../table/header/header.ts";

const unitColumnName =
  /^(?:dvt|don vi(?: do| tinh| tien| tien te)?|don vi tinh dvt|dv tinh|d vi tinh|loai tien|unit)(?: (?:kinh phi|so tien|tien|so luong))?$/;

/** The columns in which rows say their unit. "Đơn vị" may name offices too, whose names are then no units. */
export function findRowUnitColumnIndices({ names, columns }: Header): number[] | undefined {
  const labels = new Set(columns.flatMap(({ column, index }) => (column.type === "text" ? [] : [index])));
  const indices = names.flatMap((name, index) =>
    unitColumnName.test(foldText(name)) && !labels.has(index) ? [index] : [],
  );
  return indices.length > 0 ? indices : undefined;
}

/** True for the head of a column of units that says no unit itself. */
export function isBareUnitColumnHead(name: string): boolean {
  return unitColumnName.test(foldText(name));
}

/** True for the head of a column of units, also with a unit in it: "ĐVT: nghìn người". */
export function isUnitColumnHead(name: string): boolean {
  const [label = ""] = name.split(":");
  return unitColumnName.test(foldText(label));
}
