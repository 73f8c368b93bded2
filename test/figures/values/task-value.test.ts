import { describe, expect, test } from "vitest";
import type { TaskAggregation } from "../../../src/catalogue/aggregation.ts";
import { computeTaskValue, selectTaskGroups } from "../../../src/figures/values/task-value.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

type Task = readonly [assigned: number, completed?: string | undefined, due?: string];

const done: TaskAggregation = { kind: "done", export: "tasks", completed: "completed", where: {} };
const open: TaskAggregation = { ...done, kind: "open" };
const overdue: TaskAggregation = { ...open, deadline: "due" };

function computeTasks(tasks: readonly Task[], aggregation: TaskAggregation, period = "q2-2022") {
  const groups = groupRows(
    tasks.map(([month, completed, due], index) => [
      "nhiem-vu.csv",
      buildRow(index + 2, month, {}, { texts: { ...(completed && { completed }), ...(due && { due }) } }),
    ]),
    ["completed", "due"],
  );
  const asked = requirePeriod(period);
  const value = computeTaskValue(selectTaskGroups(groups, asked, aggregation), aggregation, asked);
  if (!value) return null;
  return value.whole ? `${value.part?.toFixed()}/${value.whole.toFixed()}` : value.amount.toFixed();
}

describe("the second quarter", () => {
  test.each<[string, Task[], string | null, string | null]>([
    ["assigned and completed in it", [[202204, "2022-06-30"]], "1/1", "0"],
    ["completed after it", [[202204, "2022-07-01"]], "0/1", "1"],
    ["never completed", [[202204]], "0/1", "1"],
    ["assigned before, completed in it", [[202203, "2022-04-01"]], "1/1", "0"],
    ["assigned before, completed before", [[202203, "2022-03-31"]], null, null],
    ["of the year before, completed in it", [[202110, "2022-05-02"]], "1/1", "0"],
    ["of the year before, never completed", [[202110]], "0/1", "1"],
    ["assigned after it", [[202207, "2022-07-02"]], null, null],
    ["none", [], null, null],
    ["several", [[202110], [202203, "2022-04-01"], [202205, "2022-06-02"]], "2/3", "1"],
  ])("%s", (_, tasks, share, left) => {
    expect([computeTasks(tasks, done), computeTasks(tasks, open)]).toEqual([share, left]);
  });
});

describe("overdue tasks", () => {
  test.each<[string, Task[], string | null]>([
    ["due on the last day and open", [[202204, undefined, "2022-06-30"]], "1"],
    ["due later", [[202204, undefined, "2022-07-01"]], "0"],
    ["completed after the period and after its deadline", [[202204, "2022-07-05", "2022-06-15"]], "1"],
    ["completed too late, but within the period", [[202204, "2022-06-20", "2022-06-15"]], "0"],
    ["a task without a deadline beside one with it", [[202204], [202204, undefined, "2022-05-01"]], "1"],
    ["no task with a deadline", [[202204], [202205]], null],
  ])("%s", (_, tasks, count) => expect(computeTasks(tasks, overdue)).toBe(count));
});

test("the tasks completed in the months add up to those of the quarter", () => {
  const tasks: Task[] = [[202112, "2022-04-05"], [202203, "2022-05-05"], [202204, "2022-06-05"], [202206]];
  const months = ["m04-2022", "m05-2022", "m06-2022"].map((month) => computeTasks(tasks, done, month));
  expect([...months, computeTasks(tasks, done)]).toEqual(["1/3", "1/2", "1/2", "3/4"]);
});
