/** Lines added to a report.yaml that an office has: the old one stays beside it, or the lines are written to a file of their own. */
import { join } from "node:path";
import { addToReportYamlIfSafe } from "../../starter/proposals/draft-office.ts";
import { type ReportYamlAdditions, renderLinesToPaste } from "../../starter/proposals/entries-yaml.ts";
import { readRegularFileIfExists } from "../files/regular-file.ts";
import type { TextFileWithBytes } from "../files/text-files.ts";

export interface ReportYamlChange {
  /** Where the old report.yaml stays; absent where nothing could be added safely. */
  readonly copyPath?: string;
  /** The file of lines to paste, where nothing could be added safely. */
  readonly pastePath?: string;
  /** In the order in which they are written: the copy of the old one first. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Plans how the entries get into report.yaml; undefined where it lacks none. */
export function planReportYamlChange(
  root: string,
  reportYaml: TextFileWithBytes,
  additions: ReportYamlAdditions,
): ReportYamlChange | undefined {
  const edited = addToReportYamlIfSafe(reportYaml.text, additions);
  if (edited === reportYaml.text) return undefined;
  const current = readRegularFileIfExists(join(root, reportYaml.path));
  const mark = findUtf8Mark(reportYaml);
  // Somebody may have written to it while questions were asked.
  if (edited === undefined || mark === undefined || !current?.equals(reportYaml.bytes)) {
    const paste = planFile(root, "report.them", encode(renderLinesToPaste(additions)));
    return { pastePath: paste.path, files: paste.isThere ? [] : [paste] };
  }
  const copy = planFile(root, "report.cu", reportYaml.bytes);
  const changed = { path: reportYaml.path, bytes: encode(mark + edited) };
  return { copyPath: copy.path, files: copy.isThere ? [changed] : [copy, changed] };
}

/** The byte order mark of the text, or none; undefined where UTF-8 would write its bytes otherwise. */
function findUtf8Mark({ text, bytes }: TextFileWithBytes): string | undefined {
  return ["", "\uFEFF"].find((mark) => Buffer.compare(encode(mark + text), bytes) === 0);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** "report.cu.yaml", "report.cu-2.yaml": the first name that is free, or that has the same bytes already. */
function planFile(root: string, name: string, bytes: Uint8Array) {
  for (let number = 1; ; number++) {
    const path = `${name}${number === 1 ? "" : `-${number}`}.yaml`;
    const existing = readRegularFileIfExists(join(root, path));
    if (!existing) return { path, bytes, isThere: false };
    if (existing.equals(bytes)) return { path, bytes, isThere: true };
  }
}
