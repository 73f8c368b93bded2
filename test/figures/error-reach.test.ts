/** Errors of the data: which figures they may have made wrong. */
import { expect, test } from "vitest";
import { arePlansReachedByErrors, findErrorReach, isReachedByErrors } from "../../src/figures/error-reach.ts";
import { buildIssue, type Issue, type IssueCode } from "../../src/issues/issue.ts";
import { labourCatalogue } from "../support/labour-pack.ts";

const readings = [
  { file: "data/viec-lam.csv", exportId: "jobs" },
  { file: "data/so-lieu.xlsx#Vay vốn", exportId: "job-loans" },
  { file: "data/targets.csv", exportId: labourCatalogue.targets.id },
  { file: "data/thu.csv" },
];
const indicators = ["jobs", "loans.workers", "jobs.abroadShare", "merit.gifts"];

function buildError(file?: string, rule?: string): Issue {
  const code: IssueCode = "number-unreadable";
  return {
    ...buildIssue(code, { text: "x" }, file === undefined ? {} : { file }),
    ...(rule !== undefined && { rule }),
  };
}

function listReached(issues: readonly Issue[], incompleteExports: readonly string[] = []): string[] {
  const exportData = { readings, incompleteExports: new Set(incompleteExports) };
  const reach = findErrorReach(issues, exportData, labourCatalogue);
  return [
    ...indicators.filter((id) => isReachedByErrors(id, reach, labourCatalogue)),
    ...(arePlansReachedByErrors(reach, labourCatalogue) ? ["plans"] : []),
  ];
}

test.each<[string, readonly Issue[], readonly string[], readonly string[]]>([
  ["no error", [], [], []],
  ["a warning", [{ ...buildError("data/viec-lam.csv"), severity: "warning" }], [], []],
  [
    "an error in an export, with the rates of it",
    [buildError("data/viec-lam.csv")],
    [],
    ["jobs", "jobs.abroadShare"],
  ],
  ["an export that was not read completely", [], ["jobs"], ["jobs", "jobs.abroadShare"]],
  ["an error in a sheet", [buildError("data/so-lieu.xlsx#Vay vốn")], [], ["loans.workers"]],
  ["an error in the workbook of a sheet", [buildError("data/so-lieu.xlsx")], [], ["loans.workers"]],
  ["an error among the plans", [buildError("data/targets.csv")], [], ["plans"]],
  ["an error in a file of no export", [buildError("data/thu.csv")], [], [...indicators, "plans"]],
  [
    "a file that holds another export than its name says",
    [{ ...buildError("data/viec-lam.csv"), code: "export-other" }],
    [],
    [...indicators, "plans"],
  ],
  ["an error in no file", [buildError()], [], [...indicators, "plans"]],
])("%s", (_, issues, incomplete, reached) => expect(listReached(issues, incomplete)).toEqual(reached));

test.each([
  ["abroad.markets", ["jobs", "jobs-abroad"]],
  ["jobs.plan", ["jobs", labourCatalogue.targets.id]],
])("the wrong one of two numbers that disagree may stand in either: %s", (rule, exports) => {
  const exportData = { readings, incompleteExports: new Set<string>() };
  const reach = findErrorReach([buildError("data/viec-lam.csv", rule)], exportData, labourCatalogue);
  expect([...reach.exports].sort()).toEqual(exports);
});
