/** Judges changed files by the figures that the program makes of them, beside those of the unchanged workspace. */

import { readdirSync, readFileSync } from "node:fs";
import { isComputedFromRows } from "../../../src/catalogue/aggregation.ts";
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import type { Office } from "../../../src/catalogue/office/office.ts";
import type { ExportFile } from "../../../src/exports/source.ts";
import type { ExportData } from "../../../src/figures/export-data/export-data.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import type { Figure } from "../../../src/figures/figure.ts";
import type { FigureSet } from "../../../src/figures/figure-set.ts";
import { checkRequiredExports } from "../../../src/figures/sanity/missing-exports.ts";
import type { FigureValue } from "../../../src/figures/values/figure-value.ts";
import { hasErrors, type Issue } from "../../../src/issues/issue.ts";
import { parsePeriod } from "../../../src/period.ts";
import { computeReviewOfExports } from "../../../src/review.ts";
import { labourCatalogue, ninhBinhOffice } from "../labour-pack.ts";

/** Files by path; undefined for a file that is removed. */
type ChangedFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/**
 * "refused": errors, so no figures. "warned": figures, and a new warning. "equal": the clean figures and no word.
 * "different": other figures and no word, the one outcome that is never right.
 */
type Outcome = "refused" | "warned" | "equal" | "different";

export interface FigureVerdict {
  readonly outcome: Outcome;
  /** True if the figures are those of the clean files, whatever the issues. */
  readonly hasCleanFigures: boolean;
  /** The same, parts by text left aside. */
  readonly hasCleanTotals: boolean;
  /** The issues that the clean files do not have. */
  readonly issues: readonly Issue[];
}

export type FigureJudge = (exportId: string, files: ChangedFiles) => Promise<FigureVerdict>;

interface JudgedWorkspace {
  readonly catalogue?: Catalogue;
  readonly office?: Office;
  /** The clean files beside those of the sample, or in the place of some. */
  readonly cleanFiles: Readonly<Record<string, string>>;
  /** The exports that are read with the plans, if not all: plans concern every export. */
  readonly plannedExports?: readonly string[];
}

interface Reading {
  readonly totals: string;
  readonly breakdowns: string;
  readonly issues: readonly Issue[];
}

/** Reads the clean files once; each variant then costs only its own files. */
export async function createFigureJudge(workspace: JudgedWorkspace): Promise<FigureJudge> {
  const { catalogue = labourCatalogue, office = ninhBinhOffice, cleanFiles, plannedExports } = workspace;
  const texts = { ...readSampleTexts(), ...cleanFiles };
  const cleanData = new Map<string, ExportData>();
  for (const [path, text] of Object.entries(texts))
    cleanData.set(path, await readAllExports([toExportFile(path, text)], catalogue, office));
  const cleanReadings = new Map<string, Reading>();
  const readWorkspace = createWorkspaceReader(catalogue, office);
  return async (exportId, files) => {
    const ids = exportId === "targets" ? plannedExports : [exportId];
    const data = selectData(cleanData, ids);
    const ownTexts = Object.fromEntries([...data.keys()].map((path) => [path, texts[path]]));
    const clean = cleanReadings.get(exportId) ?? (await readWorkspace(ownTexts, data, exportId));
    cleanReadings.set(exportId, clean);
    const knownIssues = new Set(clean.issues.map(formatIssue));
    const unchanged = new Map([...data].filter(([path]) => !(path in files)));
    const read = await readWorkspace({ ...ownTexts, ...files }, unchanged, exportId);
    const issues = read.issues.filter((issue) => !knownIssues.has(formatIssue(issue)));
    const hasCleanTotals = read.totals === clean.totals;
    const hasCleanFigures = hasCleanTotals && read.breakdowns === clean.breakdowns;
    return { outcome: findOutcome(hasCleanFigures, issues), hasCleanFigures, hasCleanTotals, issues };
  };
}

/** The files of the exports and the plans: what else is in the workspace has no part in their figures. */
function selectData(
  all: ReadonlyMap<string, ExportData>,
  exportIds: readonly string[] | undefined,
): Map<string, ExportData> {
  const isSelected = ({ files }: ExportData) => [...(exportIds ?? []), "targets"].some((id) => files.has(id));
  return new Map([...all].filter(([, data]) => exportIds === undefined || isSelected(data)));
}

function readSampleTexts(): Record<string, string> {
  const paths = readdirSync("fixtures/ninh-binh/data", { recursive: true, encoding: "utf8" })
    .map((path) => `data/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".csv"))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`fixtures/ninh-binh/${path}`, "utf8")]));
}

function toExportFile(path: string, content: string | Uint8Array): ExportFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { path, chunks: () => [bytes] };
}

/** Reads, computes and checks as the command `check` does, up to the document. */
function createWorkspaceReader(catalogue: Catalogue, office: Office) {
  const period = parsePeriod("9m-2022");
  if (!period) throw new Error("9m-2022 is no period");
  const sectors = catalogue.sectors.map(({ id }) => id);
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators.map(({ id }) => id));
  return async (
    contents: ChangedFiles,
    known: ReadonlyMap<string, ExportData>,
    exportId: string,
  ): Promise<Reading> => {
    const exports = Object.entries(contents)
      .flatMap(([path, content]) => (content === undefined ? [] : [toExportFile(path, content)]))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const inputs = { period, catalogue, office, exports, preloadExports: async () => known };
    const review = await computeReviewOfExports(inputs);
    const needs = { sectors, indicators, period, periodName: "9 tháng đầu năm 2022" };
    const missing = checkRequiredExports(needs, catalogue, review.gathered);
    return {
      totals: formatTotals(review.figures, exportId),
      breakdowns: formatBreakdowns(review.figures, exportId),
      issues: [...review.issues, ...missing],
    };
  };
}

function formatIssue({ code, message, file, line }: Issue): string {
  return `${code} ${file}:${line} ${message}`;
}

function findOutcome(hasCleanFigures: boolean, issues: readonly Issue[]): Outcome {
  if (hasErrors(issues)) return "refused";
  if (issues.length > 0) return "warned";
  return hasCleanFigures ? "equal" : "different";
}

/** Every figure with its plan and last year; those of the varied export also by locality and month. */
function formatTotals({ all }: FigureSet, exportId: string): string {
  return all
    .map((figure) => {
      const { indicator, actual, samePeriodLastYear, plan } = figure;
      const amounts = [actual?.amount, samePeriodLastYear?.amount, plan];
      const details = isComputedFrom(figure, exportId) ? formatDetails(figure) : [];
      return [indicator.id, ...amounts.map((amount) => amount?.toFixed() ?? "-"), ...details].join(" ");
    })
    .join("\n");
}

function isComputedFrom({ indicator: { aggregation } }: Figure, exportId: string): boolean {
  return isComputedFromRows(aggregation) && aggregation.export === exportId;
}

function formatDetails({ byLocality, byMonth }: Figure): string[] {
  return [
    ...byLocality().map(({ locality, actual }) => `${locality}=${formatValue(actual)}`),
    ...byMonth().map(({ month, actual }) => `${month}=${formatValue(actual)}`),
  ];
}

/** The parts by text, in the order of their names: the order of the rows is no figure. */
function formatBreakdowns(figures: FigureSet, exportId: string): string {
  return figures.all
    .filter((figure) => isComputedFrom(figure, exportId))
    .flatMap(({ indicator: { id, breakdowns } }) =>
      breakdowns.flatMap((column) => figures.findBreakdown(id, column) ?? []),
    )
    .map(({ name, actual }) => `${name.toLowerCase()}=${formatValue(actual)}`)
    .sort()
    .join("\n");
}

function formatValue(value: FigureValue | null): string {
  return [value?.amount, value?.whole].map((amount) => amount?.toFixed() ?? "-").join("/");
}
