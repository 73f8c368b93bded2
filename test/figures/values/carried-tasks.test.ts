import { expect, test } from "vitest";
import { countCarriedTasks } from "../../../src/figures/values/carried-tasks.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const task = (month: number, texts: Record<string, string>) => ({ month, texts, rows: 1 });

test("tasks assigned before the period without an end are counted", () => {
  const groups = [
    task(202112, {}),
    task(202111, { completed: "2021-12-01" }),
    task(202112, { completed: "2022-02-01" }),
    task(202203, {}),
  ];
  const counted = countCarriedTasks(
    new Map([["tasks", groups as never]]),
    labourCatalogue,
    requirePeriod("9m-2022"),
  );
  expect(counted.map(({ declaration, count }) => [declaration.id, count])).toEqual([["tasks", 1]]);
});
