import type { Filter } from "../../catalogue/filter.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import type { RowGroup } from "./row-groups.ts";

/** A filter whose accepted texts are without diacritics and case, as exports vary in both. */
export type FoldedFilter = readonly AcceptedTexts[];

interface AcceptedTexts {
  readonly column: string;
  readonly accepted: ReadonlySet<string>;
}

/** Caches folded filters, because an indicator is computed for every locality with the same filter. */
const foldedFilterCache = new WeakMap<Filter, FoldedFilter>();
/** Equal filters are one, so that a number of persons and their amount select rows once. */
const equalFilters = new Map<string, FoldedFilter>();

export function getOrCreateFoldedFilter(filter: Filter): FoldedFilter {
  return getOrCreate(foldedFilterCache, filter, () =>
    getOrCreate(equalFilters, JSON.stringify(filter), () => foldFilter(filter)),
  );
}

function foldFilter(filter: Filter): FoldedFilter {
  return Object.entries(filter).map(([column, accepted]) => ({
    column,
    accepted: new Set(accepted.map(foldText)),
  }));
}

/** Finds the first column of the filter in which the group holds a text that is not accepted. */
export function findUnmetFilterColumn(group: RowGroup, filter: Filter): string | undefined {
  return Object.keys(filter).find(
    (column) => !isAcceptedByFilter(group, getOrCreateFoldedFilter({ [column]: filter[column] ?? [] })),
  );
}

export function isAcceptedByFilter({ foldedTexts }: RowGroup, foldedFilter: FoldedFilter): boolean {
  for (const { column, accepted } of foldedFilter) if (!accepted.has(foldedTexts[column] ?? "")) return false;
  return true;
}
