import { buildIssue } from "../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
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
    const known = isCurrentFolderGone(error) ? createCurrentFolderError() : error;
    if (known instanceof UserFacingError) {
      screen.issues(known.issues);
      if (options.json) screen.data(JSON.stringify({ issues: mergeIssuesOfOneCause(known.issues) }));
      return known.status;
    }
    printToStderr("Chương trình gặp lỗi của chính nó; số liệu của bạn không bị thay đổi.");
    printToStderr("Gửi đoạn dưới đây cho người phụ trách chương trình:\n");
    printToStderr(error instanceof Error ? String(error.stack) : String(error));
    return internalErrorStatus;
  }
}

/** Somebody removed the folder in which the command was typed: no path can be resolved there. */
function isCurrentFolderGone(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === "uv_cwd";
}

function createCurrentFolderError(): UserFacingError {
  return new UserFacingError([buildIssue("current-folder-gone")], exitStatus.problem);
}
