/** Pairs of columns below each value of a header: "Trong tháng | Lũy kế". The accumulated ones say nothing that the others do not. */
import { isBlankCell } from "../../cells/blank-cell.ts";
import { foldText } from "../../cells/text-folding.ts";
import { memoize } from "../../memoize.ts";

const plainHead = /^(?:(?:so )?(?:phat sinh )?trong (?:thang|ki|qui|nam)|phat sinh)$/;
const accumulatedHead = /^(?:luy ke|lui ke|cong don)(?: (?:tu )?dau nam)?$/;

const isPlainHead = memoize((cell) => !/[%‰]/u.test(cell) && plainHead.test(foldText(cell)));
const isAccumulatedHead = memoize((cell) => !/[%‰]/u.test(cell) && accumulatedHead.test(foldText(cell)));

/** "Trong tháng" and "Lũy kế" below the name of what both count. */
export function isHeadOfAccumulatedPair(cell: string): boolean {
  return isPlainHead(cell) || isAccumulatedHead(cell);
}

interface AccumulatedColumns {
  /** The header without its lowest row; a merged cell is repeated over its pair. */
  readonly headRows: readonly (readonly string[])[];
  readonly indices: ReadonlySet<number>;
}

/** Removes the lowest row of a header, if it holds such pairs and nothing else. */
export function removeRowOfAccumulatedPairs(
  headRows: readonly (readonly string[])[],
): AccumulatedColumns | undefined {
  const [above, lowest] = [headRows.at(-2), headRows.at(-1)];
  if (!above || !lowest) return undefined;
  const indices = new Set(lowest.flatMap((cell, index) => (isAccumulatedHead(cell) ? [index] : [])));
  // True of nearly every row.
  if (indices.size === 0) return undefined;
  const isOfPairs = lowest.every(
    (cell, index) => isBlankCell(cell) || indices.has(index) || isPlainHead(cell),
  );
  if (!isOfPairs || !lowest.some(isPlainHead)) return undefined;
  const filled = above.map((cell, index) =>
    isBlankCell(cell) && !isBlankCell(lowest[index])
      ? (above.slice(0, index).findLast((left) => !isBlankCell(left)) ?? "")
      : cell,
  );
  return { headRows: [...headRows.slice(0, -2), filled], indices };
}
