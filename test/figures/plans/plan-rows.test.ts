/** Plans beside actual numbers: of a whole column, of the texts of a filter, of places. */
import { expect, test } from "vitest";
import type { Row } from "../../../src/exports/row.ts";
import type { RowGroup } from "../../../src/figures/groups/row-groups.ts";
import { createGrouperByMonthPlaceAndTexts } from "../../../src/figures/groups/row-groups.ts";
import { buildPlanRows } from "../../../src/figures/plans/plan-rows.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const plan = (level: string, enrolled: number, locality?: string): Row => ({
  line: 1,
  month: 202212,
  ...(locality !== undefined && { locality }),
  numbers: { enrolled },
  texts: { level },
});

const listPlans = (rows: readonly Row[], actual: readonly RowGroup[] = []) =>
  buildPlanRows({ file: "dao-tao.csv", exportId: "training", rows, actual }, labourCatalogue).map(
    ({ row }) => `${row.texts.indicator} ${row.locality ?? "-"} ${row.numbers.plan}`,
  );

test("plans of texts add up for the whole, and for an indicator of some of them", () => {
  expect(listPlans([plan("Cao đẳng", 10), plan("Trung cấp", 20), plan("Sơ cấp", 70)])).toEqual([
    "training.enrolled - 100",
    "training.college - 30",
  ]);
});

test("each place has its own plan", () => {
  expect(listPlans([plan("", 10, "372"), plan("", 20, "373")])).toEqual([
    "training.enrolled 372 10",
    "training.enrolled 373 20",
  ]);
});

test("a text with actual numbers and no plan leaves the whole without one", () => {
  const grouper = createGrouperByMonthPlaceAndTexts(["level"]);
  for (const level of ["Cao đẳng", "Trung cấp", "Sơ cấp"])
    grouper.addRow("dao-tao.csv", { ...plan(level, 5), month: 202209 });
  const rows = [plan("Cao đẳng", 10), plan("Trung cấp", 20)];
  expect(listPlans(rows, grouper.listGroups())).toEqual(["training.college - 30"]);
  expect(listPlans([...rows, plan("Sơ cấp", 70)], grouper.listGroups())).toEqual([
    "training.enrolled - 100",
    "training.college - 30",
  ]);
});

test("a text is met in any case, and a plan that is repeated counts once", () => {
  expect(listPlans([plan("Cao Đẳng", 10), plan("trung cấp", 20), plan("Cao đẳng", 10)])).toEqual([
    "training.enrolled - 30",
    "training.college - 30",
  ]);
});

test("two different plans of one text stay two rows, which are told as a plan declared twice", () => {
  expect(listPlans([plan("Cao đẳng", 10), plan("Cao đẳng", 12), plan("Trung cấp", 20)])).toEqual([
    "training.enrolled - 10",
    "training.enrolled - 12",
    "training.college - 10",
    "training.college - 12",
  ]);
});
