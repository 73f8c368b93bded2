import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { parseTypedPeriod } from "../language/typed-period.ts";
import { formatPeriodId } from "../period.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openInSystem } from "../system/open-in-system.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import {
  chooseOpenPurpose,
  findDefaultFolder,
  type PathToOpen,
  resolveFileToOpen,
  resolvePathOfPeriod,
} from "../workspace/path-to-open.ts";
import { findWorkspace, type WorkspaceFolder } from "../workspace/workspace-folder.ts";

export interface OpenOptions extends CommonOptions {
  /** A period or a file; without it the folder of the documents. */
  readonly argument?: string;
  readonly document?: string;
  readonly page?: boolean;
  readonly folder?: boolean;
}

export const command: CommandDefinition<OpenOptions> = {
  usage: "[kỳ hoặc tệp] [tùy chọn]",
  argument: {
    name: "[kỳ hoặc tệp]",
    description: "kỳ (mở báo cáo của kỳ), hoặc một tệp, một thư mục; bỏ trống là thư mục out",
  },
  options: [
    { flags: "-d, --document <mẫu>", description: "mở văn bản khác của kỳ, ví dụ thong-cao" },
    { flags: "--page", description: "mở trang số liệu của kỳ, do report view ghi" },
    { flags: "--folder", description: "mở thư mục của kỳ" },
  ],
  run: openFileOrFolder,
};

/** `report open`: opens a document, a page or a folder by the program that the system has for it. */
export async function openFileOrFolder(options: OpenOptions, terminal: Terminal): Promise<number> {
  const { path, command } = findPathToOpen(options, terminal);
  const shownPath = formatPath(path, process.cwd());
  const purpose = chooseOpenPurpose(path);
  if (purpose === "not-there")
    throw new UserFacingError(
      [buildIssue("open-not-there", { path: shownPath, ...(command !== undefined && { command }) })],
      exitStatus.problem,
    );
  if (purpose === "not-document")
    throw new UserFacingError([buildIssue("open-not-document", { path: shownPath })], exitStatus.problem);
  const reason = await openInSystem(path, purpose);
  if (reason !== undefined)
    throw new UserFacingError([buildIssue("open-failed", { path: shownPath, reason })], exitStatus.problem);
  terminal.note("Đã mở:");
  terminal.data(options.json ? JSON.stringify({ path }) : shownPath);
  return exitStatus.done;
}

/** Opens the workspace only for a period, because report.yaml names the office's documents. */
function findPathToOpen(options: OpenOptions, terminal: Terminal): PathToOpen {
  const { argument } = options;
  const period = argument === undefined ? undefined : parseTypedPeriod(argument);
  if (argument !== undefined && !period)
    return resolveFileToOpen(argument, findWorkspace(options.workspace, process.cwd()).folder);
  if (!period || options.folder) {
    const folder = requireWorkspaceFolder(options);
    return findDefaultFolder(folder, period && formatPeriodId(period));
  }
  const { folder, office } = openWorkspace(options, { ...terminal, note: () => undefined });
  return resolvePathOfPeriod(folder, { ...options, office, period: formatPeriodId(period) });
}

function requireWorkspaceFolder({ workspace }: OpenOptions): WorkspaceFolder {
  const { folder, issues } = findWorkspace(workspace, process.cwd());
  if (!folder) throw new UserFacingError(issues, exitStatus.wrongUse);
  return folder;
}
