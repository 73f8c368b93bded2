import { join } from "node:path";
import { buildStarterReference } from "../document/look/build-starter-reference.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { Terminal } from "../screen/terminal.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { resolveBelow } from "../workspace/files/path-below.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import { existsOrIsLink, writeNewFiles } from "../workspace/starter/starter-folder.ts";
import type { PackFileOptions } from "./template-files.ts";

const usualName = "mau.docx";

/** `report template reference [FILE]`: writes a Word file with a line in each style, for the office to format. */
export async function writeStarterReference(options: PackFileOptions, terminal: Terminal): Promise<number> {
  const name = options.secondArgument ?? usualName;
  if (!/\.docx$/i.test(name)) {
    const sentence = `Tệp mẫu trình bày cần có đuôi .docx: "${name}".`;
    throw new UserFacingError([buildIssue("wrong-use", { sentence })], exitStatus.wrongUse);
  }
  const { folder, office } = openWorkspace(options, terminal);
  const target = resolveBelow(folder.root, ...name.split("/"));
  if (existsOrIsLink(target))
    throw new UserFacingError([buildIssue("reference-there", { path: name })], exitStatus.wrongUse);
  const bytes = await buildStarterReference(office, office.spelling);
  await writeNewFiles(folder.root, [{ path: name, readBytes: () => bytes }], process.cwd());
  const path = join(folder.root, name);
  terminal.note(
    `Đã ghi tệp mẫu trình bày; sửa các kiểu trong Word, lưu lại, rồi thêm vào report.yaml dòng: reference: ${name}`,
  );
  terminal.data(options.json ? JSON.stringify({ path }) : formatPath(path, process.cwd()));
  return exitStatus.done;
}
