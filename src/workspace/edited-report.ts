/** Opens an edited Word report with its ledger and today's figures, for verify, refresh, publish and explain. */

import { resolve } from "node:path";
import { type EditedReport, readEditedReportOrIssue } from "../audit/edited-report.ts";
import { addFiguresOfOtherDocuments, listUnknownMarks } from "../audit/figures-of-other-documents.ts";
import type { FindPhraseToday } from "../audit/phrase-today.ts";
import type { Review } from "../figures/review-data.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readLedgerPeriod } from "../ledger/ledger-period.ts";
import { isPdf } from "../pdf/read-pdf-properties.ts";
import { computeReviewOfExports } from "../review.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { rephraseMention } from "../templating/rephrase.ts";
import { formatPath, readFileNotLargerThan } from "./files/disk.ts";
import { readLedgerOfReport, readLedgersWithMarks, readNamedLedger } from "./ledger-files.ts";
import { type OpenWorkspace, openWorkspace } from "./open-workspace.ts";
import { findWordFileOfPdf } from "./pdf/word-file-of-pdf.ts";
import { findWorkspace } from "./workspace-folder.ts";

/** Larger than any report: a video given by mistake is not read into memory. */
const maxReportBytes = 100 << 20;

export interface OpenReport {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly workspace: OpenWorkspace;
}

/** The file of the records where the user names it, for a report that lost its own marks and properties. */
export type EditedReportOptions = CommonOptions & { readonly records?: string };

/** Opens the file and its ledger. Throws UserFacingError; every issue names the file. */
export function openEditedReport(
  typedPath: string,
  options: EditedReportOptions,
  terminal: Terminal,
): OpenReport {
  const { path, bytes, displayPath } = readWordFile(resolve(typedPath), options, terminal);
  const { records } = options;
  const report = readEditedReportOrIssue(bytes, { hasNamedRecords: records !== undefined });
  if ("code" in report) throw new UserFacingError([{ ...report, file: displayPath }], exitStatus.problem);
  const workspace = openWorkspace(options, terminal);
  const marks = new Set([...report.occurrences, ...report.charts].map(({ mark }) => mark));
  const { ledger: ownLedger, issues } =
    records === undefined
      ? readLedgerOfReport(workspace.folder, path, report.identity, marks)
      : readNamedLedger(resolve(records));
  if (!ownLedger) {
    const placedIssues = issues.map((issue) => ({ file: displayPath, ...issue }));
    throw new UserFacingError(placedIssues, exitStatus.problem);
  }
  const unknownMarks = listUnknownMarks(marks, ownLedger);
  const otherLedgers = readLedgersWithMarks(workspace.folder, ownLedger, unknownMarks);
  const ledger = addFiguresOfOtherDocuments(ownLedger, otherLedgers, unknownMarks);
  return { path, bytes, report, ledger, workspace };
}

/** Reads the Word file, for a PDF the one of which it was made. Throws UserFacingError. */
function readWordFile(path: string, options: CommonOptions, terminal: Terminal) {
  const displayPath = formatPath(path, process.cwd());
  const content = readFileNotLargerThan(path, maxReportBytes);
  if (!content.bytes) {
    const { reason } = content;
    const code = reason === "EFBIG" ? "word-file-too-large" : "word-file-missing";
    const issue = buildIssue(code, { path: displayPath, reason }, { file: displayPath });
    throw new UserFacingError([issue], exitStatus.problem);
  }
  const { bytes } = content;
  if (!isPdf(bytes)) return { path, bytes, displayPath };
  const { folder } = findWorkspace(options.workspace, process.cwd());
  const found = findWordFileOfPdf({ path, bytes }, folder, maxReportBytes);
  if ("code" in found) throw new UserFacingError([{ ...found, file: displayPath }], exitStatus.problem);
  const wordPath = formatPath(found.path, process.cwd());
  terminal.note(`PDF này lập từ tệp Word ${wordPath}; chương trình đọc tệp Word ấy.`);
  return { ...found, displayPath: wordPath };
}

/** Computes the figures of the report's period from today's data. Throws UserFacingError if the data have errors: they prove nothing then. */
export async function computeTodaysFiguresOfReport(
  { ledger, workspace }: OpenReport,
  terminal: Terminal,
): Promise<Review> {
  const period = readLedgerPeriod(ledger);
  if (!period) throw new UserFacingError([buildIssue("ledger-broken")], exitStatus.problem);
  const review = await computeReviewOfExports({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  terminal.issues(issues);
  return review;
}

/** Creates the function that phrases a figure as it would be printed today. */
export function createPhraseTodayFinder({ figures }: Review, { office }: OpenWorkspace): FindPhraseToday {
  return (figure) => rephraseMention(figure, figures, office);
}
