import { mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "./command-definition.ts";
import { printToStderr } from "./print.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

const internalErrorStatus = 70;

/** Runs one command and returns its exit status. A UserFacingError is shown as issues; any other error is a bug of the program. */
export async function runCommandAndShowErrors<Options extends CommonOptions>(
  command: (options: Options, terminal: Terminal) => Promise<number>,
  options: Options,
  screen: Terminal = createTerminal({ quiet: options.quiet ?? false }),
): Promise<number> {
  try {
    return await command(options, screen);
  } catch (error) {
    if (error instanceof UserFacingError) {
      screen.issues(error.issues);
      if (options.json) screen.data(JSON.stringify({ issues: mergeIssuesOfOneCause(error.issues) }));
      return error.status;
    }
    printToStderr("Chương trình gặp lỗi của chính nó; số liệu của bạn không bị thay đổi.");
    printToStderr("Gửi đoạn dưới đây cho người phụ trách chương trình:\n");
    printToStderr(error instanceof Error ? String(error.stack) : String(error));
    return internalErrorStatus;
  }
}
