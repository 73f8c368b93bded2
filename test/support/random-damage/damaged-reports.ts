/** Word files and records with random damage: every file is read, or refused by an issue. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildCopyWithComments } from "../../../src/audit/comments.ts";
import { readEditedReportOrIssue } from "../../../src/audit/edited-report.ts";
import { refreshFigures } from "../../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../../src/audit/verify.ts";
import { UserFacingError } from "../../../src/issues/user-facing-error.ts";
import { readLedgerOrIssue } from "../../../src/ledger/read-ledger.ts";
import { generateSampleReport } from "../sample-reports.ts";
import { createRandom, pickOne, type Random } from "./random.ts";

const report = await generateSampleReport({ document: "thong-cao" });
const records = JSON.stringify(report.ledger);
const parts = unzipSync(report.file);

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
  const stray = pickOne(strayTexts, random) ?? "";
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
    const name = random(2) === 0 ? "word/document.xml" : (pickOne(names, random) ?? "");
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
  return callOrGetIssueCode(() => {
    refreshFigures(file, { report: edited, ledger, findings, origin }, { force: true });
    buildCopyWithComments(edited, findings);
  });
}

/** "read", or the code of the refusal to write. */
function callOrGetIssueCode(write: () => void): string {
  try {
    write();
    return "read";
  } catch (error) {
    if (error instanceof UserFacingError) return error.issues[0]?.code ?? "no issue";
    throw error;
  }
}

/** Damages a report, its records or both, and reads them: the outcome is "read" or the code of the issue. */
export function readRandomlyDamagedReport(seed: number): string {
  const random = createRandom(seed);
  const file = random(3) === 0 ? report.file : damageWordFile(random);
  const recordText = random(3) > 0 && file !== report.file ? records : damageText(records, random);
  return readDamaged(file, recordText);
}
