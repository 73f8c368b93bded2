import type { Issue, IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";

/** The names that a template can refer to. */
export interface KnownNames {
  readonly indicators: readonly string[];
  readonly sectors: readonly string[];
  readonly partials: readonly string[];
}

/** Builds an issue at the place of a node. */
export type ReportAtNode = (node: hbs.AST.Node, code: IssueCode, details: IssueDetails) => Issue;
