export type Delimiter = ";" | "," | "\t" | "|";

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

/** The delimiter that a first line such as "sep=;" announces to Excel. */
export function findAnnouncedDelimiter(firstLine: string): Delimiter | undefined {
  const line = firstLine.toLowerCase();
  return delimiters.find((delimiter) => line.startsWith(`sep=${delimiter}`));
}

/**
 * The delimiters to try on a file. A delimiter that is absent leaves each line one cell, which can name one column only: for an
 * export of one column one such delimiter is enough, for any other none.
 */
export function listDelimitersFoundInHead(head: Buffer, declaredColumnCount: number): Delimiter[] {
  const present = delimiters.filter((delimiter) => head.includes(delimiter));
  if (declaredColumnCount > 1) return present;
  const absent = delimiters.find((delimiter) => !present.includes(delimiter));
  return delimiters.filter((delimiter) => present.includes(delimiter) || delimiter === absent);
}

/** True if another delimiter cuts the text into so many cells: a record that was not split. */
export function canSomeDelimiterSplitInto(text: string, cellCount: number): boolean {
  return delimiters.some((delimiter) => text.split(delimiter).length === cellCount);
}
