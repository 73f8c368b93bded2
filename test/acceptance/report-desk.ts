/** A clerk's desk: a copy of the sample, its commands, and what verify says of a file. All in this process, so that it is quick. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Finding } from "../../src/audit/finding.ts";
import type { Ledger } from "../../src/audit/ledger.ts";
import { plainly } from "../../src/audit/plainly.ts";
import { readLedger } from "../../src/audit/read-ledger.ts";
import type { Today } from "../../src/audit/today.ts";
import { verified } from "../../src/audit/verify.ts";
import { openReport, reviewToday, todayOf } from "../../src/commands/edited-report.ts";
import { generate } from "../../src/commands/generate.ts";
import { sideFile } from "../../src/commands/records.ts";
import { refresh } from "../../src/commands/refresh.ts";

const silent = { data: () => undefined, note: () => undefined, issues: () => undefined };

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  readonly #workspace = join(this.folder, "Sở Lao động");
  #today: Today | undefined;

  constructor() {
    cpSync("fixtures/ninh-binh", this.#workspace, {
      recursive: true,
      filter: (path) => !path.endsWith("out"),
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a document of the nine months and gives its path. */
  async generated(document: string): Promise<string> {
    const output = join(this.folder, `${document}.docx`);
    await generate({ document, period: "9m-2022", output, workspace: this.#workspace }, silent);
    return output;
  }

  /** A clerk corrects an export. */
  correct(path: string, changes: readonly (readonly [from: string, to: string])[]): void {
    const file = join(this.#workspace, path);
    const text = changes.reduce(
      (all, [from, to]) => {
        if (!all.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
        return all.replace(from, to);
      },
      readFileSync(file, "utf8"),
    );
    writeFileSync(file, text);
    this.#today = undefined;
  }

  async refreshed(file: string, options: { readonly track?: boolean } = {}): Promise<string> {
    const output = file.replace(/\.docx$/, `${options.track ? "-tracked" : ""}-refreshed.docx`);
    await refresh({ argument: file, output, workspace: this.#workspace, ...options }, silent);
    return output;
  }

  /** What `report verify` finds; the data are read once until they are corrected. */
  async findings(file: string): Promise<Finding[]> {
    const opened = openReport(file, { workspace: this.#workspace }, silent);
    this.#today ??= todayOf(await reviewToday(opened, silent), opened.desk);
    return verified(opened.report, opened.ledger, this.#today);
  }
}

/** The records go with the file, as they do when it is handed on. */
export function withRecords(file: string, original: string): string {
  if (dirname(file) !== dirname(original)) copyFileSync(sideFile(original), sideFile(file));
  return file;
}

export function recordsOf(file: string): Ledger {
  const ledger = readLedger(readFileSync(sideFile(file), "utf8"), file);
  if ("code" in ledger) throw new Error(ledger.message);
  return ledger;
}

/** The mark of a figure, the first one where it is said more than once. */
export function markOf(
  file: string,
  { id, aspect }: { readonly id: string; readonly aspect: string },
): string {
  const found = recordsOf(file).figures.find((figure) => figure.id === id && figure.aspect === aspect);
  if (!found) throw new Error(`${file} has no ${aspect} of ${id}`);
  return found.mark;
}

/** What is said of one figure, and whatever does not agree elsewhere, as lines: "typed-over (tracked) “12/130”". */
export function told(findings: readonly Finding[], mark?: string): string[] {
  return findings
    .filter(({ state, figure }) => state !== "agrees" || (mark !== undefined && figure?.mark === mark))
    .map(({ state, details, figure, found }) => {
      const whose = figure === undefined || figure.mark === mark ? [] : [figure.id];
      const words = found === null ? [] : [`“${plainly(found)}”`];
      return [...whose, state, ...details.map((detail) => `(${detail})`), ...words].join(" ");
    });
}
