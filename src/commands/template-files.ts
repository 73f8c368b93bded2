import { join } from "node:path";
import { findChangedPath, toChangeFilePath } from "../catalogue/changes/changed-file.ts";
import { listDeclaredChanges } from "../catalogue/changes/list-changes.ts";
import { formatOriginLine, omitOriginLine } from "../catalogue/origin-line.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { buildIssue, hasErrors, type IssueCode } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import {
  listDeclarationLines,
  listLineChanges,
  renderLineChanges,
} from "../screen/templates/line-changes.ts";
import { packFileLegend, renderPackFileTable } from "../screen/templates/pack-file-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderChangeFile } from "../starter/change-file.ts";
import { formatSchemaLine, formatSchemaPath, listSchemaNames } from "../starter/schema-lines.ts";
import { listUnusedPackFiles } from "../templating/unused-files.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { findWorkspaceOrThrow, openPackFiles } from "../workspace/packs/open-pack-files.ts";
import { buildOutdatedIssue, resolvePackFile } from "../workspace/packs/pack-files.ts";
import { writeNewFiles } from "../workspace/starter/starter-folder.ts";
import { readDeclarationSchema, type WorkspaceFolder } from "../workspace/workspace-folder.ts";

export interface PackFileOptions extends CommonOptions {
  /** The file of `eject` and `diff`: "parts/employment.hbs". */
  readonly secondArgument?: string;
}

/** `report template list`: the files of the pack, which of them the office has changed, and which nothing uses. */
export async function listTemplates(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { files, issues } = openPackFiles(findWorkspaceOrThrow(options.workspace));
  const counting = files.map(({ counted }) => counted);
  const { catalogue = { sectors: [] } } = readCatalogue(counting);
  const unused = new Set(listUnusedPackFiles(counting, catalogue));
  const listed = files.map(({ path, state, change }) => ({
    path,
    state,
    isUsed: !unused.has(path),
    ...(change && { changedBy: change.path }),
  }));
  if (options.json) terminal.data(JSON.stringify(listed, null, 2));
  else terminal.data(renderPackFileTable(listed));
  terminal.note(`\n${packFileLegend}`);
  if (issues.length > 0) terminal.issues([...issues]);
  return hasErrors(issues) ? exitStatus.problem : exitStatus.done;
}

/** `report template eject FILE`: copies a file of the pack into the workspace, where its sentences can be changed. */
export async function copyPackFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { folder, file, original, source } = openOriginalFile(options);
  if (file.own) throwPackFileIssue("pack-file-there", file.path);
  const lines = [formatOriginLine(original, source), ...formatSchemaLine(file.path, "copy"), original.text];
  await writePackFile(folder, { path: file.path, text: lines.join("\n") }, "copy", options, terminal);
  return exitStatus.done;
}

/** `report template change FILE`: starts a file in which the office says only what it wants otherwise. */
export async function startChangeFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { folder, file, original, source } = openOriginalFile(options);
  const path = toChangeFilePath(file.path);
  if (file.change) throwPackFileIssue("pack-file-there", path);
  await writePackFile(
    folder,
    { path, text: renderChangeFile(original, source) },
    "change",
    options,
    terminal,
  );
  return exitStatus.done;
}

function openOriginalFile(options: PackFileOptions) {
  const folder = findWorkspaceOrThrow(options.workspace);
  const { files, source } = openPackFiles(folder);
  const file = resolvePackFile(options.secondArgument ?? "", files);
  if (!file.original) throwPackFileIssue("pack-file-without-original", file.path);
  return { folder, file, original: file.original, source };
}

async function writePackFile(
  { root }: WorkspaceFolder,
  { path, text }: TextFile,
  use: "copy" | "change",
  { json }: PackFileOptions,
  terminal: Terminal,
): Promise<void> {
  const target = join(root, "templates", path);
  const schemas = listSchemaNames(findChangedPath(path) ?? path, use).map((name) => ({
    path: formatSchemaPath(name),
    text: readDeclarationSchema(name),
  }));
  const files = [...schemas, { path: `templates/${path}`, text }].map((file) => ({
    path: file.path,
    readBytes: () => new TextEncoder().encode(file.text),
  }));
  await writeNewFiles(root, files, process.cwd());
  terminal.note("Đã ghi; sửa tệp này rồi chạy report template check:");
  terminal.data(json ? JSON.stringify({ path: target }) : formatPath(target, process.cwd()));
}

/** `report template show FILE`: the file as it counts, to find the sentence that is to be changed. */
export async function showPackFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { files } = openPackFiles(findWorkspaceOrThrow(options.workspace));
  const { path, counted } = resolvePackFile(options.secondArgument ?? "", files);
  const text = counted.text.replace(/\n$/, "");
  terminal.data(options.json ? JSON.stringify({ path, text }, null, 2) : text);
  return exitStatus.done;
}

/** `report template diff FILE`: what the office says otherwise than the original of today. */
export async function showChangesOfPackFile(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const { files, source, issues } = openPackFiles(findWorkspaceOrThrow(options.workspace));
  const file = resolvePackFile(options.secondArgument ?? "", files);
  const { path, original, own, change, counted } = file;
  if (!original) throwPackFileIssue("pack-file-without-original", path);
  if (!own && !change) throwPackFileIssue("pack-file-not-copied", path);
  const changes =
    change && path.endsWith(".yaml")
      ? listDeclarationLines(listDeclaredChanges(own ?? original, change))
      : listLineChanges(original.text, omitOriginLine(counted.text));
  terminal.data(options.json ? JSON.stringify(changes, null, 2) : renderLineChanges(changes));
  const ownIssues = issues.filter((issue) => issue.file === `templates/${change?.path}`);
  if (ownIssues.length > 0) terminal.issues(ownIssues);
  if (file.state === "outdated") {
    terminal.issues([buildOutdatedIssue(file)]);
    terminal.note(`Dòng đầu tiên của bản gốc hiện nay:\n${formatOriginLine(original, source)}`);
  }
  return hasErrors(ownIssues) ? exitStatus.problem : exitStatus.done;
}

function throwPackFileIssue(code: IssueCode, path: string): never {
  throw new UserFacingError([buildIssue(code, { path })], exitStatus.wrongUse);
}
