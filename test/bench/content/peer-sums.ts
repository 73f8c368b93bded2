/** The sums that the peers print of the exports: by file, and by column from the first. */

export type ColumnSums = Readonly<Record<string, readonly (number | null)[]>>;

/** Throws where two peers read other numbers, because then they did not do the same work. Each adds up in an order of its own. */
export function checkSameSums(expected: ColumnSums, found: ColumnSums, peer: string): void {
  const files = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const different = files.filter((file) => !areEqualSums(expected[file], found[file]));
  if (files.length > 0 && different.length === 0) return;
  throw new Error(
    `${peer} reads other numbers in ${different.length} of ${files.length} files: ${different[0] ?? ""}`,
  );
}

function areEqualSums(
  expected: ColumnSums[string] | undefined,
  found: ColumnSums[string] | undefined,
): boolean {
  if (!expected || !found) return false;
  const columns = Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index);
  return columns.every((column) => isNearlyEqual(expected[column] ?? 0, found[column] ?? 0));
}

/** Equal but for the last digits of floats. */
function isNearlyEqual(first: number, second: number): boolean {
  return Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first), Math.abs(second));
}
