import { expect, test } from "vitest";
import {
  findUnmetFilterColumn,
  getOrCreateFoldedFilter,
  isAcceptedByFilter,
} from "../../../src/figures/groups/folded-filter.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

const [group] = groupRows(
  [["a.csv", buildRow(2, 202201, {}, { texts: { occasion: "TẾT", fund: "Ngân sách tỉnh" } })]],
  ["occasion", "fund", "content"],
);

test.each([
  [{}, true, undefined],
  [{ occasion: ["tết"] }, true, undefined],
  [{ occasion: ["Tet"] }, true, undefined],
  [{ occasion: ["27/7", "Tết"] }, true, undefined],
  [{ occasion: ["27/7"] }, false, "occasion"],
  [{ occasion: ["tết"], fund: ["Ngân sách huyện"] }, false, "fund"],
  [{ content: ["x"] }, false, "content"],
])("%j matches: %s", (filter, matches, unmetColumn) => {
  if (!group) throw new Error("no group");
  expect(isAcceptedByFilter(group, getOrCreateFoldedFilter(filter))).toBe(matches);
  expect(findUnmetFilterColumn(group, filter)).toBe(unmetColumn);
});
