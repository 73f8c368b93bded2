/** What happens when the screen, the pipe or the file that our output goes to takes no more. */
import { exitStatus } from "../issues/user-facing-error.ts";

/** Ends quietly where the reader of a pipe has closed it, as in "report figures … | head"; else with a message. */
export function endOnStreamErrors(): void {
  process.stdout.once("error", ({ code = "" }: NodeJS.ErrnoException) => {
    // More of the answer may be waiting: it fails like the first.
    process.stdout.on("error", () => undefined);
    if (code === "EPIPE") process.exit();
    showLostOutput(code).finally(() => process.exit(exitStatus.problem));
  });
  // Without a place for messages, the status alone tells.
  process.stderr.on("error", () => process.exit(process.exitCode ?? exitStatus.problem));
}

async function showLostOutput(reason: string): Promise<void> {
  const [{ buildIssue }, { renderIssues }] = await Promise.all([
    import("../issues/issue.ts"),
    import("./issues/render-issues.ts"),
  ]);
  process.stderr.write(`${renderIssues([buildIssue("output-not-shown", { reason })])}\n`);
}
