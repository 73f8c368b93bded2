/** What was found in a file is kept until an entry is added that concerns it: looking at every file again in every round takes long. */
import { getOrCreate } from "../../exports/memoize.ts";
import type { ExportFile } from "../../exports/source.ts";
import { type FileFindings, findFileProposals, type ProposalContext } from "./file-proposals.ts";
import { type Entry, formatNameInReportYaml } from "./proposal.ts";
import { type OpenedFile, openFile } from "./sheet.ts";

/** Creates the finder of one run; `entries` are those of the context. */
export function createCachedFinder() {
  const known = new Map<ExportFile, { readonly key: string; readonly findings: FileFindings }>();
  const openedFiles = new Map<ExportFile, OpenedFile>();
  return async (
    file: ExportFile,
    context: ProposalContext,
    entries: readonly Entry[],
  ): Promise<FileFindings> => {
    const earlier = known.get(file);
    const exportId = earlier?.findings.declaration?.id;
    const key = formatConcerningEntries(entries, file, exportId);
    if (earlier?.key === key) return earlier.findings;
    const opened = getOrCreate(openedFiles, file, () => openFile(file));
    const findings = await findFileProposals(opened, context);
    known.set(file, { key: formatConcerningEntries(entries, file, findings.declaration?.id), findings });
    return findings;
  };
}

function formatConcerningEntries(
  entries: readonly Entry[],
  file: ExportFile,
  exportId: string | undefined,
): string {
  const name = formatNameInReportYaml(file);
  return JSON.stringify(entries.filter((entry) => isConcerning(entry, name, exportId)));
}

/** Words on another file, and on columns of another export than the file's, change nothing in it. */
function isConcerning({ keys, line }: Entry, name: string, exportId: string | undefined): boolean {
  const [section = "", second = "", third = ""] = keys;
  switch (section) {
    case "files":
      return name.startsWith(second);
    case "numbers":
      return !line.startsWith('"') || line.startsWith(`${JSON.stringify(name)}:`);
    case "exports":
      return exportId === undefined || second === exportId;
    case "aliases":
      return exportId === undefined || second === "indicators" || third.startsWith(`${exportId}.`);
    default:
      return true;
  }
}
