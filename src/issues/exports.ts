import type { Wording } from "./issue.ts";

export const exportIssues = {} as const satisfies Record<string, Wording>;
