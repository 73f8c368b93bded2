/** Tells that the shared pack has another version than that of the last document. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { listVersionChanges } from "../../catalogue/changes/version-changes.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { PackOfDocument } from "../../ledger/origin.ts";
import { readLedgerOrIssue } from "../../ledger/read-ledger.ts";
import { listNamesInFolder, readOrAddIssue, readUtf8FileIfExists } from "../files/disk.ts";
import type { PackLayers } from "./pack-layers.ts";

/** The pack as records name it; undefined for one without a version. */
export function findPackOfDocument({ shared }: PackLayers): PackOfDocument | undefined {
  return shared?.version === undefined ? undefined : { name: shared.folder, version: shared.version };
}

/** Warns until the next document is written, whose records name the new version. */
export function warnOfNewPackVersion(root: string, layers: PackLayers): Issue[] {
  const pack = findPackOfDocument(layers);
  const recorded = pack && readPackOfLatestLedger(root);
  if (!pack || recorded?.name !== pack.name || recorded.version === pack.version) return [];
  const changes = listVersionChanges(layers.shared?.changes ?? {}, recorded.version, pack.version);
  const list = changes.map(({ version, text }) => `${version}: ${text}`).join("; ");
  const details = { pack: pack.name, version: pack.version, former: recorded.version, changes: list };
  return [buildIssue("pack-version-new", details, { file: `${pack.name}/pack.yaml` })];
}

/** The archived records of all periods; those written last count. */
function readPackOfLatestLedger(root: string): PackOfDocument | undefined {
  const paths = listNamesInFolder(root, "out", []).flatMap((period) => {
    const folder = join("out", period, ".figures");
    return listNamesInFolder(root, folder, [])
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(root, folder, name));
  });
  const dated = paths.flatMap((path) => {
    const stats = readOrAddIssue(path, [], () => statSync(path));
    return stats ? [{ path, time: stats.mtimeMs }] : [];
  });
  const [latest] = dated.sort((a, b) => b.time - a.time || (a.path < b.path ? -1 : 1));
  const text = latest && readOrAddIssue(latest.path, [], () => readUtf8FileIfExists(latest.path));
  const ledger = text === undefined ? undefined : readLedgerOrIssue(text, latest?.path ?? "");
  return ledger && !("code" in ledger) ? ledger.pack : undefined;
}
