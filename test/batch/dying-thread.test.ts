/** A document whose thread died is told as not written, and the others are made. */
import { expect, test, vi } from "vitest";
import type { BatchJob } from "../../src/batch/batch-document.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { copySmallWorkspace } from "../support/run-command.ts";

/** Loads the program once more, as if a thread had taken the second job and died. */
vi.resetModules();
vi.doMock("../../src/worker-pool.ts", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  runJobsHereAndOnThreads: (
    _: URL,
    { jobs, runJob }: { jobs: readonly BatchJob[]; runJob: (job: BatchJob) => Promise<unknown> },
  ) => Promise.all(jobs.map((job, index) => (index === 1 ? undefined : runJob(job)))),
}));
const { readAndCheckBatchData, writeBatchDocuments } = await import("../../src/batch/build-documents.ts");
vi.doUnmock("../../src/worker-pool.ts");
// Other test files of the same worker load the program's own files again.
vi.resetModules();

test("the document of a thread that died is told as not written", async () => {
  const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
  const workspace = openWorkspace({ workspace: copySmallWorkspace() }, silentTerminal);
  const jobs = ["9m-2022", "6m-2022", "q1-2022"].map((period) => ({ period, document: "bao-cao" }));
  const data = await readAndCheckBatchData(jobs, workspace);
  const results = await writeBatchDocuments(jobs, workspace, data, {
    force: false,
    pages: false,
    quiet: true,
  });
  expect(results.map(({ job, outcome }) => [job, outcome])).toEqual([
    [jobs[0], "written"],
    [jobs[1], "failed"],
    [jobs[2], "written"],
  ]);
  expect(results[1]?.issues).toMatchObject([{ code: "document-fault", severity: "error" }]);
  expect(results[1]?.path).toContain("6m-2022");
});
