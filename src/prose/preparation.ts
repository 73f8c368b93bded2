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

/** The same as plain data: of a built-in pack it is made long before, while the program is bundled. */
export interface ReadyDocument {
  readonly head: DocumentHead;
  /** The paths of the document and its partials. */
  readonly paths: readonly string[];
  readonly title: string;
  /** Of each path, in JavaScript as Handlebars writes it. */
  readonly code: readonly string[];
}

const known = new WeakMap<TemplateFile, { from: readonly object[]; result: Prepared | Faulty }>();

/** The document of this file. In a batch hundreds of reports come from one file, which is prepared for the first alone. */
export function preparedDocument(
  file: TemplateFile,
  { templates, catalogue, ready }: DocumentSource,
): Prepared | Faulty {
  const from = [catalogue, ...templates];
  const before = known.get(file);
  if (before && before.from.length === from.length && before.from.every((one, at) => one === from[at]))
    return before.result;
  const document = ready ?? readyDocument(file, { templates, catalogue });
  const result = "issues" in document ? document : assembled(document, templates);
  known.set(file, { from, result });
  return result;
}

export interface DocumentSource {
  readonly templates: readonly TemplateFile[];
  readonly catalogue: Catalogue;
  /** Given where it was made of these very files. */
  readonly ready?: ReadyDocument;
}

/** Finds the partials of a document, checks all its templates and turns them into code. */
export function readyDocument(
  file: TemplateFile,
  { templates: all, catalogue }: Omit<DocumentSource, "ready">,
): ReadyDocument | Faulty {
  const main = clean(file);
  const others = all.filter((one) => one !== file).map(clean);
  const { head, body } = readHead(main);
  const partials = partialsOf({ ...main, text: body }, others);
  const issues = checkTemplates([main, ...partials], catalogue);
  if (!head || hasErrors(issues)) return { issues };
  // A part is whole lines, whether or not its last one was ended.
  const texts = [body, ...partials.map(({ text }) => `${text}\n`)];
  const paths = [main, ...partials].map(({ path }) => path);
  return {
    head: head.value,
    paths,
    title: codeOf(head.value.title, main.path),
    code: texts.map((text, index) => codeOf(withPlaces(text, index), paths[index] ?? "")),
  };
}

function codeOf(text: string, srcName: string): string {
  // With the name of its source Handlebars gives the code beside a map of it, of which its types know nothing.
  const { code } = Handlebars.precompile(text, { ...compileOptions, srcName }) as unknown as { code: string };
  return code;
}

/** Of its own, without helpers: each report brings those that write into its own draft. */
const engine = Handlebars.create();

function assembled({ head, paths, title, code }: ReadyDocument, all: readonly TemplateFile[]): Prepared {
  const [main = templateOf(title), ...partials] = code.map(templateOf);
  return {
    head,
    templates: paths.map((path) => clean(all.find((one) => one.path === path) ?? { path, text: "" })),
    title: templateOf(title),
    main,
    partials: Object.fromEntries(
      partials.map((partial, index) => {
        const path = paths[index + 1] ?? "";
        return [partialName(path) ?? path, partial];
      }),
    ),
  };
}

function templateOf(code: string): Template {
  return engine.template(new Function(`return ${code}`)());
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
