/** The helpers as Handlebars calls them. They never throw: what is wrong becomes an issue at the place of the call. */
import type Handlebars from "handlebars";
import type { Locality } from "../../catalogue/office.ts";
import { buildIssue, formatExcerpt, type Issue } from "../../issues/issue.ts";
import { type FigureHelperName, figureHelpers, isReported } from "../../language/phrase-builders.ts";
import { readPhraseOptions } from "../../language/phrase-options.ts";
import { formatPlaceMark } from "../line-marks.ts";
import { addFigureMention, type CallPlace, type RenderState, requireFigure } from "../render-state.ts";
import { helperForms } from "../vocabulary.ts";
import { renderBreakdown, renderParts, renderRanking, renderReachedCount } from "./list-helpers.ts";

/** What Handlebars hands to a helper after its arguments; `loc` is in every call, though not in the package's types. */
interface HelperCall extends Handlebars.HelperOptions {
  readonly loc: {
    readonly source: string;
    readonly start: { readonly line: number; readonly column: number };
  };
}

/** A text that the office wrote by hand, with its number in the list of files. */
export interface IndexedNarrative {
  readonly path: string;
  readonly text: string;
  readonly file: number;
}

export interface RenderContext {
  readonly state: RenderState;
  readonly localities: readonly Locality[];
  readonly narrative: readonly IndexedNarrative[];
  readonly unread: readonly Issue[];
  /** Where a narrative that is not there would be looked for: "narrative/9m-2022". */
  readonly narrativeFolder: string;
  /** The text of each template as it lies on the disk, to quote from. */
  readonly templateTexts: ReadonlyMap<string, string>;
}

/** The helpers that write into the desk's draft. */
export function createHelpers(context: RenderContext): Record<string, Handlebars.HelperDelegate> {
  const { state: draft, localities } = context;
  const figureEntries = (Object.keys(figureHelpers) as FigureHelperName[]).map((name) => [
    name,
    (id: string, call: HelperCall) =>
      addFigureMention(draft, name, id, readPhraseOptions(call.hash), toCallPlace(call, context)),
  ]);
  const rankEntries = (["highest", "lowest"] as const).map((order) => [
    order,
    (id: string, call: HelperCall) =>
      renderRanking(
        draft,
        { id, order, top: readPhraseOptions(call.hash).top ?? 1, localities },
        toCallPlace(call, context),
      ),
  ]);
  return {
    ...Object.fromEntries([...figureEntries, ...rankEntries]),
    reported(this: unknown, ...args: unknown[]) {
      const call = args.at(-1) as HelperCall;
      const isSaid = args.slice(0, -1).every((id) => isReported(requireFigure(draft, String(id))));
      return isSaid ? call.fn(this) : call.inverse(this);
    },
    // Of the whole territory, or else of one locality.
    territory(this: unknown, call: HelperCall) {
      return draft.locality === undefined ? call.fn(this) : call.inverse(this);
    },
    parts(...args: unknown[]) {
      const call = args.at(-1) as HelperCall;
      return renderParts(
        draft,
        args.slice(0, -1).map(String),
        String(call.hash.of),
        toCallPlace(call, context),
      );
    },
    divided: (id: string, call: HelperCall) =>
      renderBreakdown(draft, { id, by: String(call.hash.by), localities }, toCallPlace(call, context)),
    reached: (id: string, call: HelperCall) => renderReachedCount(draft, id, toCallPlace(call, context)),
    upper: (word: string) => word.toUpperCase(),
    narrative: (name: string, call: HelperCall) => renderNarrative(name, call, context),
  };
}

export const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  noEscape: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(Object.keys(helperForms).map((name) => [name, true])) as KnownHelpers,
};

function toCallPlace({ loc }: HelperCall, { templateTexts: sources }: RenderContext): CallPlace {
  const { line, column } = loc.start;
  return {
    file: loc.source,
    line,
    column: String(column + 1),
    // Asked for only where something is wrong.
    get quote() {
      return formatExcerpt(sources.get(loc.source)?.split("\n")[line - 1] ?? "");
    },
  };
}

/** The office's own text, each line with its own place; or a gap that can be seen, and a warning. */
function renderNarrative(name: string, call: HelperCall, context: RenderContext): string {
  const path = `${context.narrativeFolder}/${name}.txt`;
  const narrativeFile = context.narrative.find((one) => toNarrativeName(one.path) === name);
  if (narrativeFile?.text.trim()) {
    return narrativeFile.text
      .split(/\r?\n/)
      .map((line, index) => line + formatPlaceMark({ fileIndex: narrativeFile.file, line: index + 1 }))
      .join("\n");
  }
  const topic = String(call.hash.about ?? name);
  // What is there and cannot be read is not missing.
  const unreadable = context.unread.filter(
    ({ file = "" }) => file === context.narrativeFolder || toNarrativeName(file) === name,
  );
  const missing = buildIssue(
    "narrative-missing",
    { about: topic, path: narrativeFile?.path ?? path },
    toCallPlace(call, context),
  );
  for (const one of unreadable.length > 0 ? unreadable : [missing])
    if (!context.state.issues.includes(one)) context.state.issues.push(one);
  return `[Cần bổ sung: ${topic}]`;
}

/** "narrative/9m-2022/uu-diem.txt" is asked for as "uu-diem". */
function toNarrativeName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
