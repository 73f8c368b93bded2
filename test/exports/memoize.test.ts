import { expect, test } from "vitest";
import { memoize } from "../../src/exports/memoize.ts";

function countCalls(texts: readonly string[], options?: { maxEntries?: number; maxLength?: number }): number {
  let calls = 0;
  const memoized = memoize((text) => {
    calls++;
    return text === "none" ? undefined : text.length;
  }, options);
  for (const text of texts) expect(memoized(text)).toBe(text === "none" ? undefined : text.length);
  return calls;
}

test.each([
  ["the same text once", ["a", "a", "a"], {}, 1],
  ["an undefined result once", ["none", "none"], {}, 1],
  ["a long text each time", ["abcd", "abcd"], { maxLength: 3 }, 2],
  ["texts beyond the bound each time", ["a", "b", "b", "a"], { maxEntries: 1 }, 3],
])("computes %s", (_, texts, options, expected) => expect(countCalls(texts, options)).toBe(expected));
