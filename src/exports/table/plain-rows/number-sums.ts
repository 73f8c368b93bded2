/** Numbers of one row, or their sums, by the position of their column; NaN for one that lacks. */
import type { NumberColumn } from "./plain-columns.ts";

/** False where a sum would be no exact number. */
export function canAddNumbers(sums: Float64Array, numbers: Float64Array): boolean {
  for (let position = 0; position < sums.length; position++)
    if ((sums[position] ?? 0) + (numbers[position] ?? 0) > Number.MAX_SAFE_INTEGER) return false;
  return true;
}

export function addNumbers(sums: Float64Array, numbers: Float64Array): void {
  for (let position = 0; position < sums.length; position++) {
    const value = numbers[position] ?? Number.NaN;
    const sum = sums[position] ?? Number.NaN;
    if (!Number.isNaN(value)) sums[position] = Number.isNaN(sum) ? value : sum + value;
  }
}

/** Lists numbers by the ids of their columns. */
export function nameNumbers(columns: readonly NumberColumn[], values: Float64Array): Record<string, number> {
  const named: Record<string, number> = {};
  for (const [position, { id }] of columns.entries()) {
    const value = values[position] ?? Number.NaN;
    if (!Number.isNaN(value)) named[id] = value;
  }
  return named;
}
