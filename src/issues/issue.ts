import { catalogueIssues } from "./catalogue.ts";
import { cellIssues } from "./cells.ts";
import { documentIssues } from "./document.ts";
import { editedIssues } from "./edited-reports.ts";
import { exportIssues } from "./exports.ts";
import { figureIssues } from "./figures.ts";
import { templateIssues } from "./templates.ts";
import { workspaceIssues } from "./workspace.ts";

/** Something that a person has to know or mend. Data, not text on a screen: `terminal.ts` alone prints. */
export interface Issue {
  readonly code: IssueCode;
  /** An error leaves nothing written; a warning is shown and the work goes on. */
  readonly severity: "error" | "warning";
  /** Vietnamese, one sentence: what is wrong, with the words that are wrong quoted. */
  readonly message: string;
  /** Relative to the workspace, with "/" between folders. */
  readonly file?: string;
  /** The line that an editor shows, from 1. */
  readonly line?: number;
  /** For an export the column's header; for a declaration or a template the column number. */
  readonly column?: string;
  /** Vietnamese: what to do about it. */
  readonly remedy?: string;
  /** The offending line of the file, as it stands there (shortened by `excerpt`). */
  readonly quote?: string;
}

/** How one kind of issue is worded. The details are what the message quotes. */
export interface IssueWording {
  readonly severity: Issue["severity"];
  /** An error that the office may overrule in report.yaml, as it may every warning. */
  readonly silenceable?: true;
  readonly message: (details: IssueDetails) => string;
  readonly remedy?: string | ((details: IssueDetails) => string);
}

export type IssueDetails = Readonly<Record<string, string | number>>;

export interface IssuePlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly quote?: string;
}

/** Every issue that the program can raise: one code, one wording, one remedy. */
export const issueWordings = {
  ...workspaceIssues,
  ...catalogueIssues,
  ...exportIssues,
  ...cellIssues,
  ...figureIssues,
  ...templateIssues,
  ...documentIssues,
  ...editedIssues,
} as const satisfies Record<string, IssueWording>;

export type IssueCode = keyof typeof issueWordings;

export function buildIssue(code: IssueCode, details: IssueDetails = {}, place: IssuePlace = {}): Issue {
  const wording: IssueWording = issueWordings[code];
  const remedy = typeof wording.remedy === "function" ? wording.remedy(details) : wording.remedy;
  return {
    code,
    severity: wording.severity,
    message: wording.message(details),
    ...place,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

/** What the office may silence in report.yaml, with a reason: warnings, and errors where only the office can know better. */
export function isSilenceable(code: string): boolean {
  const wording: IssueWording | undefined = (issueWordings as Readonly<Record<string, IssueWording>>)[code];
  return wording?.severity === "warning" || wording?.silenceable === true;
}

/** Without the issues that the office has looked into and silenced. */
export function omitSilencedIssues(
  issues: readonly Issue[],
  silenced: readonly { readonly code: string }[],
): Issue[] {
  const codes = new Set(silenced.map(({ code }) => code));
  return issues.filter(({ code }) => !codes.has(code));
}

/** By file, then line, the order in which a person mends them; what concerns no file comes first. */
export function sortIssuesByPlace(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => (a.file ?? "").localeCompare(b.file ?? "", "vi") || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** A cell or line as a message may show it: no control characters, at most 60 characters (a cell may hold anything). */
export function formatExcerpt(text: string, length = 60): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, " ").trim();
  const characters = [...visible.slice(0, length * 4)];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : characters.join("");
}
