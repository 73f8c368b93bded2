/** The conference that a document is made for: from the options, else from batch.yaml if it lists the period. */
import { readBatchPlan } from "../catalogue/batch-plan.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { type CalendarDate, formatPeriodId, type Period, parseIsoDate, parsePeriod } from "../period.ts";
import type { ConferenceOfDocument } from "../templating/document-words.ts";
import type { TextFileWithBytes } from "./files/text-files.ts";
import { readBatchYamlFile, type WorkspaceFolder } from "./workspace-folder.ts";

/** As typed on the command line; each replaces what batch.yaml says of the department's own conference. */
export interface ConferenceOptions {
  readonly conference?: string;
  readonly conferenceDate?: string;
  readonly conferencePlace?: string;
  readonly locality?: string;
}

interface LoadedConference {
  readonly conference?: ConferenceOfDocument;
  /** Set if the conference comes from it. */
  readonly batchYaml?: TextFileWithBytes;
}

/** Throws UserFacingError for an option that is no date, and for a batch.yaml that cannot be read. */
export function loadConference(
  { conference: name, conferenceDate, conferencePlace: place, locality }: ConferenceOptions,
  period: Period,
  folder: WorkspaceFolder,
): LoadedConference {
  // A locality's office does not hold the conference of the department.
  const planned = locality === undefined ? loadPlannedConference(period, folder) : undefined;
  const date = conferenceDate === undefined ? undefined : parseDateOption(conferenceDate);
  const typed = { ...(name && { name }), ...(date && { date }), ...(place && { place }) };
  if (!planned && Object.keys(typed).length === 0) return {};
  return { ...planned, conference: { ...planned?.conference, ...typed } };
}

/** Throws UserFacingError if the text is not a date. */
export function parseDateOption(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date) return date;
  throw new UserFacingError([buildIssue("date-unknown", { text })], exitStatus.wrongUse);
}

function loadPlannedConference(period: Period, folder: WorkspaceFolder): LoadedConference | undefined {
  const readIssues: Issue[] = [];
  const batchYaml = readBatchYamlFile(folder, readIssues);
  if (readIssues.length > 0) throw new UserFacingError(readIssues, exitStatus.problem);
  if (!batchYaml) return undefined;
  const { declared, issues } = readBatchPlan(batchYaml);
  if (!declared) throw new UserFacingError(issues, exitStatus.problem);
  const { conference, periods } = declared.value;
  const id = formatPeriodId(period);
  const listsPeriod = periods.some((text) => {
    const listed = parsePeriod(text);
    return listed !== undefined && formatPeriodId(listed) === id;
  });
  if (!conference || !listsPeriod) return undefined;
  const { name, place } = conference;
  const date = parseIsoDate(conference.date);
  return { batchYaml, conference: { name, ...(date && { date }), ...(place && { place }) } };
}
