import type { Wording } from "./issue.ts";

export const documentIssues = {} as const satisfies Record<string, Wording>;
