/** The helpers as Handlebars calls them. They never throw: what is wrong becomes an issue at the place of the call. */
import type Handlebars from "handlebars";
import type { Locality } from "../catalogue/office.ts";
import { excerpt, type Issue, issue } from "../issues/issue.ts";
import { type CallPlace, type Draft, figureOf, mention } from "./draft.ts";
import { type FigureHelperName, figureHelpers, isReported } from "./figure-words.ts";
import { divided, parts, rank, reached } from "./list-helpers.ts";
import { optionsOf } from "./options.ts";
import { placeMark } from "./places.ts";
import { forms } from "./vocabulary.ts";

/** What Handlebars hands to a helper after its arguments; `loc` is in every call, though not in the package's types. */
interface Call extends Handlebars.HelperOptions {
  readonly loc: {
    readonly source: string;
    readonly start: { readonly line: number; readonly column: number };
  };
}

/** A text that the office wrote by hand, with its number in the list of files. */
export interface NumberedNarrative {
  readonly path: string;
  readonly text: string;
  readonly file: number;
}

export interface Desk {
  readonly draft: Draft;
  readonly localities: readonly Locality[];
  readonly narrative: readonly NumberedNarrative[];
  readonly unread: readonly Issue[];
  /** Where a narrative that is not there would be looked for: "narrative/9m-2022". */
  readonly narrativeFolder: string;
  /** The text of each template as it lies on the disk, to quote from. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The helpers that write into the desk's draft. */
export function helpersFor(desk: Desk): Record<string, Handlebars.HelperDelegate> {
  const { draft, localities } = desk;
  const figures = (Object.keys(figureHelpers) as FigureHelperName[]).map((name) => [
    name,
    (id: string, call: Call) => mention(draft, name, id, optionsOf(call.hash), placeOf(call, desk)),
  ]);
  const ranks = (["highest", "lowest"] as const).map((order) => [
    order,
    (id: string, call: Call) =>
      rank(draft, { id, order, top: optionsOf(call.hash).top ?? 1, localities }, placeOf(call, desk)),
  ]);
  return {
    ...Object.fromEntries([...figures, ...ranks]),
    reported(this: unknown, ...args: unknown[]) {
      const call = args.at(-1) as Call;
      const isSaid = args.slice(0, -1).every((id) => isReported(figureOf(draft, String(id))));
      return isSaid ? call.fn(this) : call.inverse(this);
    },
    // Of the whole territory, or else of one locality.
    territory(this: unknown, call: Call) {
      return draft.locality === undefined ? call.fn(this) : call.inverse(this);
    },
    parts(...args: unknown[]) {
      const call = args.at(-1) as Call;
      return parts(draft, args.slice(0, -1).map(String), String(call.hash.of), placeOf(call, desk));
    },
    divided: (id: string, call: Call) =>
      divided(draft, { id, by: String(call.hash.by), localities }, placeOf(call, desk)),
    reached: (id: string, call: Call) => reached(draft, id, placeOf(call, desk)),
    upper: (word: string) => word.toUpperCase(),
    narrative: (name: string, call: Call) => narrative(name, call, desk),
  };
}

export const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  noEscape: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(Object.keys(forms).map((name) => [name, true])) as KnownHelpers,
};

function placeOf({ loc }: Call, { sources }: Desk): CallPlace {
  const { line, column } = loc.start;
  return {
    file: loc.source,
    line,
    column: String(column + 1),
    // Asked for only where something is wrong.
    get quote() {
      return excerpt(sources.get(loc.source)?.split("\n")[line - 1] ?? "");
    },
  };
}

/** The office's own text, each line with its own place; or a gap that can be seen, and a warning. */
function narrative(name: string, call: Call, desk: Desk): string {
  const path = `${desk.narrativeFolder}/${name}.txt`;
  const written = desk.narrative.find((one) => baseName(one.path) === name);
  if (written?.text.trim()) {
    return written.text
      .split(/\r?\n/)
      .map((line, index) => line + placeMark({ file: written.file, line: index + 1 }))
      .join("\n");
  }
  const about = String(call.hash.about ?? name);
  // What is there and cannot be read is not missing.
  const unread = desk.unread.filter(
    ({ file = "" }) => file === desk.narrativeFolder || baseName(file) === name,
  );
  const missing = issue("narrative-missing", { about, path: written?.path ?? path }, placeOf(call, desk));
  for (const one of unread.length > 0 ? unread : [missing])
    if (!desk.draft.issues.includes(one)) desk.draft.issues.push(one);
  return `[Cần bổ sung: ${about}]`;
}

/** "narrative/9m-2022/uu-diem.txt" is asked for as "uu-diem". */
function baseName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
