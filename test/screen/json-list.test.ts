import { expect, test } from "vitest";
import { formatJsonList } from "../../src/screen/json-list.ts";

test.each<[readonly unknown[]]>([
  [[]],
  [[1]],
  [[{ id: "a", list: [[1, 2], []], none: undefined }, {}, null, "x\n]"]],
])("formats the list as JSON.stringify does: %j", (values) => {
  expect([...formatJsonList(values)].join("")).toBe(JSON.stringify(values, null, 2));
});

test("prints a long property in a piece without the letters of the others", () => {
  const values = [
    { name: "huyện", byLocality: Array(2_000).fill(["14300", 7]), unit: "người" },
    { name: "xã" },
  ];
  const pieces = [...formatJsonList(values)];
  expect(pieces.join("")).toBe(JSON.stringify(values, null, 2));
  const [longest = ""] = pieces.toSorted((a, b) => b.length - a.length);
  expect(longest.length).toBeGreaterThan(50_000);
  expect(longest).toMatch(/^\p{ASCII}+$/u);
  expect(pieces).toHaveLength(3);
});
