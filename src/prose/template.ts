/** Writes a document: its template, the figures and the office's own texts become lines in which every figure is a token. */
import type { Catalogue } from "../catalogue/declaration.ts";
import { type DocumentHead, readHead } from "../catalogue/head.ts";
import type { Locality, Office } from "../catalogue/office.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { hasErrors, type Issue, issue } from "../issues/issue.ts";
import { type CalendarDate, type Period, periodId } from "../period.ts";
import { checkTemplates } from "./check.ts";
import { type Draft, missingBases } from "./draft.ts";
import { finished } from "./finish.ts";
import { type Desk, engineFor } from "./helpers.ts";
import type { Line, Prose } from "./line.ts";
import { includedBy, partialName } from "./partials.ts";
import { placedLines, withPlaces } from "./places.ts";
import { wordsOf } from "./vocabulary.ts";

export type { DocumentHead };
export { checkTemplates };

export interface TemplateFile {
  /** "documents/bao-cao.hbs", "parts/employment.hbs". */
  readonly path: string;
  readonly text: string;
}

export interface NarrativeFile {
  /** Relative to the workspace: "narrative/9m-2022/uu-diem.txt", which a template asks for as "uu-diem". */
  readonly path: string;
  readonly text: string;
}

export interface Writing {
  readonly period: Period;
  readonly date?: CalendarDate;
  /** Where the document speaks of one locality. */
  readonly locality?: Locality;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly figures: FigureSet;
  readonly templates: readonly TemplateFile[];
  readonly narrative: readonly NarrativeFile[];
}

export interface Written {
  readonly prose: Prose;
  /** The title with its words filled in. */
  readonly head: DocumentHead;
  readonly issues: Issue[];
}

const nothing: Omit<Written, "issues"> = {
  prose: { lines: [], mentions: [] },
  head: { title: "", kind: "", letterhead: true, needs: [] },
};

/** Renders the document "bao-cao". With an error in a template of it nothing is rendered, and every such error is told. */
export function write(document: string, writing: Writing): Written {
  const sources = writing.templates.map(({ path, text }) => ({ path, text: cleaned(text) }));
  const main = sources.find(({ path }) => path === `documents/${document}.hbs`);
  if (!main)
    return {
      ...nothing,
      issues: [issue("document-unknown", { text: document, names: documentNames(sources) })],
    };
  const templates = [main, ...partialsOf(main, sources)];
  const issues = checkTemplates(templates, writing.catalogue);
  const { head, body } = readHead(main);
  if (!head || hasErrors(issues)) return { ...nothing, issues };
  const desk = deskFor(writing, templates);
  // A part is whole lines, whether or not its last one was ended.
  const parts = templates.slice(1).map(({ path, text }) => ({ path, text: `${text}\n` }));
  const bodies = [{ ...main, text: body }, ...parts];
  const { title, lines } = rendered({ title: head.value.title, templates: bodies, desk, writing });
  return {
    prose: { lines, mentions: desk.draft.mentions },
    head: { ...head.value, title },
    issues: [...desk.draft.issues, ...missingBases(desk.draft, main.path)],
  };
}

/** A document that was found without errors, ready to be rendered. */
interface Job {
  readonly title: string;
  /** The document and its partials; of the document the text under its head. */
  readonly templates: readonly TemplateFile[];
  readonly desk: Desk;
  readonly writing: Writing;
}

function rendered({ title, templates, desk, writing }: Job): { title: string; lines: Line[] } {
  const { engine, options } = engineFor(desk);
  const compiled = templates.map(({ path, text }, file) =>
    engine.compile(withPlaces(text, file), { ...options, srcName: path } as CompileOptions),
  );
  templates.forEach(({ path }, file) => {
    const name = partialName(path);
    if (name !== undefined) engine.registerPartial(name, compiled[file] as Handlebars.Template);
  });
  const words = wordsOf(writing);
  const finish = (text: string) => finished(text, desk.draft.mentions, writing.office.spelling);
  const paths = [...templates, ...writing.narrative].map(({ path }) => path);
  const lines = placedLines(compiled[0]?.(words) ?? "").map(({ text, file, line }): Line => {
    const isNarrative = file >= templates.length;
    return { text: isNarrative ? text : finish(text), file: paths[file] ?? "", line };
  });
  return {
    title: finish(engine.compile(title, options)(words)),
    lines: lines.filter(({ text }) => text !== ""),
  };
}

function deskFor(
  { period, office, figures, locality, narrative }: Writing,
  templates: readonly TemplateFile[],
): Desk {
  const draft: Draft = {
    period,
    spelling: office.spelling,
    figures,
    ...(locality ? { locality: locality.code } : {}),
    mentions: [],
    issues: [],
    without: { plan: new Set(), lastYear: new Set() },
    baseNamed: false,
  };
  return {
    draft,
    localities: office.localities,
    narrative: narrative.map((one, index) => ({
      ...one,
      text: cleaned(one.text),
      file: templates.length + index,
    })),
    narrativeFolder: ["narrative", periodId(period), locality?.code].filter(Boolean).join("/"),
    sources: new Map(templates.map(({ path, text }) => [path, text])),
  };
}

/** The partials that a document includes, directly or through others, each once. */
function partialsOf(main: TemplateFile, all: readonly TemplateFile[]): TemplateFile[] {
  const found = new Set<TemplateFile>([main]);
  for (const template of found) {
    const names = includedBy({ ...template, text: template === main ? readHead(main).body : template.text });
    for (const one of all) if (names.includes(partialName(one.path) ?? "")) found.add(one);
  }
  return [...found].slice(1);
}

/** One form of letters and line ends, and none of the private-use characters that mark figures and places. */
function cleaned(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uE000-\uE004]/g, "")
    .normalize("NFC");
}

function documentNames(templates: readonly TemplateFile[]): string {
  return templates.flatMap(({ path }) => /^documents\/(.+)\.hbs$/.exec(path)?.[1] ?? []).join(", ");
}
