/** Reports of the sample, made in process, with the words that today's data give. */
import { readEdited } from "../../src/audit/edited.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { Ledger } from "../../src/audit/ledger.ts";
import type { Today } from "../../src/audit/today.ts";
import { verified } from "../../src/audit/verify.ts";
import type { ExportFile } from "../../src/exports/row.ts";
import { parsePeriod } from "../../src/period.ts";
import { wordedAnew } from "../../src/prose/reword.ts";
import { type DocumentInputs, printed, type Review, reviewOf, written } from "../../src/review.ts";
import { openExports, readNarrative } from "../../src/workspace.ts";
import { labour, labourFiles, ninhBinh } from "../catalogue/labour.ts";

const workspace = { root: "fixtures/ninh-binh", foundBy: "option" } as const;
export const sampleExports = openExports(workspace).exports;
export const sampleTemplates = labourFiles.filter(({ path }) => path.endsWith(".hbs"));
export const origin = { program: "0", inputs: [] };

export interface MadeReport {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  readonly review: Review;
}

export interface Wish {
  readonly document?: string;
  readonly period?: string;
  readonly locality?: string;
  readonly exports?: readonly ExportFile[];
  readonly templates?: DocumentInputs["templates"];
}

export function inputsOf(wish: Wish): DocumentInputs {
  const id = wish.period ?? "9m-2022";
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  const locality = ninhBinh.localities.find(({ code }) => code === wish.locality);
  return {
    period,
    document: wish.document ?? "bao-cao",
    office: ninhBinh,
    catalogue: labour,
    exports: wish.exports ?? sampleExports,
    templates: wish.templates ?? sampleTemplates,
    narrative: readNarrative(workspace, id, locality?.code),
    ...(locality ? { locality } : {}),
  };
}

export async function made(wish: Wish = {}): Promise<MadeReport> {
  const inputs = inputsOf(wish);
  const review = written(await reviewOf(inputs), inputs);
  const document = await printed(review, inputs, origin);
  if (!document) throw new Error(review.issues.map(({ message }) => message).join("\n"));
  return { ...document, review };
}

/** What the sample's data, changed in memory, give today. */
export function todayOf({ figures }: Review): Today {
  return (told) => wordedAnew(told, figures, ninhBinh);
}

export function opened(file: Uint8Array) {
  const report = readEdited(file);
  if ("code" in report) throw new Error(report.code);
  return report;
}

export function findingsOf(file: Uint8Array, ledger: Ledger, review: Review): Finding[] {
  return verified(opened(file), ledger, todayOf(review));
}
