/**
 * Finds patterns of src/ whose time could grow faster than the length of a text, and measures each of them with the longest text that
 * reaches it. Patterns that are built from parts are checked as they are built. `node --import tsx test/loops/slow-patterns.ts`.
 */
import { check } from "recheck";
import {
  collectPatternsOfFile,
  recordBuiltPatterns,
  type SourcePattern,
  sourcePaths,
} from "../support/patterns/source-patterns.ts";
import { timePattern } from "../support/patterns/time-pattern.ts";

/** A cell of Excel has no more letters, and longer ones are refused before any pattern sees them. */
const longestCell = 32_767;

/** By file: the letters of the longest text that reaches its patterns, and why. */
const boundedFiles: Readonly<Record<string, { readonly letters: number; readonly why: string }>> = {
  "src/exports/cells/column-types/unit-column.ts": {
    letters: 200,
    why: "cells of values have at most 200 letters",
  },
  "src/audit/statements/changed-citations.ts": {
    letters: 40,
    why: "forty letters on either side of a number",
  },
  "src/exports/meaning/units/unit-lines.ts": {
    letters: 120,
    why: "lines of units have at most 120 letters",
  },
  "src/exports/meaning/header-words.ts": { letters: 500, why: "headers are divided up to 500 letters" },
  "src/exports/meaning/times/file-year.ts": { letters: 500, why: "titles are read up to 500 letters" },
  "src/exports/table/signatures.ts": { letters: 300, why: "lines are read up to 300 letters" },
  "src/exports/meaning/damaged-text.ts": { letters: 30, why: "thirty letters at a time" },
};
/** A pattern of the square of a length takes so long for one cell that was made to harm; five such cells are no hang. */
const longestMs = 3_000;
const timeout = 4_000;

/** Its modules are loaded late, so that the patterns that they build while being loaded are recorded. */
async function runSample(): Promise<void> {
  const [{ generateSampleReport }, { verifyFiguresAndOtherNumbers }, { readEditedReportOrIssue }] =
    await Promise.all([
      import("../support/sample-reports.ts"),
      import("../../src/audit/verify.ts"),
      import("../../src/audit/edited-report.ts"),
    ]);
  const report = await generateSampleReport({ document: "bao-cao" });
  const edited = readEditedReportOrIssue(report.file);
  if (!("code" in edited)) verifyFiguresAndOtherNumbers(edited, report.ledger, () => undefined);
  await buildPatternsThatTheSampleDoesNotNeed();
}

async function buildPatternsThatTheSampleDoesNotNeed(): Promise<void> {
  const [{ omitComparedYear }, { parseDocumentKeywords }, { readPdfProperties }] = await Promise.all([
    import("../../src/language/meaning/rate-words.ts"),
    import("../../src/ledger/origin.ts"),
    import("../../src/pdf/read-pdf-properties.ts"),
  ]);
  omitComparedYear("tăng 5% so với cùng kỳ năm 2021", 2021);
  parseDocumentKeywords("");
  readPdfProperties(new TextEncoder().encode("%PDF-1.7 <</CreationDate(D:20221007)>>"));
}

const files = sourcePaths.map(collectPatternsOfFile);
const built = await recordBuiltPatterns(runSample);
const unbuilt = files
  .flatMap(({ builtAt }) => builtAt)
  .filter((place) => !built.some((one) => one.place === place));
const patterns = [...files.flatMap(({ literals }) => literals), ...built];
const failures: string[] = [];
const counts = { linear: 0, measured: 0, undecided: 0 };
let slowest = { ms: 0, place: "" };

for (const pattern of patterns) await checkPattern(pattern);

async function checkPattern({ source, flags, place }: SourcePattern): Promise<void> {
  const diagnosis = await check(source, flags.replace("v", "u").replace(/[dy]/g, ""), { timeout });
  if (diagnosis.status === "safe") {
    counts.linear += 1;
    return;
  }
  counts[diagnosis.status === "vulnerable" ? "measured" : "undecided"] += 1;
  const { letters = longestCell } = boundedFiles[place.split(":")[0] ?? ""] ?? {};
  const attack = diagnosis.status === "vulnerable" ? diagnosis.attack.string : undefined;
  const { slowestMs, text } = timePattern(source, flags, { letters, attack });
  const shown = `${place} /${source.slice(0, 100)}/${flags}`;
  if (slowestMs === undefined || slowestMs > longestMs)
    failures.push(
      `${shown}: ${slowestMs ?? "more than 30000"} ms for ${letters} letters as ${JSON.stringify(text)}`,
    );
  else if (diagnosis.status !== "vulnerable")
    console.log(`undecided, measured with ${slowestMs} ms: ${shown}`);
  if ((slowestMs ?? 0) > slowest.ms) slowest = { ms: slowestMs ?? 0, place };
}

for (const place of unbuilt) failures.push(`${place}: this pattern was never built`);
for (const failure of failures) console.log(failure);
console.log(
  `${patterns.length} patterns, ${built.length} of them built from parts: ${JSON.stringify(counts)}; the slowest measured ${slowest.ms} ms (${slowest.place}); ${failures.length} failures`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
