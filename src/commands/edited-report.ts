/** What verify, refresh, publish and explain have in common: a Word file, its records, and today's figures. */
import { resolve } from "node:path";
import { type EditedReport, readEdited } from "../audit/edited.ts";
import type { Ledger } from "../audit/ledger.ts";
import type { Today } from "../audit/today.ts";
import { readWhole, shownPath } from "../disk.ts";
import { hasErrors, issue } from "../issues/issue.ts";
import { parsePeriod } from "../period.ts";
import { wordedAnew } from "../prose/reword.ts";
import { type Review, reviewOf } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { type CommonOptions, exit, type OpenWorkspace, open, Refused } from "./opening.ts";
import { findRecords } from "./records.ts";

/** No report is larger; a film by mistake is not read into memory. */
const mostBytes = 100 << 20;

export interface ReportOnDesk {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly desk: OpenWorkspace;
}

/** Opens the file and its records. Throws Refused, with the file named in every issue. */
export function openReport(file: string, options: CommonOptions, terminal: Terminal): ReportOnDesk {
  const path = resolve(file);
  const shown = shownPath(path, process.cwd());
  const bytes = readWhole(path, mostBytes);
  if (!(bytes instanceof Uint8Array)) {
    const code = bytes.reason === "EFBIG" ? "word-file-too-large" : "word-file-missing";
    throw new Refused([issue(code, { path: shown, reason: bytes.reason }, { file: shown })], exit.problem);
  }
  const report = readEdited(bytes);
  if ("code" in report) throw new Refused([{ ...report, file: shown }], exit.problem);
  const desk = open(options, terminal);
  const marks = new Set([...report.occurrences, ...report.charts].map(({ mark }) => mark));
  const ledger = findRecords(desk.workspace, path, report.identity, marks);
  if ("code" in ledger) throw new Refused([{ file: shown, ...ledger }], exit.problem);
  return { path, bytes, report, ledger, desk };
}

/** The data of the report's period as they are now. Throws Refused where they have errors: nothing can be held against them. */
export async function reviewToday({ ledger, desk }: ReportOnDesk, terminal: Terminal): Promise<Review> {
  const period = parsePeriod(ledger.period);
  if (!period) throw new Refused([issue("ledger-broken")], exit.problem);
  const review = await reviewOf({ ...desk, period });
  const issues = [...desk.issues, ...review.issues];
  if (hasErrors(issues)) throw new Refused(issues, exit.problem);
  terminal.issues(issues);
  return review;
}

/** Words figures as they would be printed today. */
export function todayOf({ figures }: Review, { office }: OpenWorkspace): Today {
  return (told) => wordedAnew(told, figures, office);
}
