/**
 * Damages Word files and records at random and reads them: every file is read or refused by an issue, in bounded time.
 * `node --import tsx test/loops/fuzz-edited-reports.ts 5000 1`: how many, and the seed of the first.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readEditedReportOrIssue } from "../../src/audit/edited-report.ts";
import { refreshFigures } from "../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import { readLedgerOrIssue } from "../../src/ledger/read-ledger.ts";
import { generateSampleReport } from "../support/sample-reports.ts";

const longestMs = 10_000;
const report = await generateSampleReport({ document: "thong-cao" });
const records = JSON.stringify(report.ledger);
const parts = unzipSync(report.file);

/** Mulberry32: the same numbers for the same seed, on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof createRandom>;

const strayTexts = [
  "<",
  "&",
  "]]>",
  "\0",
  "\uD800",
  "\u202E",
  "9".repeat(400),
  "../",
  "__proto__",
  "<w:p>",
  "</w:sdt>",
  '"',
  "{{",
];

/** Deletes, doubles, moves or replaces a piece of a text. */
function damageText(text: string, random: Random): string {
  const start = random(text.length);
  const end = Math.min(text.length, start + 1 + random(random(4) === 0 ? 5_000 : 40));
  const piece = text.slice(start, end);
  const stray = strayTexts[random(strayTexts.length)] ?? "";
  switch (random(4)) {
    case 0:
      return text.slice(0, start) + text.slice(end);
    case 1:
      return text.slice(0, end) + piece + text.slice(end);
    case 2:
      return text.slice(0, start) + stray + text.slice(start);
    default:
      return text.slice(0, start) + stray + text.slice(end);
  }
}

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice(0, random(5) === 0 ? random(bytes.length) : bytes.length);
  for (let count = 1 + random(8); count > 0 && damaged.length > 0; count -= 1)
    damaged[random(damaged.length)] = random(256);
  return damaged;
}

/** The archive itself, or one or two of its parts. */
function damageWordFile(random: Random): Uint8Array {
  if (random(4) === 0) return damageBytes(report.file, random);
  const damaged = { ...parts };
  const names = Object.keys(parts);
  for (let count = 1 + random(2); count > 0; count -= 1) {
    const name = random(2) === 0 ? "word/document.xml" : (names[random(names.length)] ?? "");
    damaged[name] = strToU8(damageText(strFromU8(damaged[name] ?? new Uint8Array()), random));
  }
  return zipSync(damaged, { level: 0 });
}

/** The outcome: "read", or the codes of the issues. */
function readDamaged(file: Uint8Array, recordText: string): string {
  const edited = readEditedReportOrIssue(file);
  const ledger = readLedgerOrIssue(recordText, "bao-cao.figures.json");
  if ("code" in edited) return edited.code;
  if ("code" in ledger) return ledger.code;
  const findings = verifyFiguresAndOtherNumbers(edited, ledger, () => undefined);
  const origin = { program: ledger.program, inputs: ledger.inputs };
  refreshFigures(file, { report: edited, ledger, findings, origin }, { force: true });
  return "read";
}

const [count = 500, firstSeed = 1] = process.argv.slice(2).map(Number);
const outcomes: Record<string, number> = {};
let failures = 0;
for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
  const random = createRandom(seed);
  const file = random(3) === 0 ? report.file : damageWordFile(random);
  const recordText = random(3) > 0 && file !== report.file ? records : damageText(records, random);
  const start = performance.now();
  try {
    const outcome = readDamaged(file, recordText);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  } catch (error) {
    failures += 1;
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const took = performance.now() - start;
  if (took > longestMs) {
    failures += 1;
    console.log(`seed ${seed}: ${Math.round(took)} ms`);
  }
}
console.log(
  `seeds ${firstSeed} to ${firstSeed + count - 1}: ${JSON.stringify(outcomes)}, ${failures} failures`,
);
process.exitCode = failures > 0 ? 1 : 0;
