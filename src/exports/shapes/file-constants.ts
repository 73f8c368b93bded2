/** The time and the place that a file says once of all its rows, in its title, its name or by the office's word. */
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import { parseTime, type TimeSpan } from "../cells/time-spans.ts";
import type { Resolution } from "../meaning/evidence.ts";
import { findLocalities, resolveFileLocality } from "../meaning/file-place.ts";
import {
  describeFileTime,
  findConfirmedFile,
  resolveFileTime,
  resolveFileYear,
} from "../meaning/times/file-time.ts";
import { findMonthOfHead } from "../meaning/times/head-time.ts";
import { type ShapeContext, toTimeValue, type VariableValue } from "./variables.ts";

/** The time and the place that a file says once of all its rows, and contradictions between two places that say it. */
interface FileConstants {
  readonly time: VariableValue | undefined;
  readonly locality: VariableValue | undefined;
  /** For a column of years, as plans have it. */
  readonly year: number | undefined;
  /** Only for a file whose rows do not say it themselves. */
  readonly timeIssue: Issue | undefined;
  readonly localityIssue: Issue | undefined;
}

export function resolveFileConstants(
  titles: readonly string[],
  { path, office }: Pick<ShapeContext, "path" | "office">,
): FileConstants {
  const confirmed = findConfirmedFile(office.files, path);
  const time = resolveFileTime(titles, path, office.files);
  const locality = resolveFileLocality(titles, path, office);
  const readLocality = (text: string) => {
    const isUnclear = findLocalities(text, office).length > 1 && locality.kind === "silent";
    return isUnclear ? undefined : findLocalities(text, office)[0];
  };
  return {
    time: toValue(time, toTimeValue),
    locality: toValue(locality, ({ code, name }) => ({ key: code, cell: name })),
    year: resolveFileYear(titles, path, office.files),
    timeIssue:
      buildUnreadAnswerIssue(path, "time", confirmed?.time, parseTime) ??
      buildConflictIssue(time, "file-times-differ", path, describeFileTime) ??
      buildOtherMomentIssue(titles, path, time),
    localityIssue:
      buildUnreadAnswerIssue(path, "locality", confirmed?.locality, readLocality) ??
      buildConflictIssue(locality, "file-places-differ", path, ({ text }) => `“${text}”`),
  };
}

/** Reports an answer of report.yaml that cannot be read: left out, it would be as if nobody had answered. */
function buildUnreadAnswerIssue(
  file: string,
  key: "time" | "locality",
  answer: string | undefined,
  read: (text: string) => unknown,
): Issue | undefined {
  if (answer === undefined || read(answer) !== undefined) return undefined;
  return buildIssue("file-answer-unread", { key, answer, file }, { file: "report.yaml" });
}

function toValue<T>(
  resolution: Resolution<T>,
  convert: (value: T) => VariableValue,
): VariableValue | undefined {
  return resolution.kind === "answered" ? convert(resolution.evidence.value) : undefined;
}

function buildConflictIssue<T>(
  resolution: Resolution<T>,
  code: "file-times-differ" | "file-places-differ",
  file: string,
  describe: (evidence: Extract<Resolution<T>, { kind: "answered" }>["evidence"]) => string,
): Issue | undefined {
  if (resolution.kind !== "conflict") return undefined;
  const [first, second] = [describe(resolution.nearer), describe(resolution.farther)];
  return buildIssue(code, { first, second, path: file }, { file });
}

/** Reports a title of another moment than the office confirmed: "THỜI ĐIỂM 31/12/2021" is not September. */
function buildOtherMomentIssue(
  titles: readonly string[],
  path: string,
  time: Resolution<TimeSpan>,
): Issue | undefined {
  if (time.kind !== "answered" || time.evidence.source !== "office") return undefined;
  const { year, first, last } = time.evidence.value;
  for (const title of titles) {
    const said = findMonthOfHead(title);
    if (said === undefined) continue;
    const month = said % 100;
    if (Math.floor(said / 100) === (year ?? Math.floor(said / 100)) && first <= month && month <= last)
      continue;
    const firstText = `“${shortenAndCleanText(title, 120)}” (${formatMonthAndYear(said)})`;
    const details = { first: firstText, second: `report.yaml ghi ${time.evidence.text}`, path };
    return buildIssue("file-times-differ", details, { file: path });
  }
  return undefined;
}
