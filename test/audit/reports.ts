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
    narrative: readNarrative(workspace, { period: id, locality: locality?.code }, []),
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

/**
 * The sample with every number of its exports changed, so that no sum, share or comparison stays what it was: years and columns
 * by different factors, and lists with rows of their own more. Dates, names, ordinals and the order of columns stay.
 */
export const changedExports: readonly ExportFile[] = sampleExports.map((file) => {
  const text = new TextDecoder().decode(concat([...file.chunks()]));
  return { path: file.path, chunks: () => [new TextEncoder().encode(changedTable(text, file.path))] };
});

function changedTable(text: string, path: string): string {
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
          return isPlain && isNumber[column] ? multiplied(cell, factor + (header.length - column)) : cell;
        }),
  );
  const hasNumbers = changed.some((cells, row) =>
    cells.some((cell, column) => cell !== lines[row]?.[column]),
  );
  // A list is counted by its rows: each stands there more often, with a content of its own.
  const rows = hasNumbers
    ? changed
    : changed.flatMap((cells, row) => (row > top ? repeated(cells, factor) : [cells]));
  return rows.map((cells) => cells.join(";")).join("\r\n");
}

function repeated(cells: readonly string[], times: number): (readonly string[])[] {
  if (cells.length < 2) return [cells];
  const longest = cells.reduce((one, other) => (other.length > one.length ? other : one));
  return Array.from({ length: times }, (_, count) =>
    cells.map((cell) => (cell === longest && count > 0 ? `${cell} lần ${count}` : cell)),
  );
}

function multiplied(cell: string, factor: number): string {
  const [, decimals = ""] = cell.split(",");
  const number = Number(cell.replaceAll(".", "").replace(",", ".")) * factor;
  const [whole = "", fraction] = number.toFixed(decimals.length).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction ? `${grouped},${fraction}` : grouped;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}
