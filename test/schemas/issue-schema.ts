import * as v from "valibot";
import type { Issue } from "../../src/issues/issue.ts";
import { matchType } from "./match-type.ts";

/** The codes stand in fixtures/broken/README.md; a list here would change with every new code. */
type PrintedIssue = Omit<Issue, "code"> & { readonly code: string };

export const issueSchema = matchType<PrintedIssue>()(
  v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
    severity: v.picklist(["error", "warning"]),
    message: v.string(),
    file: v.exactOptional(v.string()),
    line: v.exactOptional(v.number()),
    column: v.exactOptional(v.string()),
    cell: v.exactOptional(v.string()),
    remedy: v.exactOptional(v.string()),
    quote: v.exactOptional(v.string()),
    count: v.exactOptional(v.number()),
    lines: v.exactOptional(v.array(v.number())),
    files: v.exactOptional(v.array(v.string())),
    rule: v.exactOptional(v.string()),
  }),
);

export const issuesSchema = v.array(issueSchema);
