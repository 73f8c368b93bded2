/** A document's template, made ready to be filled in: found together with its partials, checked and compiled. */
import Handlebars from "handlebars";
import type { Catalogue } from "../catalogue/declaration.ts";
import { type DocumentHead, readHead } from "../catalogue/head.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import { checkTemplates } from "./check.ts";
import { compileOptions } from "./helpers.ts";
import { includedBy, partialName } from "./partials.ts";
import { withPlaces } from "./places.ts";

export interface TemplateFile {
  /** "documents/bao-cao.hbs", "parts/employment.hbs". */
  readonly path: string;
  readonly text: string;
}

export interface Prepared {
  readonly head: DocumentHead;
  /** The document and its partials as they are written; a line of the rendered text names its file by its place here. */
  readonly templates: readonly TemplateFile[];
  readonly title: Template;
  readonly main: Template;
  readonly partials: Readonly<Record<string, Template>>;
}

/** Why a document cannot be rendered. */
interface Faulty {
  readonly issues: readonly Issue[];
}

type Template = Handlebars.TemplateDelegate;

const known = new WeakMap<TemplateFile, { from: readonly object[]; result: Prepared | Faulty }>();

/** The document of this file. In a batch hundreds of reports come from one file, which is prepared for the first alone. */
export function preparedDocument(
  file: TemplateFile,
  templates: readonly TemplateFile[],
  catalogue: Catalogue,
): Prepared | Faulty {
  const from = [catalogue, ...templates];
  const before = known.get(file);
  if (before && before.from.length === from.length && before.from.every((one, at) => one === from[at]))
    return before.result;
  const result = prepare(file, templates, catalogue);
  known.set(file, { from, result });
  return result;
}

function prepare(file: TemplateFile, all: readonly TemplateFile[], catalogue: Catalogue): Prepared | Faulty {
  const main = clean(file);
  const others = all.filter((one) => one !== file).map(clean);
  const { head, body } = readHead(main);
  const partials = partialsOf({ ...main, text: body }, others);
  const templates = [main, ...partials];
  const issues = checkTemplates(templates, catalogue);
  if (!head || hasErrors(issues)) return { issues };
  return {
    head: head.value,
    templates,
    title: engine.compile(head.value.title, compileOptions),
    main: compiled({ ...main, text: body }, 0),
    partials: Object.fromEntries(
      // A part is whole lines, whether or not its last one was ended.
      partials.map(({ path, text }, index) => [
        partialName(path) ?? path,
        compiled({ path, text: `${text}\n` }, index + 1),
      ]),
    ),
  };
}

/** Of its own, without helpers: each report brings those that write into its own draft. */
const engine = Handlebars.create();

function compiled({ path, text }: TemplateFile, file: number): Template {
  return engine.compile(withPlaces(text, file), { ...compileOptions, srcName: path } as CompileOptions);
}

/** The partials that a document includes, directly or through others, each once. */
function partialsOf(main: TemplateFile, all: readonly TemplateFile[]): TemplateFile[] {
  const found = new Set<TemplateFile>([main]);
  for (const template of found) {
    const names = includedBy(template);
    for (const one of all) if (names.includes(partialName(one.path) ?? "")) found.add(one);
  }
  return [...found].slice(1);
}

function clean({ path, text }: TemplateFile): TemplateFile {
  return { path, text: cleaned(text) };
}

/** One form of letters and line ends, and none of the private-use characters that mark figures and places. */
export function cleaned(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uE000-\uE004]/g, "")
    .normalize("NFC");
}
