/** Judges the program by the figures that it makes of each variant. */
import { readdirSync, readFileSync } from "node:fs";
import type { ExportFile } from "../../../src/exports/source.ts";
import { type ExportData, readAllExports } from "../../../src/figures/export-data.ts";
import type { Figure } from "../../../src/figures/figure.ts";
import type { FigureSet } from "../../../src/figures/figure-set.ts";
import { checkRequiredExports } from "../../../src/figures/sanity/missing-exports.ts";
import { hasErrors, type Issue } from "../../../src/issues/issue.ts";
import { parsePeriod } from "../../../src/period.ts";
import { computeReviewOfExports } from "../../../src/review.ts";
import { labourCatalogue, ninhBinhOffice } from "../labour-pack.ts";
import type { SemanticVariant } from "./build-semantic-variants.ts";

/**
 * "refused": errors, so no figures. "warned": figures, and a new warning. "equal": the clean figures and no word.
 * "different": other figures and no word, the one outcome that is never right.
 */
type Outcome = "refused" | "warned" | "equal" | "different";

export interface Verdict {
  readonly outcome: Outcome;
  /** The codes of the new issues. */
  readonly codes: readonly string[];
  readonly issues: readonly Issue[];
  readonly isAccepted: boolean;
}

/** Undefined for an export in which the kind cannot occur. */
export type Judge = (variant: SemanticVariant) => Promise<Verdict | undefined>;

interface Reading {
  readonly figures: string;
  readonly issues: readonly Issue[];
}

/** Reads the clean files once; each variant then costs only its own files. */
export async function createJudge(cleanFiles: Readonly<Record<string, string>>): Promise<Judge> {
  const texts = { ...readSampleTexts(), ...cleanFiles };
  const cleanData = new Map<string, ExportData>();
  for (const [path, text] of Object.entries(texts))
    cleanData.set(path, await readAllExports([toExportFile(path, text)], labourCatalogue, ninhBinhOffice));
  const cleanReadings = new Map<string, Reading>();
  return async ({ kind, exportId, build }) => {
    const files = build();
    if (!files) return undefined;
    const data = selectData(cleanData, exportId);
    const ownTexts = Object.fromEntries([...data.keys()].map((path) => [path, texts[path]]));
    const clean = cleanReadings.get(exportId) ?? (await readWorkspace(ownTexts, data, exportId));
    cleanReadings.set(exportId, clean);
    const knownIssues = new Set(clean.issues.map(formatIssue));
    const unchanged = new Map([...data].filter(([path]) => !(path in files)));
    const read = await readWorkspace({ ...ownTexts, ...files }, unchanged, exportId);
    const issues = read.issues.filter((issue) => !knownIssues.has(formatIssue(issue)));
    const outcome = findOutcome(read, clean, issues);
    const codes = [...new Set(issues.map(({ code }) => code))];
    const isTold =
      outcome !== "equal" && outcome !== "different" && kind.causes.some((cause) => codes.includes(cause));
    const isAccepted = { told: isTold, right: isTold || outcome === "equal", silent: outcome === "equal" }[
      kind.wanted
    ];
    return { outcome, issues, codes, isAccepted };
  };
}

/** The files of the export and the plans: what else is in the workspace has no part in its figures. Plans concern every file. */
function selectData(all: ReadonlyMap<string, ExportData>, exportId: string): Map<string, ExportData> {
  const ids = [exportId, "targets"];
  return new Map(
    [...all].filter(([, { files }]) => exportId === "targets" || ids.some((id) => files.has(id))),
  );
}

function readSampleTexts(): Record<string, string> {
  const paths = readdirSync("fixtures/ninh-binh/data", { recursive: true, encoding: "utf8" })
    .map((path) => `data/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".csv"))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`fixtures/ninh-binh/${path}`, "utf8")]));
}

function toExportFile(path: string, text: string): ExportFile {
  const bytes = Buffer.from(text);
  return { path, chunks: () => [bytes] };
}

const period = parsePeriod("9m-2022");

/** Reads, computes and checks as the command `check` does, up to the document. */
async function readWorkspace(
  texts: Readonly<Record<string, string | undefined>>,
  known: ReadonlyMap<string, ExportData>,
  exportId: string,
): Promise<Reading> {
  if (!period) throw new Error("9m-2022 is no period");
  const exports = Object.entries(texts)
    .flatMap(([path, text]) => (text === undefined ? [] : [toExportFile(path, text)]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const review = await computeReviewOfExports({
    period,
    catalogue: labourCatalogue,
    office: ninhBinhOffice,
    exports,
    preloadExports: async () => known,
  });
  const sectors = labourCatalogue.sectors.map(({ id }) => id);
  const missing = checkRequiredExports(
    { sectors, period, periodName: "9 tháng đầu năm 2022" },
    labourCatalogue,
    review.gathered,
  );
  return { figures: formatFigures(review.figures, exportId), issues: [...review.issues, ...missing] };
}

function formatIssue({ code, message, file, line }: Issue): string {
  return `${code} ${file}:${line} ${message}`;
}

function findOutcome(read: Reading, clean: Reading, issues: readonly Issue[]): Outcome {
  if (hasErrors(issues)) return "refused";
  if (issues.length > 0) return "warned";
  return read.figures === clean.figures ? "equal" : "different";
}

/** Every figure with its plan and last year; those of the varied export also by locality and month. */
function formatFigures({ all }: FigureSet, exportId: string): string {
  return all
    .map((figure) => {
      const { indicator, actual, samePeriodLastYear, plan } = figure;
      const { aggregation } = indicator;
      const isDetailed = aggregation.kind !== "ratio" && aggregation.export === exportId;
      const amounts = [actual?.amount, samePeriodLastYear?.amount, plan];
      const details = isDetailed ? formatDetails(figure) : [];
      return [indicator.id, ...amounts.map((amount) => amount?.toFixed() ?? "-"), ...details].join(" ");
    })
    .join("\n");
}

function formatDetails({ byLocality, byMonth }: Figure): string[] {
  return [
    ...byLocality().map(({ locality, actual }) => `${locality}=${actual?.amount.toFixed()}`),
    ...byMonth().map(({ month, actual }) => `${month}=${actual?.amount.toFixed()}`),
  ];
}
