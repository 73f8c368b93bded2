import { join, resolve } from "node:path";
import { hasErrors, issue } from "../issues/issue.ts";
import { parseDate, periodId } from "../period.ts";
import { type DocumentInputs, figuresOn, pageBreaks, printed, reviewOf, written } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { readNarrative, save, shownPath } from "../workspace.ts";
import {
  type CommonOptions,
  exit,
  localityOf,
  type OpenWorkspace,
  open,
  periodOf,
  Refused,
} from "./opening.ts";

export interface GenerateOptions extends CommonOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
  readonly output?: string;
  readonly pdf?: boolean;
}

/** `report generate`: one document, written whole or not at all; on request also as PDF. */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const desk = open(options, terminal);
  const inputs = documentInputs(options, desk);
  const review = written(await reviewOf(inputs), inputs);
  const found = [...desk.issues, ...review.issues];
  const bytes = hasErrors(found) ? undefined : await printed(review, inputs);
  const issues = bytes ? [...found, ...(await pageBreaks(review, inputs))] : found;
  terminal.issues(issues);
  if (!bytes) {
    if (options.json) terminal.data(JSON.stringify({ path: null, issues }, null, 2));
    terminal.note("Chưa ghi văn bản nào.");
    return exit.problem;
  }
  const path = writeOut(outputPath(options, inputs, desk), bytes);
  const figures = figuresOn(review, inputs);
  terminal.note(`Đã ghi ${figures.length} số liệu vào:`);
  terminal.data(
    options.json ? JSON.stringify({ path, figures, issues }, null, 2) : shownPath(path, process.cwd()),
  );
  if (options.pdf) await writePdf(path, options, terminal);
  return exit.done;
}

async function writePdf(docx: string, { json }: GenerateOptions, terminal: Terminal): Promise<void> {
  const { pdfOf } = await import("../pdf.ts");
  const pdf = pdfOf(docx);
  if (!(pdf instanceof Uint8Array)) throw new Refused([pdf], exit.problem);
  const path = writeOut(docx.replace(/(\.docx)?$/i, ".pdf"), pdf);
  if (!json) terminal.data(shownPath(path, process.cwd()));
}

/** Puts together what the document is made of, as the options ask. */
export function documentInputs(options: GenerateOptions, desk: OpenWorkspace): DocumentInputs {
  const period = periodOf(options.period);
  const { workspace, office, catalogue, pack, exports } = desk;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  const documents = templates.flatMap(({ path }) => /^documents\/(.+)\.hbs$/.exec(path)?.[1] ?? []);
  if (!documents.includes(options.document)) {
    const names = documents.join(", ");
    throw new Refused([issue("document-unknown", { text: options.document, names })], exit.wrongUse);
  }
  const dateText = options.date ?? office.dates[periodId(period)];
  const date = dateText === undefined ? undefined : parseDate(dateText);
  if (dateText !== undefined && !date)
    throw new Refused([issue("date-unknown", { text: dateText })], exit.wrongUse);
  const locality = options.locality === undefined ? undefined : localityOf(options.locality, office);
  return {
    period,
    document: options.document,
    office,
    catalogue,
    exports,
    templates,
    narrative: readNarrative(workspace, periodId(period), locality?.code),
    ...(date ? { date } : {}),
    ...(locality ? { locality } : {}),
  };
}

/** A path of the command line is relative to where the user stands; the usual one lies in the workspace. */
function outputPath(
  { output, document }: GenerateOptions,
  { period, locality }: DocumentInputs,
  desk: OpenWorkspace,
) {
  if (output !== undefined) return resolve(output);
  const name = `${document}${locality ? `-${locality.code}` : ""}.docx`;
  return join(desk.workspace.root, "out", periodId(period), name);
}

function writeOut(path: string, bytes: Uint8Array): string {
  try {
    save(path, bytes);
    return path;
  } catch (error) {
    throw new Refused(
      [
        issue("not-written", {
          path,
          reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message,
        }),
      ],
      exit.problem,
    );
  }
}
