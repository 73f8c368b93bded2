/**
 * Caches the results for short texts: an export holds few different ones, and computing takes far longer than a lookup. The cache is
 * bounded, so that a column in which every cell differs does not fill the memory.
 */
export function memoize<Result>(
  compute: (text: string) => Result,
  { maxEntries = 5_000, maxLength = 200 } = {},
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const cached = results.get(text);
    if (cached !== undefined || results.has(text)) return cached as Result;
    const result = compute(text);
    if (text.length <= maxLength && results.size < maxEntries) results.set(text, result);
    return result;
  };
}

/** Postpones a computation until its first use and keeps the result. */
export function createLazyGetter<T>(compute: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => {
    cached ??= { value: compute() };
    return cached.value;
  };
}

/** Takes the value of a key, and creates it the first time. */
export function getOrCreate<Key, Value>(
  values: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = create();
  values.set(key, value);
  return value;
}
