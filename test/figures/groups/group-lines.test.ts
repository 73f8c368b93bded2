import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupLines } from "../../../src/figures/groups/group-lines.ts";
import { LineRanges } from "../../../src/figures/groups/line-ranges.ts";

const files = ["a.csv", "b.csv", "c.csv"];

test("lines by file are those that a map would have, in its order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...files), { minLength: 1, maxLength: 5 }),
      ([first = "", ...more]) => {
        const all = [first, ...more].map((file, index) => [file, new LineRanges(index + 1)] as const);
        const lines = new GroupLines(...(all[0] ?? ["", new LineRanges(0)]));
        for (const [file, ranges] of all.slice(1)) lines.set(file, ranges);
        const map = new Map(all);
        expect([...lines]).toEqual([...map]);
        expect([...lines.keys()]).toEqual([...map.keys()]);
        const visited: unknown[] = [];
        lines.forEach((ranges, file) => {
          visited.push([file, ranges]);
        });
        expect(visited).toEqual([...map]);
        expect(lines.size).toBe(map.size);
        for (const file of files) {
          expect(lines.get(file)).toBe(map.get(file));
          expect(lines.has(file)).toBe(map.has(file));
        }
      },
    ),
  );
});
