/** Plans beside actual numbers: of a whole column, of the texts of a filter, of places. */
import { expect, test } from "vitest";
import type { Row } from "../../../src/exports/row.ts";
import { buildPlanRows } from "../../../src/figures/plans/plan-rows.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const plan = (level: string, enrolled: number, locality?: string): Row => ({
  line: 1,
  month: 202212,
  ...(locality !== undefined && { locality }),
  numbers: { enrolled },
  texts: { level },
});

const listPlans = (rows: readonly Row[]) =>
  buildPlanRows("dao-tao.csv", rows, "training", labourCatalogue).map(
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
