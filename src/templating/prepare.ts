/** A document's template, made ready to be filled in: found together with its partials, checked and compiled. */
import Handlebars from "handlebars";
import type { Catalogue } from "../catalogue/declaration.ts";
import { type FrontMatter, readFrontMatter } from "../catalogue/front-matter.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import { checkTemplates } from "./check-templates.ts";
import { compileOptions } from "./handlebars-helpers.ts";
import { addPlaceMarks } from "./line-marks.ts";
import { listIncludedPartials, parsePartialName } from "./partials.ts";

export interface TemplateFile {
  /** "documents/bao-cao.hbs", "parts/employment.hbs". */
  readonly path: string;
  readonly text: string;
}

export interface PreparedDocument {
  readonly head: FrontMatter;
  /** The document and its partials as they are written; a line of the rendered text names its file by its place here. */
  readonly templates: readonly TemplateFile[];
  readonly title: CompiledTemplate;
  readonly main: CompiledTemplate;
  readonly partials: Readonly<Record<string, CompiledTemplate>>;
}

/** Why a document cannot be rendered. */
interface PreparationFailure {
  readonly issues: readonly Issue[];
}

type CompiledTemplate = Handlebars.TemplateDelegate;

/** The same as plain data: of a built-in pack it is made long before, while the program is bundled. */
export interface PrecompiledDocument {
  readonly head: FrontMatter;
  /** The paths of the document and its partials. */
  readonly paths: readonly string[];
  readonly title: string;
  /** Of each path, in JavaScript as Handlebars writes it. */
  readonly code: readonly string[];
}

const preparedCache = new WeakMap<
  TemplateFile,
  { from: readonly object[]; result: PreparedDocument | PreparationFailure }
>();

/** The document of this file. In a batch hundreds of reports come from one file, which is prepared for the first alone. */
export function prepareDocument(
  file: TemplateFile,
  { templates, catalogue, ready }: DocumentSource,
): PreparedDocument | PreparationFailure {
  const from = [catalogue, ...templates];
  const cached = preparedCache.get(file);
  if (cached && cached.from.length === from.length && cached.from.every((one, at) => one === from[at]))
    return cached.result;
  const document = ready ?? precompileDocument(file, { templates, catalogue });
  const result = "issues" in document ? document : instantiateDocument(document, templates);
  preparedCache.set(file, { from, result });
  return result;
}

export interface DocumentSource {
  readonly templates: readonly TemplateFile[];
  readonly catalogue: Catalogue;
  /** Given where it was made of these very files. */
  readonly ready?: PrecompiledDocument;
}

/** Finds the partials of a document, checks all its templates and turns them into code. */
export function precompileDocument(
  file: TemplateFile,
  { templates: all, catalogue }: Omit<DocumentSource, "ready">,
): PrecompiledDocument | PreparationFailure {
  const main = cleanTemplate(file);
  const otherTemplates = all.filter((one) => one !== file).map(cleanTemplate);
  const { head, body } = readFrontMatter(main);
  const partials = collectPartials({ ...main, text: body }, otherTemplates);
  const issues = checkTemplates([main, ...partials], catalogue);
  if (!head || hasErrors(issues)) return { issues };
  // A part is whole lines, whether or not its last one was ended.
  const texts = [body, ...partials.map(({ text }) => `${text}\n`)];
  const paths = [main, ...partials].map(({ path }) => path);
  return {
    head: head.value,
    paths,
    title: precompileTemplate(head.value.title, main.path),
    code: texts.map((text, index) => precompileTemplate(addPlaceMarks(text, index), paths[index] ?? "")),
  };
}

function precompileTemplate(text: string, srcName: string): string {
  // With the name of its source Handlebars gives the code beside a map of it, of which its types know nothing.
  const { code } = Handlebars.precompile(text, { ...compileOptions, srcName }) as unknown as { code: string };
  return code;
}

/** Of its own, without helpers: each report brings those that write into its own draft. */
const handlebarsInstance = Handlebars.create();

function instantiateDocument(
  { head, paths, title, code }: PrecompiledDocument,
  all: readonly TemplateFile[],
): PreparedDocument {
  const [main = instantiateTemplate(title), ...partials] = code.map(instantiateTemplate);
  return {
    head,
    templates: paths.map((path) => cleanTemplate(all.find((one) => one.path === path) ?? { path, text: "" })),
    title: instantiateTemplate(title),
    main,
    partials: Object.fromEntries(
      partials.map((partial, index) => {
        const path = paths[index + 1] ?? "";
        return [parsePartialName(path) ?? path, partial];
      }),
    ),
  };
}

function instantiateTemplate(code: string): CompiledTemplate {
  return handlebarsInstance.template(new Function(`return ${code}`)());
}

/** The partials that a document includes, directly or through others, each once. */
function collectPartials(main: TemplateFile, all: readonly TemplateFile[]): TemplateFile[] {
  const collected = new Set<TemplateFile>([main]);
  for (const template of collected) {
    const names = listIncludedPartials(template);
    for (const one of all) if (names.includes(parsePartialName(one.path) ?? "")) collected.add(one);
  }
  return [...collected].slice(1);
}

function cleanTemplate({ path, text }: TemplateFile): TemplateFile {
  return { path, text: normalizeTemplateText(text) };
}

/** One form of letters and line ends, and none of the private-use characters that mark figures and places. */
export function normalizeTemplateText(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uE000-\uE004]/g, "")
    .normalize("NFC");
}
