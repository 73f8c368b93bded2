/** Preparation of a document template: its partials are collected, then all are checked and compiled. */
import Handlebars from "handlebars";
import type { Catalogue } from "../catalogue/declaration.ts";
import { type FrontMatter, readFrontMatter } from "../catalogue/front-matter.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import type { LineSource } from "./changes/line-sources.ts";
import { checkTemplates } from "./checks/check-templates.ts";
import { findTypedNumbersByLine, type TypedNumbersByLine } from "./checks/typed-numbers.ts";
import { compileOptions } from "./handlebars-helpers.ts";
import { addLineMarks } from "./line-marks.ts";
import { listIncludedPartialNames, parsePartialName } from "./partials.ts";
import { collectPrintedNamesByScope, type PrintedNamesByScope } from "./printed-names.ts";

export interface TemplateFile {
  /** "documents/bao-cao.hbs", "parts/employment.hbs". */
  readonly path: string;
  readonly text: string;
  /** Set if the office changed some lines: the file and line in which each of them stands. */
  readonly sources?: readonly LineSource[];
}

export interface PreparedDocument {
  readonly head: FrontMatter;
  /** The document and its partials; a rendered line refers to its file by the index in this list. */
  readonly templates: readonly TemplateFile[];
  readonly title: CompiledTemplate;
  readonly main: CompiledTemplate;
  readonly partials: Readonly<Record<string, CompiledTemplate>>;
  readonly printed: PrintedNamesByScope;
  /** By path. */
  readonly typedNumbers: ReadonlyMap<string, TypedNumbersByLine>;
}

/** The errors for which a document cannot be rendered. */
interface PreparationFailure {
  readonly issues: readonly Issue[];
}

type CompiledTemplate = Handlebars.TemplateDelegate;

/** The JavaScript that Handlebars generates for a template, as text or as a function that gives what it describes. */
type TemplateCode = string | TemplateFactory;
type TemplateFactory = () => unknown;

/** A prepared document without anything of its run. For the built-in pack it is computed while the program is bundled. */
export interface PrecompiledDocument {
  readonly head: FrontMatter;
  /** The paths of the document and its partials. */
  readonly paths: readonly string[];
  readonly title: TemplateCode;
  /** By path. */
  readonly code: readonly TemplateCode[];
  readonly typedNumbers: readonly TypedNumbersByLine[];
  readonly printed: PrintedNamesByScope;
}

const preparedCache = new WeakMap<
  TemplateFile,
  { sources: readonly object[]; result: PreparedDocument | PreparationFailure }
>();

/** Prepares the document of a file. Cached, because a batch renders hundreds of reports from one file. */
export function prepareDocumentOrFailure(
  file: TemplateFile,
  { templates, catalogue, ready }: DocumentSource,
): PreparedDocument | PreparationFailure {
  const sources = [catalogue, ...templates];
  const cached = preparedCache.get(file);
  if (cached && hasSameItems(cached.sources, sources)) return cached.result;
  const document = ready ?? checkAndPrecompileDocument(file, { templates, catalogue });
  const result = "issues" in document ? document : instantiateTemplatesOfDocument(document, templates);
  preparedCache.set(file, { sources, result });
  return result;
}

function hasSameItems(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

export interface DocumentSource {
  readonly templates: readonly TemplateFile[];
  readonly catalogue: Catalogue;
  /** Set if it was computed from these very files. */
  readonly ready?: PrecompiledDocument;
}

/** Collects the partials of a document, checks all its templates and compiles them to code. */
export function checkAndPrecompileDocument(
  file: TemplateFile,
  { templates, catalogue }: Omit<DocumentSource, "ready">,
): PrecompiledDocument | PreparationFailure {
  const main = normalizeTemplate(file);
  const otherTemplates = templates.filter((template) => template !== file).map(normalizeTemplate);
  const { head, body } = readFrontMatter(main);
  const partials = collectIncludedPartials({ ...main, text: body }, otherTemplates);
  const issues = checkTemplates([main, ...partials], catalogue);
  if (!head || hasErrors(issues)) return { issues };
  // A partial consists of whole lines, even if its file lacks the last line break.
  const texts = [body, ...partials.map(({ text }) => `${text}\n`)];
  const paths = [main, ...partials].map(({ path }) => path);
  return {
    head: head.value,
    paths,
    title: precompileTemplate(head.value.title, main.path),
    typedNumbers: [main, ...partials].map(({ text }) => findTypedNumbersByLine(text)),
    code: texts.map((text, index) => precompileTemplate(addLineMarks(text, index), paths[index] ?? "")),
    printed: collectPrintedNamesByScope([head.value.title, body], mapPartialTexts(partials)),
  };
}

function mapPartialTexts(partials: readonly TemplateFile[]): ReadonlyMap<string, string> {
  return new Map(partials.map(({ path, text }) => [parsePartialName(path) ?? path, text]));
}

function precompileTemplate(text: string, srcName: string): string {
  // With `srcName` Handlebars returns the code together with a source map, which its types do not declare.
  const { code } = Handlebars.precompile(text, { ...compileOptions, srcName }) as unknown as { code: string };
  return code;
}

/** Has no helpers: each report passes its own, which write into its state. */
const handlebarsInstance = Handlebars.create();

function instantiateTemplatesOfDocument(
  { head, paths, title, code, typedNumbers, printed }: PrecompiledDocument,
  templates: readonly TemplateFile[],
): PreparedDocument {
  const [main = instantiateTemplate(title), ...partials] = code.map(instantiateTemplate);
  return {
    head,
    templates: paths.map((path) =>
      normalizeTemplate(templates.find((template) => template.path === path) ?? { path, text: "" }),
    ),
    title: instantiateTemplate(title),
    main,
    printed,
    typedNumbers: new Map(paths.map((path, index) => [path, typedNumbers[index] ?? {}])),
    partials: Object.fromEntries(
      partials.map((partial, index) => {
        const path = paths[index + 1] ?? "";
        return [parsePartialName(path) ?? path, partial];
      }),
    ),
  };
}

function instantiateTemplate(code: TemplateCode): CompiledTemplate {
  return handlebarsInstance.template(createTemplateFactory(code)() as TemplateSpecification);
}

export function createTemplateFactory(code: TemplateCode): TemplateFactory {
  return typeof code === "string" ? (new Function(`return ${code}`) as TemplateFactory) : code;
}

/** The partials that a document includes, directly or through others, each once. */
function collectIncludedPartials(main: TemplateFile, candidates: readonly TemplateFile[]): TemplateFile[] {
  const collected = new Set<TemplateFile>([main]);
  for (const template of collected) {
    const names = listIncludedPartialNames(template);
    for (const candidate of candidates)
      if (names.includes(parsePartialName(candidate.path) ?? "")) collected.add(candidate);
  }
  return [...collected].slice(1);
}

function normalizeTemplate(template: TemplateFile): TemplateFile {
  return { ...template, text: normalizeTemplateText(template.text) };
}

/** Normalizes letters and line ends, and removes the private-use characters that mark figures and places. */
export function normalizeTemplateText(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\uE000-\uE009]/g, "")
    .normalize("NFC");
}
