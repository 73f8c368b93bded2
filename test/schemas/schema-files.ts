/** Every JSON Schema of templates/schemas. */
import * as v from "valibot";
import { batchPlanSchema } from "../../src/catalogue/batch-plan.ts";
import { sectorChangeSchema } from "../../src/catalogue/changes/sector-change-schema.ts";
import { agenciesSchema } from "../../src/catalogue/office/agencies.ts";
import { officeSchema } from "../../src/catalogue/office/office-schema.ts";
import { packSchema, sectorSchema } from "../../src/catalogue/pack-schema.ts";
import { publishedSchema } from "../../src/catalogue/published-periods.ts";
import { typedFiguresSchema } from "../../src/catalogue/typed-figures.ts";
import { ledgerSchema } from "../../src/ledger/read-ledger.ts";
import {
  batchResultSchema,
  generateResultSchema,
  refusalSchema,
  wordsResultSchema,
} from "./document-schemas.ts";
import {
  findingSchema,
  locatedFigureSchema,
  publishResultSchema,
  refreshResultSchema,
} from "./edited-report-schemas.ts";
import { exportRecordSchema, newWorkspaceSchema } from "./export-schema.ts";
import { balanceSchema, figureSchema, statusCellSchema, traceSchema } from "./figure-schemas.ts";
import { issueSchema, issuesSchema } from "./issue-schema.ts";
import type { SchemaFile } from "./json-schema.ts";
import { machineSchema } from "./machine-schema.ts";
import {
  archiveResultSchema,
  copiedFileSchema,
  lineChangesSchema,
  openResultSchema,
  packFilesSchema,
  shownFileSchema,
  viewResultSchema,
} from "./workspace-file-schemas.ts";

export const schemasFolder = "templates/schemas";

interface NamedSchema extends Omit<SchemaFile, "version" | "isYaml"> {
  /** 1 where absent; raised by a change that readers of the older form cannot read. */
  readonly version?: number;
}

const declarations: readonly NamedSchema[] = [
  { name: "declarations/report", title: "report.yaml", schema: officeSchema },
  { name: "declarations/batch", title: "batch.yaml", schema: batchPlanSchema },
  { name: "declarations/pack", title: "pack.yaml", schema: packSchema },
  { name: "declarations/agencies", title: "agencies.yaml", schema: agenciesSchema },
  { name: "declarations/published", title: "published/*.yaml", schema: typedFiguresSchema },
  { name: "declarations/sector", title: "sectors/*.yaml", schema: sectorSchema },
  { name: "declarations/sector-change", title: "sectors/*.sua.yaml", schema: sectorChangeSchema },
];

/** Files that the program writes and reads again; their version is also in them. */
const records: readonly NamedSchema[] = [
  { name: "records/figures", title: "*.figures.json", version: 2, schema: ledgerSchema },
  { name: "records/published", title: "published/*.json", schema: publishedSchema },
];

/** The shape of an issue stands once in a file, under $defs. */
const withIssue = { definitions: { issue: issueSchema } };

const outputs: readonly NamedSchema[] = [
  { name: "output/generate", title: "report generate --json", schema: generateResultSchema, ...withIssue },
  { name: "output/batch", title: "report batch --json (mỗi dòng)", schema: batchResultSchema, ...withIssue },
  { name: "output/figures", title: "report figures --json", version: 2, schema: v.array(figureSchema) },
  {
    name: "output/figures-balance",
    title: "report figures --balance --json",
    version: 2,
    schema: balanceSchema,
  },
  { name: "output/view", title: "report view --json", schema: viewResultSchema },
  { name: "output/open", title: "report open --json", schema: openResultSchema },
  { name: "output/doctor", title: "report doctor --json", schema: machineSchema },
  { name: "output/check", title: "report check --json", schema: issuesSchema, ...withIssue },
  { name: "output/init", title: "report init --json", schema: newWorkspaceSchema },
  { name: "output/exports", title: "report exports --json", schema: v.array(exportRecordSchema) },
  { name: "output/status", title: "report status --json", schema: v.array(statusCellSchema) },
  {
    name: "output/explain",
    title: "report explain --json",
    version: 2,
    schema: traceSchema,
    definitions: { trace: traceSchema },
  },
  { name: "output/explain-in", title: "report explain --in --json", schema: v.array(locatedFigureSchema) },
  { name: "output/words", title: "report words --json", schema: wordsResultSchema },
  { name: "output/verify", title: "report verify --json", schema: v.array(findingSchema) },
  {
    name: "output/refresh",
    title: "report refresh --json",
    schema: refreshResultSchema,
    definitions: { finding: findingSchema },
  },
  { name: "output/publish", title: "report publish --json", schema: publishResultSchema },
  {
    name: "output/template-check",
    title: "report template check --json",
    schema: issuesSchema,
    ...withIssue,
  },
  { name: "output/template-list", title: "report template list --json", schema: packFilesSchema },
  { name: "output/template-eject", title: "report template eject --json", schema: copiedFileSchema },
  { name: "output/template-change", title: "report template change --json", schema: copiedFileSchema },
  { name: "output/template-show", title: "report template show --json", schema: shownFileSchema },
  { name: "output/template-diff", title: "report template diff --json", schema: lineChangesSchema },
  { name: "output/archive", title: "report archive --json", schema: archiveResultSchema, ...withIssue },
  {
    name: "output/refusal",
    title: "Lệnh có --json không thực hiện được",
    schema: refusalSchema,
    ...withIssue,
  },
];

export const schemaFiles: readonly SchemaFile[] = [
  ...declarations.map((file) => ({ version: 1, ...file, isYaml: true })),
  ...[...records, ...outputs].map((file) => ({ version: 1, ...file })),
];
