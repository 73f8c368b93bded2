import type { Issue } from "./issue.ts";
import { countPlaces } from "./merge-issues.ts";

/** A step of correction and what it ends. */
export interface FirstThing {
  /** The first issue that it ends, with its remedy. */
  readonly issue: Issue;
  readonly files: readonly string[];
  /** The number of places of all issues that it ends. */
  readonly count: number;
  /** The other issues have remedies of their own, such as the name of another file. */
  readonly hasOtherRemedies: boolean;
}

const maxThings = 3;

/** The steps that end the most issues, errors before warnings of the same number. A remedy ends all issues of its code. */
export function listFirstCorrections(issues: readonly Issue[]): FirstThing[] {
  const byCode = new Map<string, Issue[]>();
  // What is over the limit of messages has its cause among them.
  for (const issue of issues.filter(({ code }) => code !== "issues-more"))
    byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  return [...byCode.values()]
    .flatMap(buildFirstCorrection)
    .sort((a, b) => b.count - a.count || compareSeverity(a.issue, b.issue))
    .slice(0, maxThings);
}

function buildFirstCorrection(issuesOfCode: readonly Issue[]): FirstThing[] {
  const [issue] = issuesOfCode;
  if (!issue) return [];
  const files = new Set(
    issuesOfCode.flatMap(({ file, files }) => files ?? (file === undefined ? [] : [file])),
  );
  const hasOtherRemedies = issuesOfCode.some(({ remedy }) => remedy !== issue.remedy);
  return [{ issue, files: [...files], count: countPlaces(issuesOfCode), hasOtherRemedies }];
}

function compareSeverity(a: Issue, b: Issue): number {
  return Number(b.severity === "error") - Number(a.severity === "error");
}
