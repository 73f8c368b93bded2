import { Chalk, type ChalkInstance, supportsColorStderr } from "chalk";

/** Creates the colours of issues, none where the terminal or the person wants none: chalk itself ignores NO_COLOR (no-color.org). */
export function createIssueColors(): ChalkInstance {
  const hasNoColor = Boolean(process.env.NO_COLOR) || !supportsColorStderr;
  return new Chalk({ level: hasNoColor ? 0 : 1 });
}
