/**
 * Makes every document of the sample, for every period and locality, and those that an office makes for itself, and checks each by an
 * independent program.
 * It takes hours; `.ci/deep documents` runs it, and `node --import tsx test/acceptance/every-document.ts 9m-2022 2021` these periods alone.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { addOfficeDocuments, officeDocumentNames } from "../support/office-documents.ts";
import { findDocxCheckFaults, hasDocxCheck } from "../support/word/docx-check.ts";

interface WrittenDocument {
  readonly job: { readonly period: string; readonly document: string; readonly locality?: string };
  readonly outcome: string;
  readonly path: string;
}

const listMonths = (year: number, last: number) =>
  Array.from({ length: last }, (_, index) => `m${String(index + 1).padStart(2, "0")}-${year}`);
/** The periods of which the sample holds every month. */
const samplePeriods = [
  ...[9, 6].flatMap((last) => [`${last}m-2022`, `${last}m-2021`]),
  ...["q3-2022", "q2-2022", "q1-2022", "2021", "q4-2021", "q3-2021", "q2-2021", "q1-2021"],
  ...listMonths(2022, 9).reverse(),
  ...listMonths(2021, 12).reverse(),
];

if (!hasDocxCheck()) {
  console.error("docx-check or LibreOffice is not at hand");
  process.exit(3);
}

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
cpSync("fixtures/ninh-binh", folder, { recursive: true, filter: (path) => !path.endsWith("out") });
const periods = process.argv.length > 2 ? process.argv.slice(2) : samplePeriods;
let failed = 0;

function makeDocuments(...words: readonly string[]): WrittenDocument[] {
  const program = [resolve("bin/report.js"), "batch", "--force", "--json", "--period", ...periods, ...words];
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 << 20,
  });
  if (signal !== null || status === null || status > 1) {
    console.error(`the batch broke off: ${signal ?? status}\n${stderr}`);
    failed += 1;
  }
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  if (lines.length === 0) console.error(stderr);
  return lines.map((line): WrittenDocument => JSON.parse(line));
}

const documents = makeDocuments("--documents", "all", "--localities", "all");
addOfficeDocuments(folder);
documents.push(...makeDocuments("--documents", officeDocumentNames.join(",")));

for (const { job, outcome, path } of documents) {
  const name = [job.period, job.document, job.locality].filter(Boolean).join(" ");
  const faults =
    outcome === "written" ? findDocxCheckFaults(join(folder, path), job.document) : [`outcome ${outcome}`];
  if (faults.length > 0) failed += 1;
  for (const fault of faults) console.log(`${name}: ${fault}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${documents.length - failed} documents passed, ${failed} failed`);
process.exitCode = failed > 0 || documents.length === 0 ? 1 : 0;
