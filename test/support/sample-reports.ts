/** Generates reports of the sample in this process and verifies them against its data. */
import { readEditedReportOrIssue } from "../../src/audit/edited-report.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { FindPhraseToday } from "../../src/audit/phrase-today.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import type { Review } from "../../src/figures/review-data.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { parsePeriod } from "../../src/period.ts";
import { buildWordFileAndLedger, type DocumentInputs, renderReviewTextAndBlocks } from "../../src/review.ts";
import { rephraseMention } from "../../src/templating/rephrase.ts";
import { listExportFiles } from "../../src/workspace/list-exports.ts";
import { readNarrativeFiles } from "../../src/workspace/workspace-folder.ts";
import { labourCatalogue, labourFiles, ninhBinhOffice } from "./labour-pack.ts";
import { computeSampleReview } from "./sample-review.ts";

const workspace = { root: "fixtures/ninh-binh", foundBy: "option" } as const;
export const sampleExports = listExportFiles(workspace).exports;
export const sampleTemplates = labourFiles.filter(({ path }) => path.endsWith(".hbs"));
export const sampleOrigin = { program: "0", inputs: [] };

/** Numbers that a test has changed at random follow no rule of the pack. */
const catalogueWithoutRules: Catalogue = {
  ...labourCatalogue,
  sectors: labourCatalogue.sectors.map(({ edits: _, ...sector }) => sector),
};

export interface SampleReport {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  readonly review: Review;
}

export interface SampleReportOptions {
  readonly document?: string;
  readonly period?: string;
  readonly locality?: string;
  readonly exports?: readonly ExportFile[];
  readonly templates?: DocumentInputs["templates"];
}

export function buildSampleInputs(options: SampleReportOptions): DocumentInputs {
  const id = options.period ?? "9m-2022";
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  const locality = ninhBinhOffice.localities.find(({ code }) => code === options.locality);
  return {
    period,
    document: options.document ?? "bao-cao",
    office: ninhBinhOffice,
    catalogue: options.exports ? catalogueWithoutRules : labourCatalogue,
    exports: options.exports ?? sampleExports,
    templates: options.templates ?? sampleTemplates,
    narrative: readNarrativeFiles(workspace, { period: id, locality: locality?.code }, []),
    ...(locality ? { locality } : {}),
  };
}

export async function generateSampleReport(options: SampleReportOptions = {}): Promise<SampleReport> {
  const inputs = buildSampleInputs(options);
  const review = renderReviewTextAndBlocks(await computeSampleReview(inputs), inputs);
  const document = await buildWordFileAndLedger(review, inputs, sampleOrigin);
  if (!document) throw new Error(review.issues.map(({ message }) => message).join("\n"));
  return { ...document, review };
}

/** Words figures from the data of a review. */
export function createPhraseFinder({ figures }: Review): FindPhraseToday {
  return (mention) => rephraseMention(mention, figures, ninhBinhOffice);
}

export function readReportFile(file: Uint8Array) {
  const report = readEditedReportOrIssue(file);
  if ("code" in report) throw new Error(report.code);
  return report;
}

export function verifySampleReport(file: Uint8Array, ledger: Ledger, review: Review): Finding[] {
  return verifyFiguresAndOtherNumbers(readReportFile(file), ledger, createPhraseFinder(review));
}

/**
 * The exports of the sample with every number changed, so that no sum, share or comparison stays the same: years and columns by
 * different factors, and lists with more rows. Dates, names, ordinals and the order of columns stay.
 */
export const changedExports: readonly ExportFile[] = sampleExports.map((file) => {
  const text = new TextDecoder().decode(concatChunks([...file.chunks()]));
  return { path: file.path, chunks: () => [new TextEncoder().encode(changeTableNumbers(text, file.path))] };
});

function changeTableNumbers(text: string, path: string): string {
  const factor = path.includes("targets") ? 11 : path.includes("2021") ? 3 : 5;
  const lines = text.split("\r\n").map((line) => line.split(";"));
  const top = lines.findIndex(
    (cells) => cells.every((cell) => cell.replace("\uFEFF", "") !== "") && cells.length > 1,
  );
  const header = lines[top] ?? [];
  const isNumber = header.map(
    (name) => !/^(?:\uFEFF?STT|Năm|Tháng|.*[Nn]gày.*|Hạn.*|Số ký hiệu|.*[Mm]ã.*)$/.test(name),
  );
  const changed = lines.map((cells, row) =>
    row <= top
      ? cells
      : cells.map((cell, column) => {
          const isPlain = /^\d{1,3}(?:\.?\d{3})*(?:,\d+)?$/.test(cell);
          return isPlain && isNumber[column] ? multiplyCell(cell, factor + (header.length - column)) : cell;
        }),
  );
  const hasNumbers = changed.some((cells, row) =>
    cells.some((cell, column) => cell !== lines[row]?.[column]),
  );
  // The rows of a list are counted, so each is repeated with a different content.
  const rows = hasNumbers
    ? changed
    : changed.flatMap((cells, row) => (row > top ? repeatRow(cells, factor) : [cells]));
  return rows.map((cells) => cells.join(";")).join("\r\n");
}

function repeatRow(cells: readonly string[], times: number): (readonly string[])[] {
  if (cells.length < 2) return [cells];
  const longest = cells.reduce((longestYet, cell) => (cell.length > longestYet.length ? cell : longestYet));
  return Array.from({ length: times }, (_, count) =>
    cells.map((cell) => (cell === longest && count > 0 ? `${cell} lần ${count}` : cell)),
  );
}

function multiplyCell(cell: string, factor: number): string {
  const [, decimals = ""] = cell.split(",");
  const number = Number(cell.replaceAll(".", "").replace(",", ".")) * factor;
  const [whole = "", fraction] = number.toFixed(decimals.length).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction ? `${grouped},${fraction}` : grouped;
}

function concatChunks(chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}
