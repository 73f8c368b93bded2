/**
 * Formats a list as JSON with an indentation of two, a value at a time: the text of a long list, and all its values, would take many
 * times the memory.
 */
export function* formatJsonList(values: Iterable<unknown>): Generator<string> {
  let count = 0;
  for (const value of values) {
    yield count === 0 ? "[\n" : ",\n";
    // The value as it is indented in a list.
    yield JSON.stringify([value], null, 2).slice(2, -2);
    count++;
  }
  yield count === 0 ? "[]" : "\n]";
}
