/** Groups values by a key, in the order of their first. */
export function groupByKey<Value, Key>(
  values: readonly Value[],
  findKey: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = findKey(value);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
