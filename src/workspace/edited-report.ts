/** What verify, refresh, publish and explain have in common: a Word file, its records, and today's figures. */
import { resolve } from "node:path";
import { type EditedReport, readEditedReport } from "../audit/edited-report.ts";
import type { FindPhraseToday } from "../audit/phrase-today.ts";
import type { Review } from "../figures/review-data.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { parsePeriod } from "../period.ts";
import { computeReview } from "../review.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { rephraseMention } from "../templating/rephrase.ts";
import { formatPath, readWholeFile } from "./disk.ts";
import { findLedger } from "./ledger-files.ts";
import { type OpenWorkspace, openWorkspace } from "./open-workspace.ts";

/** No report is larger; a film by mistake is not read into memory. */
const maxReportBytes = 100 << 20;

export interface OpenReport {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly workspace: OpenWorkspace;
}

/** Opens the file and its records. Throws UserFacingError, with the file named in every issue. */
export function openEditedReport(file: string, options: CommonOptions, terminal: Terminal): OpenReport {
  const path = resolve(file);
  const displayPath = formatPath(path, process.cwd());
  const bytes = readWholeFile(path, maxReportBytes);
  if (!(bytes instanceof Uint8Array)) {
    const code = bytes.reason === "EFBIG" ? "word-file-too-large" : "word-file-missing";
    throw new UserFacingError(
      [buildIssue(code, { path: displayPath, reason: bytes.reason }, { file: displayPath })],
      exitStatus.problem,
    );
  }
  const report = readEditedReport(bytes);
  if ("code" in report) throw new UserFacingError([{ ...report, file: displayPath }], exitStatus.problem);
  const workspace = openWorkspace(options, terminal);
  const marks = new Set([...report.occurrences, ...report.charts].map(({ mark }) => mark));
  const ledger = findLedger(workspace.folder, path, report.identity, marks);
  if ("code" in ledger) throw new UserFacingError([{ file: displayPath, ...ledger }], exitStatus.problem);
  return { path, bytes, report, ledger, workspace: workspace };
}

/** The data of the report's period as they are now. Throws UserFacingError where they have errors: nothing can be held against them. */
export async function computeCurrentReview(
  { ledger, workspace }: OpenReport,
  terminal: Terminal,
): Promise<Review> {
  const period = parsePeriod(ledger.period);
  if (!period) throw new UserFacingError([buildIssue("ledger-broken")], exitStatus.problem);
  const review = await computeReview({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  terminal.issues(issues);
  return review;
}

/** Words figures as they would be printed today. */
export function createFigureRewriter({ figures }: Review, { office }: OpenWorkspace): FindPhraseToday {
  return (figure) => rephraseMention(figure, figures, office);
}
