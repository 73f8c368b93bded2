import { expect, test } from "vitest";
import { formatJsonList } from "../../src/screen/json-list.ts";

test.each<[readonly unknown[]]>([
  [[]],
  [[1]],
  [[{ id: "a", list: [[1, 2], []], none: undefined }, {}, null, "x\n]"]],
])("formats the list as JSON.stringify does: %j", (values) => {
  expect([...formatJsonList(values)].join("")).toBe(JSON.stringify(values, null, 2));
});
