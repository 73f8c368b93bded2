import type { Issue } from "./issue.ts";

const maxLines = 5;
/** The same words in two files may have two causes; in three they have one. */
const minFilesOfOneCause = 3;

/** One cause, one message: issues of the same words become the first of them, with the number of places. */
export function mergeIssuesOfOneCause(issues: readonly Issue[]): Issue[] {
  const byFile = mergeIssuesByKey(issues, (issue) => `${issue.file} ${formatCauseKey(issue)}`);
  const filesByCause = new Map<string, Set<string | undefined>>();
  for (const issue of byFile) {
    const cause = formatCauseKey(issue);
    filesByCause.set(cause, (filesByCause.get(cause) ?? new Set()).add(issue.file));
  }
  return mergeIssuesByKey(byFile, (issue) => {
    const cause = formatCauseKey(issue);
    const isShared = (filesByCause.get(cause)?.size ?? 0) >= minFilesOfOneCause;
    return isShared ? cause : `${issue.file} ${cause}`;
  });
}

/** The number of places of all issues together. */
export function countPlaces(issues: readonly Issue[]): number {
  return issues.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** Messages that name each thing, although all of them lack the same: the data of the period. */
const namingCodes: ReadonlySet<string> = new Set(["figure-unreported"]);
/** Faults that one line of report.yaml for the file ends: what the point in its numbers means. */
const codesOfWholeFile: ReadonlySet<string> = new Set(["number-ambiguous"]);
/** Faults of values, which stand in many columns for one reason: "NA" is written everywhere. */
const codesOfAllColumns: ReadonlySet<string> = new Set(["cell-none", "number-unreadable"]);

function formatCauseKey({ code, message, column, file }: Issue): string {
  if (namingCodes.has(code)) return code;
  if (codesOfWholeFile.has(code)) return `${code} ${file}`;
  // The columns that were found differ from file to file.
  if (code === "column-missing") return `${code} ${message.split(";")[0]}`;
  return codesOfAllColumns.has(code) ? `${code} ${message}` : `${code} ${column} ${message}`;
}

function mergeIssuesByKey(issues: readonly Issue[], buildKey: (issue: Issue) => string): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = buildKey(issue);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].map(mergeIssueGroup);
}

/** "C14" → "C" */
export function pickColumnLetters({ cell }: Issue): string | undefined {
  return cell?.replace(/\d+$/, "");
}

function mergeIssueGroup(group: readonly Issue[]): Issue {
  const [first] = group as readonly [Issue, ...Issue[]];
  if (group.length === 1) return first;
  const inFirstFile = group.filter(({ file }) => file === first.file);
  const lines = inFirstFile.flatMap(({ line, lines }) => lines ?? (line === undefined ? [] : [line]));
  const files = [...new Set(group.flatMap(({ file, files }) => files ?? (file === undefined ? [] : [file])))];
  const { cell: _, ...place } = first;
  const isOneColumn = group.every((issue) => pickColumnLetters(issue) === pickColumnLetters(first));
  return {
    ...(isOneColumn ? first : place),
    count: countPlaces(group),
    ...(lines.length > 0 && { lines: [...new Set(lines)].slice(0, maxLines) }),
    ...(files.length > 1 && { files }),
  };
}
