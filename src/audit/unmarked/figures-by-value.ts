/** Figures in the order of their values, so that a number is compared with those near to it alone. */
import type { Quantity } from "../../quantity.ts";

export type FindFiguresNear<Figure> = (value: number, greatestDifference: number) => readonly Figure[];

/** The figures found keep the order in which they were given. */
export function createFiguresNearFinder<Figure extends { readonly value: Quantity }>(
  figures: readonly Figure[],
): FindFiguresNear<Figure> {
  const sorted = figures
    .map((figure, index) => ({ figure, index, value: figure.value.toNumber() }))
    .sort((a, b) => a.value - b.value);
  const values = Float64Array.from(sorted, ({ value }) => value);
  return (value, greatestDifference) => {
    // Numbers of a computer are not exact: the range is a little wider than asked.
    const margin = greatestDifference + Math.abs(value) * 1e-9 + 1e-9;
    const found: (typeof sorted)[number][] = [];
    for (let index = findFirstAtLeast(values, value - margin); index < sorted.length; index += 1) {
      const entry = sorted[index];
      if (!entry || entry.value > value + margin) break;
      found.push(entry);
    }
    return found.sort((a, b) => a.index - b.index).map(({ figure }) => figure);
  };
}

/** Searches sorted values by halves. */
function findFirstAtLeast(values: Float64Array, least: number): number {
  let first = 0;
  let end = values.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((values[middle] ?? 0) < least) first = middle + 1;
    else end = middle;
  }
  return first;
}
