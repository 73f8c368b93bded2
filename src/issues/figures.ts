import type { Wording } from "./issue.ts";

export const figureIssues = {} as const satisfies Record<string, Wording>;
