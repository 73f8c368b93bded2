/** Places in the sheet of a chart: categories stand in column A, each series in one of the next, below its name. */

export const sheetName = "Sheet1";

/** The cell of the name in a column, which counts from 0: 1 gives "Sheet1!$B$1". */
export function formatCellReference(column: number): string {
  return `${sheetName}!$${formatColumnLetter(column)}$1`;
}

/** The cells below the name: "Sheet1!$B$2:$B$10", or the only one. */
export function formatColumnReference(column: number, count: number): string {
  const letter = formatColumnLetter(column);
  const first = `${sheetName}!$${letter}$2`;
  return count === 1 ? first : `${first}:$${letter}$${count + 1}`;
}

/** A chart has a few series, so that one letter is enough. */
export function formatColumnLetter(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column);
}
