/** The records beside a Word file: written with it, and found again wherever the file has been in the meantime. */
import { join } from "node:path";
import type { Ledger } from "../audit/ledger.ts";
import { readLedger } from "../audit/read-ledger.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { readText, save, type Workspace } from "../workspace.ts";

/** "bao-cao.docx" → "bao-cao.figures.json". */
export function sideFile(docx: string): string {
  return `${docx.replace(/\.docx$/i, "")}.figures.json`;
}

/** By run, so that a report that is still being edited is known although a newer one was generated over it. */
function kept({ root }: Workspace, { period, run }: Pick<Ledger, "period" | "run">): string {
  return join(root, "out", period, ".figures", `${run}.json`);
}

/** Before the Word file itself: what is written of it must never be missing. */
export function keep(workspace: Workspace, ledger: Ledger): void {
  save(kept(workspace, ledger), jsonOf(ledger));
}

/** Beside the Word file, for whoever it is handed to. */
export function putBeside(docx: string, ledger: Ledger): void {
  save(sideFile(docx), jsonOf(ledger));
}

function jsonOf(ledger: Ledger): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(ledger, null, 1)}\n`);
}

/** The records of a run: beside the file if they are its own, else among those that the workspace keeps. */
export function findRecords(
  workspace: Workspace,
  docx: string,
  { run, period }: Pick<Ledger, "run" | "period">,
): Ledger | Issue {
  for (const path of [sideFile(docx), kept(workspace, { run, period })]) {
    const text = readText(path);
    const ledger = text === undefined ? undefined : readLedger(text, path);
    if (ledger && "code" in ledger) return ledger;
    if (ledger?.run === run) return ledger;
  }
  return issue("ledger-missing", { run });
}
