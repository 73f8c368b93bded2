/** A batch in one thread and in several, from source: the same documents. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BatchJob, BatchResult } from "../../src/batch/batch-document.ts";
import { readAndCheckBatchData, writeBatchDocuments } from "../../src/batch/build-documents.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { copySmallWorkspace } from "../support/run-command.ts";

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const periods = ["9m-2022", "6m-2022", "q1-2022", "3m-2022", "m01-2022"];
const jobs = periods.flatMap((period) =>
  [undefined, "369", "372"].map(
    (locality): BatchJob => ({ period, document: "bao-cao", ...(locality && { locality }) }),
  ),
);

async function runBatch(folder: string, chosen: readonly BatchJob[]): Promise<BatchResult[]> {
  const workspace = openWorkspace({ workspace: folder }, silentTerminal);
  const data = await readAndCheckBatchData(chosen, workspace);
  return writeBatchDocuments(chosen, workspace, data, { force: false, pages: false, quiet: true });
}

test("several threads write what one thread writes, in the order of the jobs", async () => {
  const together = copySmallWorkspace();
  const results = await runBatch(together, jobs);
  expect(results.map(({ job, outcome }) => [job, outcome])).toEqual(jobs.map((job) => [job, "written"]));
  const alone = copySmallWorkspace();
  await runBatch(alone, jobs.slice(0, 1));
  const file = "out/9m-2022/bao-cao.docx";
  expect(readFileSync(join(together, file))).toEqual(readFileSync(join(alone, file)));
});

test("a document that cannot be made does not stop the others", async () => {
  const folder = copySmallWorkspace();
  mkdirSync(join(folder, "out/9m-2022/bao-cao.docx"), { recursive: true });
  const results = await runBatch(folder, jobs.slice(0, 2));
  expect(results.map(({ outcome }) => outcome)).toEqual(["failed", "written"]);
  expect(results[0]?.issues).toMatchObject([{ severity: "error" }]);
});

test("an issue that several periods have is listed once, and for each period", async () => {
  const folder = copySmallWorkspace();
  writeFileSync(join(folder, "data/khac.csv"), "không,phải,biểu\n1,2,3\n");
  const workspace = openWorkspace({ workspace: folder }, silentTerminal);
  const { issues, issuesByPeriod } = await readAndCheckBatchData(jobs, workspace);
  expect(issues.map(({ file }) => file)).toEqual(["data/khac.csv"]);
  expect(Object.keys(issuesByPeriod)).toEqual(periods);
  for (const periodIssues of Object.values(issuesByPeriod)) expect(periodIssues).toHaveLength(1);
});
