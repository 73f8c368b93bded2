import type { RowGroup } from "./row-groups.ts";

/** Caches the keys by the texts, because groups share these and every check compares them. */
const keyCache = new WeakMap<RowGroup["texts"], string>();

/** Formats the key texts of a group, folded or not: equal for groups with the same texts. */
export function formatTextsKey(texts: RowGroup["texts"]): string {
  const known = keyCache.get(texts);
  if (known !== undefined) return known;
  const key = JSON.stringify(texts);
  keyCache.set(texts, key);
  return key;
}
