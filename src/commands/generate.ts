import { join } from "node:path";
import type { Ledger } from "../audit/ledger.ts";
import type { Locality } from "../catalogue/office.ts";
import { shownPath } from "../disk.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import { periodId } from "../period.ts";
import { type DocumentInputs, printed, reviewOf, written } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { documentInputs, outputName } from "./document-inputs.ts";
import { type CommonOptions, exit, type OpenWorkspace, open } from "./opening.ts";
import { originFor } from "./origin.ts";
import { deliver, issuesOf, wordPath, writeOut } from "./records.ts";

export interface GenerateOptions extends CommonOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
  readonly output?: string;
  readonly pdf?: boolean;
  /** Write over a report that was edited since. */
  readonly force?: boolean;
  /** Write it again whenever an export, a template or the configuration changes. */
  readonly watch?: boolean;
}

/** `report generate`: one document, written whole or not at all; on request also as PDF, or again after every change. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  if (!options.watch) return (await generated(options, terminal)).status;
  const { watching } = await import("./watch.ts");
  const { workspace } = open(options, { ...terminal, note: () => undefined });
  return watching(workspace, () => generated(options, terminal), terminal);
}

interface Generated {
  readonly status: number;
  /** What was printed; absent where nothing was. */
  readonly ledger?: Ledger;
  readonly localities: readonly Locality[];
}

async function generated(options: GenerateOptions, terminal: Terminal): Promise<Generated> {
  const desk = open(options, terminal);
  const inputs = documentInputs(options, desk);
  const { localities } = desk.office;
  const review = written(await reviewOf(inputs), inputs);
  const issues = [...desk.issues, ...review.issues];
  const document = hasErrors(issues) ? undefined : await printed(review, inputs, originFor(desk)(inputs));
  terminal.issues(issues);
  if (!document) {
    if (options.json) terminal.data(JSON.stringify({ path: null, issues }, null, 2));
    terminal.note("Chưa ghi văn bản nào.");
    return { status: exit.problem, localities };
  }
  const wanted = outputPath(options, inputs, desk);
  const delivery = { path: wanted, ...document };
  const outcome = await writeOut(wanted, () => deliver(desk.workspace, delivery, options.force ?? false));
  const { ledger } = document;
  const where = issuesOf(wanted, outcome);
  terminal.issues(where);
  const done = { path: outcome.path, ledger, issues: [...issues, ...where] };
  const status = await answer(done, options, terminal);
  return { status, ledger, localities };
}

interface Answer {
  readonly path: string;
  readonly ledger: Ledger;
  readonly issues: readonly Issue[];
}

/** Says where the document is, and makes its PDF where that was asked for. The Word file stands also where there can be no PDF. */
async function answer(
  { path, ledger: { figures }, issues }: Answer,
  { json, pdf }: GenerateOptions,
  terminal: Terminal,
): Promise<number> {
  terminal.note(`Đã ghi ${figures.filter(({ value }) => value !== null).length} số liệu vào:`);
  if (!json) terminal.data(shownPath(path, process.cwd()));
  const beside = pdf ? await (await import("./pdf-beside.ts")).pdfBeside(path) : undefined;
  const all = [...issues, ...(beside?.issues ?? [])];
  terminal.issues(beside?.issues ?? []);
  if (json) terminal.data(JSON.stringify({ path, figures, issues: all, pdf: beside?.path }, null, 2));
  else if (beside?.path !== undefined) terminal.data(shownPath(beside.path, process.cwd()));
  return hasErrors(all) ? exit.problem : exit.done;
}

/** A path of the command line is relative to where the user stands; the usual one lies in the workspace. */
function outputPath(options: GenerateOptions, { period, locality }: DocumentInputs, desk: OpenWorkspace) {
  if (options.output !== undefined) return wordPath(options.output);
  const { document } = options;
  const name = outputName(locality ? { document, locality: locality.code } : { document });
  return join(desk.workspace.root, "out", periodId(period), name);
}
