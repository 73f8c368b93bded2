/** Edits of the sample's report in Word, and the findings of `report verify` that they cause. */
import { expect } from "vitest";
import type { Finding } from "../../../src/audit/finding.ts";
import { generateSampleReport, verifySampleReport } from "../sample-reports.ts";
import { applyEdits, type WordEdit } from "./word-edits.ts";

/** The sample's report as it was generated. */
export const { file, ledger, review } = await generateSampleReport();
export const figureCount = ledger.figures.length;

/** The mark of a figure of the text. */
export function findMark(id: string, aspect: string, place = "text"): string {
  const found = ledger.figures.find(
    (figure) => figure.id === id && figure.aspect === aspect && figure.place.in === place,
  );
  if (!found) throw new Error(`no figure ${id} ${aspect}`);
  return found.mark;
}

/** "trên 14 nghìn lao động" */
export const jobsMark = findMark("jobs", "actual");
/** "8.846 lao động" */
export const createdMark = findMark("jobs.created", "actual");
/** "03", before "nghị quyết" */
export const resolutionsMark = findMark("advice.resolutions", "actual");
/** "431 đối tượng", the only figure of its paragraph */
export const residentsMark = findMark("care.residents", "actual");
/** "11.342 người", "85,3%" and "tăng 0,98 điểm phần trăm so với cùng kỳ": one paragraph */
export const graduatedMark = findMark("training.graduated", "actual");
export const shareMark = findMark("training.employedShare", "actual");
/** "14.274" in the annex, whose row has 18.000, 13.526, 79,3 and 105,5 too */
export const cellMark = findMark("jobs", "actual", "table");

function normalizeBlanks(words: string | null): string {
  return (words ?? "").replace(/[\s\u00A0]+/g, " ");
}

/** "typed-over (beside): 88.846 lao động"; a deleted figure has its printed text in brackets. */
function formatFinding({ state, details, found, figure }: Finding): string {
  const words = found === null ? `[${normalizeBlanks(figure?.shown ?? "")}]` : normalizeBlanks(found);
  return `${state}${details.length > 0 ? ` (${details.join(", ")})` : ""}: ${words}`;
}

/** Leaves out figures that agree without details. */
export function formatNotableFindings(findings: readonly Finding[]): string[] {
  return findings.filter(({ state, details }) => state !== "agrees" || details.length > 0).map(formatFinding);
}

export function expectFindings(edits: readonly WordEdit[], expected: readonly string[]): void {
  const findings = verifySampleReport(applyEdits(file, ...edits), ledger, review);
  expect(formatNotableFindings(findings)).toEqual(expected);
  const kept = new Set(findings.flatMap(({ figure }) => figure ?? []));
  expect(kept.size).toBe(figureCount);
}

/** An edit of the sample's report and the findings that it causes; none where it changes no figure. */
export type EditCase = readonly [name: string, edit: WordEdit, ...expected: string[]];
