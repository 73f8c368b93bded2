import { findUndoIssue } from "../audit/undo-publishing.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { parseTypedPeriod } from "../language/typed-period.ts";
import { formatPeriodId, type Period, parsePeriod } from "../period.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openEditedReport } from "../workspace/edited-report.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import { readPublishedTexts, undoPublishedRecord } from "../workspace/published-files.ts";
import { findWorkspace, type WorkspaceFolder } from "../workspace/workspace-folder.ts";

interface UndoOptions extends CommonOptions {
  /** The path of a Word file whose publishing is taken back, or a period whose last publishing is, whatever document it was of. */
  readonly argument: string;
}

/** `report publish 9m-2022 --undo`: brings back the record before the last publishing, also where today's one is broken. */
export async function undoLastPublishing(options: UndoOptions, terminal: Terminal): Promise<number> {
  const typedPeriod = parseTypedPeriod(options.argument);
  const { folder, period, run } = typedPeriod
    ? { folder: findWorkspaceOrThrow(options), period: typedPeriod, run: undefined }
    : findPublishedReport(options, terminal);
  const id = formatPeriodId(period);
  const outcome = await writeOrThrowUserFacingError("published", () => {
    const issue = findUndoIssue(readPublishedTexts(folder, id), { period: id, run });
    if (issue) throw new UserFacingError([issue], exitStatus.problem);
    return undoPublishedRecord(folder, id);
  });
  const name = formatPeriodName(period);
  if (outcome === "nothing")
    throw new UserFacingError([buildIssue("publish-nothing-to-undo", { period: name })], exitStatus.problem);
  terminal.note(
    outcome === "restored"
      ? `Đã lấy lại số liệu công bố trước đó của ${name}.`
      : `Đã bỏ số liệu công bố của ${name}; trước đó kỳ này chưa công bố lần nào.`,
  );
  if (options.json) terminal.data(JSON.stringify({ period: id, undo: outcome }, null, 2));
  return exitStatus.done;
}

function findPublishedReport(options: UndoOptions, terminal: Terminal) {
  const { ledger, workspace } = openEditedReport(options.argument, options, terminal);
  return { folder: workspace.folder, period: parsePeriod(ledger.period) as Period, run: ledger.run };
}

/** Declarations and records are not read: the record that is taken back may be broken. */
function findWorkspaceOrThrow(options: UndoOptions): WorkspaceFolder {
  const { folder, issues } = findWorkspace(options.workspace, process.cwd());
  if (!folder) throw new UserFacingError(issues, exitStatus.wrongUse);
  return folder;
}
