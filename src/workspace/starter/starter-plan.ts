/** All that `report init` writes: planned first, so that it can be shown before anything is written. */

import { splitSheetPath } from "../../exports/file-name.ts";
import { addToReportYaml, type ReportYamlAdditions } from "../../starter/proposals/entries-yaml.ts";
import { buildExampleExports, buildStarterFiles, type StarterFile } from "../../starter/starter-files.ts";
import { copyHandedInFiles, type HandedInFile } from "./handed-in-files.ts";
import { planReportYamlChange, type ReportYamlChange } from "./report-yaml-change.ts";
import { type PlannedFile, planMissingFiles, writeMissingFiles, writeNewFiles } from "./starter-folder.ts";
import { buildSchemaFiles, type StarterOffice } from "./starter-inputs.ts";

/** What `--from` adds: the files that an office has, and how they are to be read. */
export interface ProposedFiles {
  readonly additions: ReportYamlAdditions;
  /** Those that are copied, and the workspace's own that were read in their place. */
  readonly files: readonly HandedInFile[];
}

interface StarterPlan {
  /** The change of a report.yaml that exists and lacks something. */
  readonly change?: ReportYamlChange;
  readonly planned: readonly PlannedFile[];
  readonly handedIn: readonly HandedInFile[];
  /** True where report.yaml is there and stays as it is. */
  readonly keepsReportYaml: boolean;
}

export function planFiles(
  root: string,
  { reportYaml, inputs }: StarterOffice,
  proposed: ProposedFiles | undefined,
): StarterPlan {
  const isThere = "bytes" in reportYaml;
  const change = isThere && proposed ? planReportYamlChange(root, reportYaml, proposed.additions) : undefined;
  const files: StarterFile[] = [
    ...(isThere ? [] : [{ ...reportYaml, text: addToReportYaml(reportYaml.text, proposed?.additions) }]),
    ...buildSchemaFiles(),
    ...buildStarterFiles(inputs),
    // An office that has its files needs no empty ones.
    ...(proposed ? [] : buildExampleExports(inputs)),
  ];
  return {
    planned: planMissingFiles(root, files, inputs),
    handedIn: proposed?.files ?? [],
    keepsReportYaml: isThere && change?.copyPath === undefined,
    ...(change && { change }),
  };
}

/** Relative to the workspace, in the order in which they are written. */
export function listWrittenPaths({ change, planned, handedIn }: StarterPlan): string[] {
  const missing = planned.filter(({ keptPath }) => keptPath === undefined);
  const copied = handedIn.filter(({ isKept }) => !isKept);
  return [
    ...[...(change?.files ?? []), ...missing].map(({ path }) => path),
    ...new Set(copied.map(({ path }) => splitSheetPath(path).file)),
  ];
}

export function listKeptPaths({ planned, handedIn, keepsReportYaml }: StarterPlan): string[] {
  const kept = [
    ...planned.flatMap(({ keptPath }) => keptPath ?? []),
    ...handedIn.flatMap(({ path, isKept }) => (isKept ? [splitSheetPath(path).file] : [])),
  ];
  return [...(keepsReportYaml ? ["report.yaml"] : []), ...new Set(kept)];
}

/** report.yaml comes first, since it tells a second run what was chosen. Throws UserFacingError at the first file that cannot be written. */
export async function writePlannedFiles(
  root: string,
  { change, planned, handedIn }: StarterPlan,
): Promise<void> {
  const changed = (change?.files ?? []).map(({ path, bytes }) => ({ path, readBytes: () => bytes }));
  await writeNewFiles(root, changed, process.cwd());
  await writeMissingFiles(root, planned, process.cwd());
  await copyHandedInFiles(
    root,
    handedIn.filter(({ isKept }) => !isKept),
  );
}
