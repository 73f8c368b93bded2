import type { Wording } from "./issue.ts";

export const workspaceIssues = {} as const satisfies Record<string, Wording>;
