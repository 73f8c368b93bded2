/** Where cells stand in a file, and what they say, as messages about tables put it. */

/** "dòng 7, cột thứ 3 “Số hộ”" in a file of text; without the number of a column that has none of its own. */
export function describeTextCell(line: number, columnIndex: number | undefined, header: string): string {
  const name = header === "" ? "" : `“${header}”`;
  if (columnIndex === undefined) return `dòng ${line}, cột ${name}`;
  return `dòng ${line}, cột thứ ${columnIndex + 1} ${name}`.trimEnd();
}

/** "ô C7 (cột “Số hộ”)" in a workbook. */
export function describeSheetCell(address: string, header: string): string {
  return `ô ${address}${header === "" ? "" : ` (cột “${header}”)`}`;
}

/** "“10” (dòng 2, cột “Tháng 1”): Tháng 1, huyện Một": a cell and what was read of it. */
export function describeReadCell(cell: string, line: number, header: string, meaning: string): string {
  return `“${cell}” (dòng ${line}, cột “${header}”): ${meaning}`;
}

export function describeRowsNotTaken(labels: string): string {
  return `không lấy các dòng: ${labels}`;
}

const longestList = 10;

/** "3, 4, 5 và 2 hàng khác" */
export function listFirstLines(lines: readonly number[]): string {
  return listFirst(lines, "hàng");
}

/** "C3, C4 và 2 ô khác" */
export function listFirstCells(addresses: readonly string[]): string {
  return listFirst(addresses, "ô");
}

function listFirst(items: readonly (number | string)[], noun: string): string {
  const shown = items.slice(0, longestList).join(", ");
  return items.length > longestList ? `${shown} và ${items.length - longestList} ${noun} khác` : shown;
}
