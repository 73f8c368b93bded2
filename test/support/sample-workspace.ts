/** A copy of the sample workspace and its commands, which run in this process for speed. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Finding } from "../../src/audit/finding.ts";
import type { FindPhraseToday } from "../../src/audit/phrase-today.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import { generateReport } from "../../src/commands/generate.ts";
import { refreshReport } from "../../src/commands/refresh.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { readLedgerOrIssue } from "../../src/ledger/read-ledger.ts";
import { trimAndNormalizeKeepingCase } from "../../src/wordml/compare-text.ts";
import {
  computeTodaysFiguresOfReport,
  createPhraseTodayFinder,
  openEditedReport,
} from "../../src/workspace/edited-report.ts";
import { formatLedgerPath } from "../../src/workspace/ledger-files.ts";

const silentScreen = { data: () => undefined, note: () => undefined, issues: () => undefined };

export class SampleWorkspace {
  readonly folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  readonly #workspace = join(this.folder, "Sở Lao động");
  #today: FindPhraseToday | undefined;

  constructor() {
    cpSync("fixtures/ninh-binh", this.#workspace, {
      recursive: true,
      filter: (path) => !path.endsWith("out"),
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a document of the nine months and gives its path. */
  async generateDocument(document: string): Promise<string> {
    const output = join(this.folder, `${document}.docx`);
    await generateReport({ document, period: "9m-2022", output, workspace: this.#workspace }, silentScreen);
    return output;
  }

  /** A clerk corrects an export. */
  replaceInExport(path: string, changes: readonly (readonly [from: string, to: string])[]): void {
    const file = join(this.#workspace, path);
    const text = changes.reduce(
      (all, [from, to]) => {
        if (!all.includes(from)) throw new Error(`${path} does not contain "${from}"`);
        return all.replace(from, to);
      },
      readFileSync(file, "utf8"),
    );
    writeFileSync(file, text);
    this.#today = undefined;
  }

  async refreshDocument(file: string, options: { readonly track?: boolean } = {}): Promise<string> {
    const output = file.replace(/\.docx$/, `${options.track ? "-tracked" : ""}-refreshed.docx`);
    await refreshReport({ argument: file, output, workspace: this.#workspace, ...options }, silentScreen);
    return output;
  }

  /** The findings of `report verify`; the data are read once until they are corrected. */
  async verifyDocument(file: string): Promise<Finding[]> {
    const opened = openEditedReport(file, { workspace: this.#workspace }, silentScreen);
    this.#today ??= createPhraseTodayFinder(
      await computeTodaysFiguresOfReport(opened, silentScreen),
      opened.workspace,
    );
    return verifyFiguresAndOtherNumbers(opened.report, opened.ledger, this.#today);
  }
}

/** Copies the ledger next to the file, as when a user hands both on. */
export function copyLedgerNextTo(file: string, original: string): string {
  if (dirname(file) !== dirname(original)) copyFileSync(formatLedgerPath(original), formatLedgerPath(file));
  return file;
}

export function readLedgerNextTo(file: string): Ledger {
  const ledger = readLedgerOrIssue(readFileSync(formatLedgerPath(file), "utf8"), file);
  if ("code" in ledger) throw new Error(ledger.message);
  return ledger;
}

/** The first mark of a figure. */
export function findFigureMark(
  file: string,
  { id, aspect, locality }: { readonly id: string; readonly aspect: string; readonly locality?: string },
): string {
  const found = readLedgerNextTo(file).figures.find(
    (figure) =>
      figure.id === id &&
      figure.aspect === aspect &&
      (locality === undefined || figure.locality === locality),
  );
  if (!found) throw new Error(`${file} has no ${aspect} of ${id}`);
  return found.mark;
}

/** The findings of a figure, and the others that do not agree, as lines: "typed-over (tracked) “12/130”". */
export function formatFindings(findings: readonly Finding[], mark?: string): string[] {
  return findings
    .filter(({ state, figure }) => state !== "agrees" || (mark !== undefined && figure?.mark === mark))
    .map(({ state, details, figure, found }) => {
      const foreignId = figure === undefined || figure.mark === mark ? [] : [figure.id];
      const quotedText = found === null ? [] : [`“${trimAndNormalizeKeepingCase(found)}”`];
      return [...foreignId, state, ...details.map((detail) => `(${detail})`), ...quotedText].join(" ");
    });
}
