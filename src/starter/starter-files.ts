/** Every file of a new workspace, in the order in which it is written: report.yaml first, which tells a second run what was chosen. */
import type { Catalogue } from "../catalogue/declaration.ts";
import { listExportRecords } from "../catalogue/export-record.ts";
import { isInForce } from "../catalogue/in-force.ts";
import { existsThroughout } from "../catalogue/office/locality-times.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { formatPeriodId, type Period, toYearMonth } from "../period.ts";
import { renderBatchYaml } from "./batch-yaml.ts";
import { renderExampleExport } from "./example-export.ts";
import { listRequestedNarratives, renderNarrative } from "./narratives.ts";

export interface StarterInputs {
  readonly catalogue: Catalogue;
  readonly pack: readonly TextFile[];
  readonly office: Office;
  readonly period: Period;
}

export interface StarterFile extends TextFile {
  /** The id of the export of which it is an empty one. */
  readonly exportId?: string;
}

/** The files besides report.yaml and the exports. */
export function buildStarterFiles({ pack, period }: StarterInputs): TextFile[] {
  const narratives = listRequestedNarratives(pack).map((request) => ({
    path: `narrative/${formatPeriodId(period)}/${request.name}.txt`,
    text: renderNarrative(request),
  }));
  return [{ path: "batch.yaml", text: renderBatchYaml(period) }, ...narratives];
}

/** Empty exports that nobody misses lie here, outside of data/, until the office has something to hand in. */
export const extraExportsFolder = "bieu-them";

/** An empty export of each kind that is in force and that the office has. */
export function buildExampleExports({ catalogue, office, period }: StarterInputs): StarterFile[] {
  const lastMonth = toYearMonth(period.year, period.last);
  const localities = office.localities.filter((locality) => existsThroughout(locality, lastMonth));
  const context = {
    period,
    localityName: localities[0]?.name ?? "",
    hasDistricts: localities.some(({ name }) => /^(?:huyện|quận|thị xã|thành phố)\s/iu.test(name)),
    indicators: catalogue.sectors.flatMap(({ indicators }) => indicators),
  };
  return listExportDeclarations(catalogue)
    .filter(({ declaration }) => declaration.absent === undefined && isInForce(declaration, period))
    .map(({ declaration, fileName }) => ({
      exportId: declaration.id,
      path: `${declaration.extra ? extraExportsFolder : "data"}/${fileName}-${period.year}.csv`,
      text: renderExampleExport(declaration, context),
    }));
}

/** The exports of all sectors and the year's plan, with the usual names of their files. */
function listExportDeclarations(catalogue: Catalogue) {
  const declarations = [...catalogue.sectors.flatMap(({ exports }) => exports), catalogue.targets];
  return listExportRecords(catalogue).flatMap((record) => {
    const declaration = declarations.find(({ id }) => id === record.id);
    return declaration ? [{ declaration, fileName: record.usualFile }] : [];
  });
}
