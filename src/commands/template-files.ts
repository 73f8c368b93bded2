import { join } from "node:path";
import { addOriginLine, omitOriginLine } from "../catalogue/origin-line.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import { buildIssue, type IssueCode } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import { listLineChanges, renderLineChanges } from "../screen/templates/line-changes.ts";
import { packFileLegend, renderPackFileTable } from "../screen/templates/pack-file-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { listUnusedPackFiles } from "../templating/unused-files.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { findWorkspaceOrThrow, openPackFiles } from "../workspace/open-pack-files.ts";
import { type PackFile, resolvePackFile } from "../workspace/pack-files.ts";
import { writeNewFiles } from "../workspace/starter/starter-folder.ts";

export interface PackFileOptions extends CommonOptions {
  /** The file of `eject` and `diff`: "parts/employment.hbs". */
  readonly secondArgument?: string;
}

/** `report template list`: the files of the pack, which of them the office has changed, and which nothing uses. */
export async function listTemplates(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { files } = openPackFiles(findWorkspaceOrThrow(options.workspace));
  const counting = files.flatMap(({ own, original }) => own ?? original ?? []);
  const { catalogue = { sectors: [] } } = readCatalogue(counting);
  const unused = new Set(listUnusedPackFiles(counting, catalogue));
  const listed = files.map(({ path, state }) => ({ path, state, isUsed: !unused.has(path) }));
  if (options.json) terminal.data(JSON.stringify(listed, null, 2));
  else terminal.data(renderPackFileTable(listed));
  terminal.note(`\n${packFileLegend}`);
  return exitStatus.done;
}

/** `report template eject FILE`: copies a file of the pack into the workspace, where its sentences can be changed. */
export async function copyPackFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const folder = findWorkspaceOrThrow(options.workspace);
  const { files, source } = openPackFiles(folder);
  const { path, original, own } = resolvePackFile(options.secondArgument ?? "", files);
  if (!original) throwPackFileIssue("pack-file-without-original", path);
  if (own) throwPackFileIssue("pack-file-there", path);
  const target = join(folder.root, "templates", path);
  const bytes = new TextEncoder().encode(addOriginLine(original, source));
  await writeNewFiles(folder.root, [{ path: `templates/${path}`, readBytes: () => bytes }], process.cwd());
  terminal.note("Đã chép ra; sửa tệp này rồi chạy report template check:");
  terminal.data(options.json ? JSON.stringify({ path: target }) : formatPath(target, process.cwd()));
  return exitStatus.done;
}

/** `report template diff FILE`: the lines in which the office's copy differs from the program's file of today. */
export async function showChangesOfPackFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { files, source } = openPackFiles(findWorkspaceOrThrow(options.workspace));
  const file = resolvePackFile(options.secondArgument ?? "", files);
  const { path, original, own } = requireBothFiles(file);
  const changes = listLineChanges(original.text, omitOriginLine(own.text));
  terminal.data(options.json ? JSON.stringify(changes, null, 2) : renderLineChanges(changes));
  if (file.state === "outdated") {
    const [firstLine] = addOriginLine(original, source).split("\n", 1);
    terminal.issues([buildIssue("pack-file-outdated", { path }, { file: `templates/${path}` })]);
    terminal.note(`Dòng đầu tiên của bản gốc hiện nay:\n${firstLine}`);
  }
  return exitStatus.done;
}

function requireBothFiles({ path, original, own }: PackFile): Required<Omit<PackFile, "state">> {
  if (!original) throwPackFileIssue("pack-file-without-original", path);
  if (!own) throwPackFileIssue("pack-file-not-copied", path);
  return { path, original, own };
}

function throwPackFileIssue(code: IssueCode, path: string): never {
  throw new UserFacingError([buildIssue(code, { path })], exitStatus.wrongUse);
}
