/** What the menu says of a folder, read from the disk. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { pickAgency } from "../catalogue/office/agency-times.ts";
import { listReportedPeriods } from "../figures/coverage/reported-periods.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { computeReportingShares } from "../figures/reporting-shares.ts";
import { computeReportingStatus } from "../figures/reporting-status.ts";
import { formatPeriodId, type Period, parsePeriod } from "../period.ts";
import type { FirstSituation } from "../screen/menu/first-menu.ts";
import type { PeriodSituation, WorkspaceSituation } from "../screen/menu/workspace-menu.ts";
import { listDocumentNames } from "../templating/document-names.ts";
import { exportFilePattern, formatPath, listNamesInFolder, toForwardSlashes } from "./files/disk.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { documentPattern } from "./period-documents.ts";
import { formatWordFileName } from "./word-file-name.ts";

const usualDocument = "bao-cao";

/** Reads all exports once for all periods. */
export async function loadWorkspaceSituation(workspace: OpenWorkspace): Promise<WorkspaceSituation> {
  const { catalogue, office, exports, pack, preloadExports, folder } = workspace;
  const { groups } = await readAllExports(exports, catalogue, office, { preloadExports });
  const reported = listReportedPeriods(catalogue, groups);
  const periods = (reported.length > 0 ? reported : listWrittenPeriods(folder.root)).map(
    (period): PeriodSituation => ({
      period,
      hasData: reported.length > 0,
      shares: computeReportingShares(computeReportingStatus({ ...workspace, period, groups, issues: [] })),
      ...findDocuments(workspace, period),
    }),
  );
  const [latest] = periods;
  return {
    agency: addTerritory(
      latest ? pickAgency(office, latest.period).organisation.name : office.organisation.name,
      office.territory,
    ),
    folder: basename(folder.root),
    otherDocuments: listDocumentNames(pack).filter((name) => name !== usualDocument),
    periods,
  };
}

/** Many agencies have the same name; that of a district has its place in it. */
function addTerritory(name: string, territory: string): string {
  return name.includes(territory) ? name : `${name}, ${territory}`;
}

function findDocuments(
  { folder: { root }, office }: OpenWorkspace,
  period: Period,
): Pick<PeriodSituation, "report" | "paths"> {
  const id = formatPeriodId(period);
  const outputs = join(root, "out", id);
  const names = listNamesInFolder(outputs, "", []).filter((name) => documentPattern.test(name));
  const report = formatWordFileName({ document: usualDocument, period: id }, office);
  return {
    ...(names.includes(report) && { report }),
    paths: names.map((name) => toForwardSlashes(formatPath(join(outputs, name), process.cwd()))),
  };
}

/** A new workspace has texts for its first period. */
function listWrittenPeriods(root: string): Period[] {
  return listNamesInFolder(root, "narrative", []).flatMap((name) => parsePeriod(name) ?? []);
}

/** Looks at the folder and those directly in it. */
export function readFirstSituation(folder: string): FirstSituation {
  const names = listNamesInFolder(folder, "", []).filter((name) => !/^[.~]|^node_modules$/.test(name));
  const workspaces = names.filter((name) => existsSync(join(folder, name, "report.yaml")));
  const sources = [".", ...names.filter((name) => !workspaces.includes(name))];
  const holdsExports = (source: string) => {
    const found = listNamesInFolder(join(folder, source), "", []);
    return found.some((name) => exportFilePattern.test(name) && !/^[.~]/.test(name));
  };
  return { workspaces, handedIn: sources.filter(holdsExports) };
}
