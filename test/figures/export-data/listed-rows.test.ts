import { expect, test } from "vitest";
import { ListedRowCollector, pickListedRows } from "../../../src/figures/export-data/listed-rows.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const collector = new ListedRowCollector();
const columns = ["content", "assigned", "completed"];
function addTask(content: string, assigned: string, completed?: string): void {
  const month = Number(assigned.slice(0, 4)) * 100 + Number(assigned.slice(5, 7));
  const texts = { content, assigned, secret: "x", ...(completed !== undefined && { completed }) };
  collector.addRow("tasks", columns, { line: 1, month, numbers: {}, texts });
}
addTask("xong từ năm trước", "2021-11-02", "2021-12-30");
addTask("chuyển sang", "2021-12-05", "2022-02-01");
addTask("giao sau", "2022-03-07");
addTask("giao trước", "2022-01-10", "2022-01-20");
addTask("kỳ sau", "2022-04-01");
const rows = collector.rows.get("tasks") ?? [];
const { sectors } = labourCatalogue;

test("a period has the tasks assigned in it and those pending when it began, by date", () => {
  const period = { kind: "quarter", year: 2022, first: 1, last: 3 } as const;
  expect(pickListedRows(rows, "tasks", { period, sectors }).map(({ texts }) => texts.content)).toEqual([
    "chuyển sang",
    "giao trước",
    "giao sau",
  ]);
});

test("other registers have the rows of the period only", () => {
  const period = { kind: "month", year: 2022, first: 3, last: 3 } as const;
  expect(pickListedRows(rows, "advice", { period, sectors }).map(({ texts }) => texts.content)).toEqual([
    "giao sau",
  ]);
});

test("no text of another column is kept", () => {
  expect(rows.flatMap(({ texts }) => Object.keys(texts))).not.toContain("secret");
});
