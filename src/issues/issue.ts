import { findIssueWording, type IssueCode } from "./issue-wordings.ts";
import { hidePersonalDetails } from "./personal-data.ts";
import type { IssueDetails, IssueWording } from "./wordings/wording.ts";

export type { IssueCode };

/** A fault that a person has to know about or correct. It is data: only the terminal prints it. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: IssueWording["severity"];
  /** One Vietnamese sentence that says what is wrong and quotes the faulty words. */
  readonly message: string;
  /** Relative to the workspace, with "/" between folders. */
  readonly file?: string;
  /** Line number as editors count, from 1. */
  readonly line?: number;
  /** The header of the column in an export, the column number in a declaration or a template. */
  readonly column?: string;
  /** The address of the cell in a sheet of a workbook: "C14". */
  readonly cell?: string;
  /** Vietnamese advice on how to correct it. */
  readonly remedy?: string;
  /** The faulty line of the file, declared columns only, shortened by `shortenAndCleanText`. */
  readonly quote?: string;
  /** The number of places with this cause, if there are several; file and line are those of the first. */
  readonly count?: number;
  /** The first lines of them in this file. */
  readonly lines?: readonly number[];
  /** The files of them, if there are several. */
  readonly files?: readonly string[];
  /** The id of the edit rule that is broken. */
  readonly rule?: string;
}

export interface IssuePlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly cell?: string;
  readonly quote?: string;
}

export function buildIssue(code: IssueCode, details: IssueDetails = {}, place: IssuePlace = {}): Issue {
  const wording = findIssueWording(code);
  const shown = hidePersonalDetails(details);
  const remedy = typeof wording.remedy === "function" ? wording.remedy(shown) : wording.remedy;
  return {
    code,
    severity: wording.severity,
    message: wording.message(shown),
    ...place,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

/** True for codes that report.yaml may silence with a reason: every warning, and errors that only the office can judge. */
export function isSilenceable(code: string): boolean {
  const wording = findIssueWording(code);
  return wording?.severity === "warning" || wording?.silenceable === true;
}

/** Removes the issues that the office has examined and silenced; the code of a warning silences no error, which a rule may make of it. */
export function omitSilencedIssues(
  issues: readonly Issue[],
  silenced: readonly { readonly code?: string }[],
): Issue[] {
  const codes = new Set<string | undefined>(silenced.map(({ code }) => code));
  return issues.filter(
    ({ code, severity }) =>
      !codes.has(code) || (severity === "error" && findIssueWording(code).severity === "warning"),
  );
}

/** Sorts by file and line, the order in which a person corrects them; issues without a file come first. */
export function sortIssuesByPlace(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => (a.file ?? "").localeCompare(b.file ?? "", "vi") || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Shortens a cell or line for a message and removes control characters, because a cell may hold anything. */
export function shortenAndCleanText(text: string, maxLength = 60): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, " ").trim();
  const characters = [...visible.slice(0, maxLength * 4)];
  return characters.length > maxLength ? `${characters.slice(0, maxLength).join("")}…` : characters.join("");
}
