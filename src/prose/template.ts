/** Writes a document: its template, the figures and the office's own texts become lines in which every figure is a token. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { DocumentHead } from "../catalogue/head.ts";
import type { Locality, Office } from "../catalogue/office.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type CalendarDate, type Period, periodId } from "../period.ts";
import { checkTemplates } from "./check.ts";
import { type Draft, missingBases } from "./draft.ts";
import { finished } from "./finish.ts";
import { type Desk, helpersFor } from "./helpers.ts";
import type { Line, Prose } from "./line.ts";
import { placedLines } from "./places.ts";
import {
  cleaned,
  type Prepared,
  preparedDocument,
  type ReadyDocument,
  type TemplateFile,
} from "./preparation.ts";
import { wordsOf } from "./vocabulary.ts";

export type { DocumentHead, ReadyDocument, TemplateFile };
export { checkTemplates };

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
  readonly ready?: ReadyDocument;
  readonly narrative: readonly NarrativeFile[];
  /** Of the files and the folder of the narrative that could not be read, why. */
  readonly unread?: readonly Issue[];
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
  const file = writing.templates.find(({ path }) => path === `documents/${document}.hbs`);
  if (!file) {
    const names = documentNames(writing.templates);
    return { ...nothing, issues: [issue("document-unknown", { text: document, names })] };
  }
  const prepared = preparedDocument(file, writing);
  if ("issues" in prepared) return { ...nothing, issues: [...prepared.issues] };
  const desk = deskFor(writing, prepared.templates);
  const { title, lines } = rendered(prepared, desk, writing);
  return {
    prose: { lines, mentions: desk.draft.mentions },
    head: { ...prepared.head, title },
    issues: [...desk.draft.issues, ...missingBases(desk.draft, file.path)],
  };
}

function rendered({ title, main, partials, templates }: Prepared, desk: Desk, writing: Writing) {
  const words = wordsOf(writing);
  const calls = { helpers: helpersFor(desk), partials: { ...partials } };
  const finish = (text: string) => finished(text, desk.draft.mentions, writing.office.spelling);
  const paths = [...templates, ...writing.narrative].map(({ path }) => path);
  const lines = placedLines(main(words, calls)).map(({ text, file, line }): Line => {
    const isNarrative = file >= templates.length;
    return { text: isNarrative ? text : finish(text), file: paths[file] ?? "", line };
  });
  return { title: finish(title(words, calls)), lines: lines.filter(({ text }) => text !== "") };
}

function deskFor(
  { period, office, figures, locality, narrative, unread = [] }: Writing,
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
    unread,
    narrativeFolder: ["narrative", periodId(period), locality?.code].filter(Boolean).join("/"),
    sources: new Map(templates.map(({ path, text }) => [path, text])),
  };
}

function documentNames(templates: readonly TemplateFile[]): string {
  return templates.flatMap(({ path }) => /^documents\/(.+)\.hbs$/.exec(path)?.[1] ?? []).join(", ");
}
