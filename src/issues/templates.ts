import type { Wording } from "./issue.ts";

export const templateIssues = {} as const satisfies Record<string, Wording>;
