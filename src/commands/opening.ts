import { readCatalogue } from "../catalogue/catalogue.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Locality, Office } from "../catalogue/office.ts";
import { type PublishedPeriod, readPublished } from "../catalogue/published.ts";
import { readOffice } from "../catalogue/report-yaml.ts";
import type { TextFile } from "../catalogue/yaml.ts";
import { shownPath } from "../disk.ts";
import { namesOf } from "../exports/names.ts";
import type { ExportFile } from "../exports/row.ts";
import type { ReadAhead } from "../figures/gather.ts";
import { audible, hasErrors, type Issue, issue } from "../issues/issue.ts";
import { acceptedPeriods, type Period, parsePeriod } from "../period.ts";
import type { Terminal } from "../terminal.ts";
import type { ReadText } from "../texts.ts";
import {
  findWorkspace,
  openExports,
  readOwnTemplates,
  readPack,
  readPublishedFiles,
  readReportYaml,
  type Workspace,
} from "../workspace.ts";
import { readAhead } from "./ahead.ts";
import { fingerprintOf, type ReadyPack } from "./ready-pack.ts";
import { readyPacks } from "./ready-packs.made.ts";
import { type CommonOptions, exit, Refused } from "./refusal.ts";

export { type CommonOptions, exit, Refused } from "./refusal.ts";

/** A workspace whose declarations were read without error. */
export interface OpenWorkspace {
  readonly workspace: Workspace;
  /** report.yaml as it was read. */
  readonly declaration: ReadText;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly pack: readonly TextFile[];
  /** Those of a pack of which no file was replaced, made ready. */
  readonly documents: ReadyPack["documents"];
  readonly exports: readonly ExportFile[];
  readonly ahead: ReadAhead;
  readonly published: readonly PublishedPeriod[];
  /** Warnings so far. */
  readonly issues: readonly Issue[];
}

/** Finds the workspace, says which, and reads what it declares. Throws Refused. */
export function open(options: CommonOptions, terminal: Terminal): OpenWorkspace {
  const workspace = findWorkspace(options.workspace, process.cwd());
  if (!("root" in workspace)) throw new Refused([workspace], exit.wrongUse);
  terminal.note(`Thư mục làm việc: ${shownPath(workspace.root, process.cwd())}`);
  const unread: Issue[] = [];
  const declaration = readReportYaml(workspace, unread);
  const own = readOwnTemplates(workspace, unread);
  const signed = readPublishedFiles(workspace, unread);
  if (!declaration || unread.length > 0) throw new Refused(unread, exit.problem);
  const { office, issues: wrongOffice } = readOffice(declaration);
  if (!office) throw new Refused(wrongOffice, exit.problem);
  const pack = readPack(office.pack, own);
  if (!pack)
    throw new Refused([issue("pack-unknown", { pack: office.pack }, { file: "report.yaml" })], exit.problem);
  const ready = readyPacks[fingerprintOf(pack)];
  const { catalogue, issues: wrongCatalogue } = ready ? { ...ready, issues: [] } : readCatalogue(pack);
  if (!catalogue) throw new Refused(wrongCatalogue, exit.problem);
  const { published, issues: wrongPublished } = readPublished(signed);
  if (hasErrors(wrongPublished)) throw new Refused(wrongPublished, exit.problem);
  const { exports, issues } = openExports(workspace);
  const ahead = readAhead(exports, { root: workspace.root, catalogue, office });
  return {
    workspace,
    declaration,
    office,
    catalogue,
    pack,
    exports,
    ahead,
    published,
    documents: ready?.documents ?? {},
    issues: audible([...wrongOffice, ...wrongCatalogue, ...issues], office.silenced),
  };
}

/** Throws Refused where the text is no period. */
export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  throw new Refused([issue("period-unknown", { text, accepted: acceptedPeriods })], exit.wrongUse);
}

/** A locality of report.yaml by code, name or alias. Throws Refused. */
export function localityOf(text: string, { localities }: Office): Locality {
  const names = namesOf(
    localities.flatMap((one) => [one.code, one.name, ...one.aliases].map((name) => [name, one] as const)),
  );
  const found = names.find(text);
  if (found[0] && found.length === 1) return found[0];
  const listed = localities.map(({ name }) => name).join(", ");
  throw new Refused([issue("locality-not-listed", { text, names: listed })], exit.wrongUse);
}
