import type { TextFile } from "../catalogue/yaml.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { parseDate, periodId } from "../period.ts";
import type { DocumentInputs } from "../review.ts";
import type { ReadText } from "../texts.ts";
import { readNarrative } from "../workspace.ts";
import { exit, localityOf, type OpenWorkspace, periodOf, Refused } from "./opening.ts";

/** Which document of which period, as typed on the command line. */
export interface DocumentOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
  readonly date?: string;
}

/** Also with what the narrative was read from. */
export interface OpenInputs extends DocumentInputs {
  readonly narrative: readonly ReadText[];
}

/** Puts together what the document is made of, as the options ask. */
export function documentInputs(options: DocumentOptions, desk: OpenWorkspace): OpenInputs {
  const period = periodOf(options.period);
  const { workspace, office, catalogue, pack, exports, published } = desk;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  if (!documentNames(pack).includes(options.document)) {
    const names = documentNames(pack).join(", ");
    throw new Refused([issue("document-unknown", { text: options.document, names })], exit.wrongUse);
  }
  const dateText = options.date ?? office.dates[periodId(period)];
  const date = dateText === undefined ? undefined : parseDate(dateText);
  if (dateText !== undefined && !date)
    throw new Refused([issue("date-unknown", { text: dateText })], exit.wrongUse);
  const ready = desk.documents[options.document];
  const locality = options.locality === undefined ? undefined : localityOf(options.locality, office);
  const unread: Issue[] = [];
  const narrative = readNarrative(workspace, { period: periodId(period), locality: locality?.code }, unread);
  return {
    period,
    document: options.document,
    office,
    catalogue,
    exports,
    published,
    templates,
    ...(ready ? { ready } : {}),
    narrative,
    unread,
    ...(date ? { date } : {}),
    ...(locality ? { locality } : {}),
  };
}

/** The documents of the pack: "bao-cao", "thong-cao". */
export function documentNames(pack: readonly TextFile[]): string[] {
  return pack.flatMap(({ path }) => /^documents\/(.+)\.hbs$/.exec(path)?.[1] ?? []);
}

/** "bao-cao.docx"; of one locality "bao-cao-376.docx". */
export function outputName({ document, locality }: Pick<DocumentOptions, "document" | "locality">): string {
  return `${document}${locality === undefined ? "" : `-${locality}`}.docx`;
}
