import { join, resolve } from "node:path";
import { version } from "../../package.json";
import { type Origin, sha256Of } from "../audit/ledger.ts";
import { hasErrors, issue } from "../issues/issue.ts";
import { parseDate, periodId } from "../period.ts";
import { type DocumentInputs, pageBreaks, printed, reviewOf, written } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { fingerprints, readNarrative, save, shownPath } from "../workspace.ts";
import {
  type CommonOptions,
  exit,
  localityOf,
  type OpenWorkspace,
  open,
  periodOf,
  Refused,
} from "./opening.ts";
import { keep, putBeside } from "./records.ts";

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
  const document = hasErrors(found) ? undefined : await printed(review, inputs, originOf(desk, inputs));
  const issues = document ? [...found, ...(await pageBreaks(review, inputs))] : found;
  terminal.issues(issues);
  if (!document) {
    if (options.json) terminal.data(JSON.stringify({ path: null, issues }, null, 2));
    terminal.note("Chưa ghi văn bản nào.");
    return exit.problem;
  }
  const path = outputPath(options, inputs, desk);
  const { figures } = document.ledger;
  writeOut(path, () => {
    keep(desk.workspace, document.ledger);
    save(path, document.file);
    putBeside(path, document.ledger);
  });
  terminal.note(`Đã ghi ${figures.filter(({ value }) => value !== null).length} số liệu vào:`);
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
  const path = docx.replace(/(\.docx)?$/i, ".pdf");
  writeOut(path, () => save(path, pdf));
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

/** What the document is made from, and by which version of the program. */
export function originOf(
  { workspace, exports, pack }: OpenWorkspace,
  { narrative }: Pick<DocumentInputs, "narrative">,
): Origin {
  const paths = ["report.yaml", ...exports.map(({ path }) => path), ...narrative.map(({ path }) => path)];
  const templates = pack.map(({ path, text }) => ({ path: `templates/${path}`, sha256: sha256Of(text) }));
  return { program: version, inputs: [...fingerprints(workspace, paths), ...templates] };
}

export function writeOut(path: string, write: () => void): void {
  try {
    write();
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
