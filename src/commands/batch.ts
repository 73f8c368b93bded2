import { type BatchChoice, planBatchJobs } from "../batch/batch-jobs.ts";
import { mergeRepeatedIssues, renderBatchSummary, writePdfsAndAddIssues } from "../batch/batch-summary.ts";
import { readAndCheckBatchData, writeBatchDocuments } from "../batch/build-documents.ts";
import { hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  pagesOption,
  partialOption,
} from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";

export interface BatchOptions extends CommonOptions, BatchChoice {
  readonly pdf?: boolean;
  readonly force?: boolean;
  readonly pages?: boolean;
  readonly partial?: boolean;
}

export const command: CommandDefinition<BatchOptions> = {
  options: [
    {
      flags: "-p, --period <9m-2022...>",
      description: "một hoặc nhiều kỳ báo cáo; không ghi thì theo batch.yaml",
    },
    { flags: "-d, --documents <mẫu>", description: "all hoặc tên các mẫu, cách nhau bằng dấu phẩy" },
    {
      flags: "-l, --localities <địa phương>",
      description: "all hoặc mã, tên các địa phương, cách nhau bằng dấu phẩy",
    },
    partialOption,
    pagesOption,
    { flags: "--pdf", description: "lập thêm tệp PDF (cần có LibreOffice trên máy)" },
    { flags: "--force", description: "ghi đè cả văn bản đã được sửa sau khi lập" },
  ],
  run: generateBatch,
};

/** `report batch`: a whole set of documents. Exports are read once, and one document's failure does not stop the others. */
export async function generateBatch(options: BatchOptions, terminal: Terminal): Promise<number> {
  const workspace = openWorkspace(options, terminal);
  const { conference, jobs } = planBatchJobs(options, workspace);
  const batchData = await readAndCheckBatchData(jobs, workspace);
  if (hasErrors(batchData.issues)) {
    terminal.note("Chưa ghi văn bản nào, vì số liệu còn lỗi.");
    throw new UserFacingError(batchData.issues, exitStatus.problem);
  }
  const { force = false, pages = false, quiet = false } = options;
  const documents = await writeBatchDocuments(jobs, workspace, batchData, { force, pages, quiet });
  const results = options.pdf ? await writePdfsAndAddIssues(documents, terminal) : documents;
  const documentIssues = results.flatMap(({ issues }) => issues);
  terminal.issues(mergeRepeatedIssues(documentIssues));
  // One line a document, so that a script can read them one by one.
  if (options.json) for (const result of results) terminal.data(JSON.stringify(result));
  else terminal.data(renderBatchSummary(results, conference?.name ?? workspace.office.territory));
  return hasErrors(documentIssues) ? exitStatus.problem : exitStatus.done;
}
