import { hasErrors, type Issue } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { formatPath } from "../workspace/files/disk.ts";
import type { CommonOptions } from "./command-definition.ts";
import type { Terminal } from "./terminal.ts";

export interface WrittenDocument {
  readonly path: string;
  readonly ledger: Ledger;
  readonly issues: readonly Issue[];
}

/** A file that was asked for besides the document. Without a path it could not be made, and the issues say why. */
export interface ExtraFile {
  readonly path?: string;
  readonly issues: readonly Issue[];
}

interface ExtraFiles {
  readonly xlsx?: ExtraFile | undefined;
  readonly pdf?: ExtraFile | undefined;
}

/** Shows the path of the document, then those of the files next to it, and gives the exit status. The Word file is kept even if another file fails. */
export async function showDocumentAndExtraFiles(
  { path, ledger: { figures }, issues }: WrittenDocument,
  writeExtraFiles: () => Promise<ExtraFiles>,
  { json }: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  terminal.note(`Đã ghi ${figures.filter(({ value }) => value !== null).length} số liệu vào:`);
  if (!json) terminal.data(formatPath(path, process.cwd()));
  const { xlsx, pdf } = await writeExtraFiles();
  const extraFiles = [xlsx, pdf].filter((file) => file !== undefined);
  const extraIssues = extraFiles.flatMap((file) => file.issues);
  const allIssues = [...issues, ...extraIssues];
  terminal.issues(extraIssues);
  if (json) {
    const paths = { pdf: pdf?.path, xlsx: xlsx?.path };
    terminal.data(JSON.stringify({ path, figures, issues: allIssues, ...paths }, null, 2));
  } else {
    for (const file of extraFiles)
      if (file.path !== undefined) terminal.data(formatPath(file.path, process.cwd()));
  }
  return hasErrors(allIssues) ? exitStatus.problem : exitStatus.done;
}
