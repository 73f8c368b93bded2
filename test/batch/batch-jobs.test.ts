/** The plan of a batch: from options, else from batch.yaml. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BatchChoice, planBatchJobs } from "../../src/batch/batch-jobs.ts";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { copySmallWorkspace } from "../support/run-command.ts";

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };

/** Plans the batch of a workspace with this batch.yaml; jobs as "period document locality date". */
function planJobs(choice: BatchChoice, batchYaml?: string, reportYaml = "") {
  const folder = copySmallWorkspace();
  if (batchYaml !== undefined) writeFileSync(join(folder, "batch.yaml"), batchYaml);
  if (reportYaml !== "") writeFileSync(join(folder, "report.yaml"), reportYaml, { flag: "a" });
  try {
    const { jobs } = planBatchJobs(choice, openWorkspace({ workspace: folder }, silentTerminal));
    return jobs.map(({ period, document, locality, date }) =>
      [period, document, locality, date].filter((part) => part !== undefined).join(" "),
    );
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { status: error.status, codes: error.issues.map(({ code }) => code) };
  }
}

describe("options", () => {
  test.each<[BatchChoice, string[]]>([
    [{ period: ["9m-2022"] }, ["9m-2022 bao-cao"]],
    [{ period: ["9m-2022", "q1-2022"] }, ["9m-2022 bao-cao", "q1-2022 bao-cao"]],
    [{ period: ["9m-2022,q1-2022"] }, ["9m-2022 bao-cao", "q1-2022 bao-cao"]],
    [{ period: ["9m-2022", "9m-2022"] }, ["9m-2022 bao-cao"]],
    [
      { period: ["9m-2022"], localities: "all" },
      ["9m-2022 bao-cao", "9m-2022 bao-cao 369", "9m-2022 bao-cao 372"],
    ],
    [{ period: ["9m-2022"], localities: "huyện Nho Quan, 372" }, ["9m-2022 bao-cao", "9m-2022 bao-cao 372"]],
    [{ period: ["9m-2022"], documents: "bao-cao" }, ["9m-2022 bao-cao"]],
  ])("%j plan %j", (choice, jobs) => {
    expect(planJobs(choice)).toEqual(jobs);
  });

  test("every unknown name is refused at once", () => {
    expect(planJobs({ period: ["9m", "q5-2022"], documents: "thu-moi", localities: "Hà Nội" })).toEqual({
      status: 2,
      codes: ["period-unknown", "period-unknown", "document-unknown", "locality-not-listed"],
    });
  });
});

describe("batch.yaml", () => {
  const plan = "conference: { name: Hội nghị, date: 2022-10-07 }\nperiods: [9m-2022]\nlocalities: all\n";

  test.each<[string, BatchChoice, string, string[]]>([
    [
      "gives periods, localities and the conference's date",
      {},
      "",
      ["9m-2022 bao-cao 2022-10-07", "9m-2022 bao-cao 369 2022-10-07", "9m-2022 bao-cao 372 2022-10-07"],
    ],
    [
      "gives way to an option",
      { localities: "369" },
      "",
      ["9m-2022 bao-cao 2022-10-07", "9m-2022 bao-cao 369 2022-10-07"],
    ],
    ["is not read if a period is an option", { period: ["q1-2022"] }, "", ["q1-2022 bao-cao"]],
    [
      "gives way to the period's date in report.yaml",
      { localities: "369" },
      "dates: { 9m-2022: 2022-10-01 }\n",
      ["9m-2022 bao-cao", "9m-2022 bao-cao 369"],
    ],
  ])("%s", (_, choice, reportYaml, jobs) => {
    expect(planJobs(choice, plan, reportYaml)).toEqual(jobs);
  });

  test.each([
    [undefined, 2, ["batch-without-plan"]],
    ["periods: [9m]\n", 1, ["period-unknown"]],
    ["conference: { name: Hội nghị, date: 7/10/2022 }\nperiods: [9m-2022]\n", 1, ["date-unknown"]],
    ["periods: []\n", 1, ["declaration-form"]],
  ])("%j is refused with status %s", (batchYaml, status, codes) => {
    expect(planJobs({}, batchYaml)).toEqual({ status, codes });
  });
});
