/** The office for which `report init` writes files: a new one, or the one whose report.yaml is there already. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readBatchPlan } from "../../catalogue/batch-plan.ts";
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { replaceNamesByIds } from "../../catalogue/office/office-names.ts";
import { addOfficeWordsToCatalogue } from "../../catalogue/office/office-words.ts";
import { readOffice } from "../../catalogue/office/read-office.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { hasErrors, type Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import { type Period, parsePeriod, toYearMonth } from "../../period.ts";
import { batchSchemaPath } from "../../starter/batch-yaml.ts";
import { listReportPeriods } from "../../starter/report-periods.ts";
import { renderReportYaml, reportSchemaPath } from "../../starter/report-yaml.ts";
import type { StarterChoice } from "../../starter/starter-choice.ts";
import type { StarterInputs } from "../../starter/starter-files.ts";
import type { TextFileWithBytes } from "../files/text-files.ts";
import { readPackAndCatalogue } from "../open-catalogue.ts";
import { resolvePeriod } from "../open-workspace.ts";
import {
  readBatchYamlFile,
  readDeclarationSchema,
  readReportYamlFile,
  readWorkspacePackFiles,
  type WorkspaceFolder,
} from "../workspace-folder.ts";

export interface StarterOffice {
  /** To be written, or with its bytes as it is there. */
  readonly reportYaml: TextFile | TextFileWithBytes;
  readonly inputs: StarterInputs;
  /** Without the words that the office has of its own. */
  readonly packCatalogue: Catalogue;
}

export function buildNewOffice(choice: StarterChoice, packName: string): StarterOffice {
  const reportYaml = { path: "report.yaml", text: renderReportYaml(choice, packName) };
  const { pack, catalogue: packCatalogue } = readPackAndCatalogue(packName);
  const office = readOfficeOrThrow(reportYaml);
  const catalogue = addOfficeWordsOrThrow(packCatalogue, office);
  return { reportYaml, inputs: { pack, catalogue, office, period: choice.period }, packCatalogue };
}

/** Reads the office of a folder with report.yaml; undefined if there is none. Throws UserFacingError for one that cannot be read. */
export function readStartedOffice(root: string, typedPeriod: string | undefined): StarterOffice | undefined {
  if (!existsSync(join(root, "report.yaml"))) return undefined;
  const folder: WorkspaceFolder = { root, foundBy: "option" };
  const issues: Issue[] = [];
  const file = readReportYamlFile(folder, issues);
  const ownFiles = readWorkspacePackFiles(folder, issues);
  const period = typedPeriod === undefined ? findPlannedPeriod(folder) : resolvePeriod(typedPeriod);
  if (!file || issues.length > 0) throw new UserFacingError(issues, exitStatus.problem);
  const written = readOfficeOrThrow(file);
  const { pack, catalogue: packCatalogue } = readPackAndCatalogue(written.pack, { root, ownFiles });
  const office = replaceNamesByIds(written, packCatalogue);
  const catalogue = addOfficeWordsOrThrow(packCatalogue, office);
  return { reportYaml: file, inputs: { pack, catalogue, office, period }, packCatalogue };
}

function readOfficeOrThrow(file: TextFile): Office {
  const { office, issues } = readOffice(file);
  if (!office || hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  return office;
}

function addOfficeWordsOrThrow(packCatalogue: Catalogue, office: Office): Catalogue {
  const { catalogue, issues } = addOfficeWordsToCatalogue(packCatalogue, office);
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  return catalogue;
}

/** The period of batch.yaml, which the first run wrote, else the latest one that has ended. */
function findPlannedPeriod(folder: WorkspaceFolder): Period {
  const file = readBatchYamlFile(folder, []);
  const planned = file && readBatchPlan(file).declared?.value.periods[0];
  const now = new Date();
  const latest = listReportPeriods({}, toYearMonth(now.getFullYear(), now.getMonth() + 1)).at(-1) as Period;
  return (planned === undefined ? undefined : parsePeriod(planned)) ?? latest;
}

/** The schemas that editors check the declarations by. */
export function buildSchemaFiles(): TextFile[] {
  return [
    { path: reportSchemaPath, text: readDeclarationSchema("report") },
    { path: batchSchemaPath, text: readDeclarationSchema("batch") },
  ];
}
