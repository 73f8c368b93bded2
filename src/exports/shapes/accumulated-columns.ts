/** Pairs of columns below each value of a header: "Trong tháng | Lũy kế". The accumulated ones say nothing that the others do not. */
import { isBlankCell } from "../cells/blank-cell.ts";
import { foldText } from "../cells/text-folding.ts";

const plainHead = /^(?:(?:so )?(?:phat sinh )?trong (?:thang|ki|qui|nam)|phat sinh)$/;
const accumulatedHead = /^(?:luy ke|lui ke|cong don)(?: (?:tu )?dau nam)?$/;

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
  const heads = lowest.map((cell) => (/[%‰]/u.test(cell) ? cell : foldText(cell)));
  const indices = new Set(heads.flatMap((head, index) => (accumulatedHead.test(head) ? [index] : [])));
  const isOfPairs = heads.every(
    (head, index) => isBlankCell(lowest[index]) || indices.has(index) || plainHead.test(head),
  );
  if (indices.size === 0 || !isOfPairs || !heads.some((head) => plainHead.test(head))) return undefined;
  const filled = above.map((cell, index) =>
    isBlankCell(cell) && !isBlankCell(lowest[index])
      ? (above.slice(0, index).findLast((left) => !isBlankCell(left)) ?? "")
      : cell,
  );
  return { headRows: [...headRows.slice(0, -2), filled], indices };
}
