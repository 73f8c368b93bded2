import type { Wording } from "./issue.ts";

export const catalogueIssues = {} as const satisfies Record<string, Wording>;
