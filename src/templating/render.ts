/** Renders a document: its template, the figures and the office's own texts become lines in which every figure is a token. */

import { findAbsentIndicatorIds, findTerritoryOnlyIndicatorIds } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { FrontMatter } from "../catalogue/front-matter.ts";
import {
  type DocumentLetterhead,
  resolveDocumentLetterhead,
} from "../catalogue/office/document-letterhead.ts";
import { hasPlacesOfSeveralTimes, pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import type { TextLine, TokenizedText } from "../language/figure-mention.ts";
import { describePartialPeriod } from "../language/period-names.ts";
import { describeTimeOfPlace } from "../language/tables/place-times.ts";
import { type CalendarDate, formatPeriodId, type Period } from "../period.ts";
import { createPlaceResolver } from "./changes/line-sources.ts";
import { checkLetterhead } from "./checks/check-letterhead.ts";
import { checkTypedNumbers } from "./checks/check-typed-numbers.ts";
import { findTypedNumbers, findTypedNumbersByLine } from "./checks/typed-numbers.ts";
import { createComparisonForms } from "./comparison-forms.ts";
import { findDocumentTemplate, listDocumentNames } from "./document-names.ts";
import { buildDocumentWords, type ConferenceOfDocument } from "./document-words.ts";
import { createHandlebarsHelpers } from "./handlebars-helpers.ts";
import { splitIntoPlacedLines } from "./line-marks.ts";
import { buildMissingPlanAndLastYearIssues } from "./missing-figures.ts";
import { findOmittedCalls, isOmittedText, markOmittedLines, nothingAbsent } from "./omitted-calls.ts";
import {
  normalizeTemplateText,
  type PrecompiledDocument,
  type PreparedDocument,
  prepareDocumentOrFailure,
  type TemplateFile,
} from "./prepare.ts";
import type { PrintedNames } from "./printed-names.ts";
import type { AbsenceState, RenderContext, RenderState } from "./render-state.ts";
import { cleanUpRenderedLine } from "./rendered-line.ts";
import { createSaidLacks } from "./said-lacks-state.ts";
import { writeUnreportedTopics } from "./unreported-topics.ts";

interface NarrativeFile {
  /** Relative to the workspace: "narrative/9m-2022/uu-diem.txt" is the narrative "uu-diem" of templates. */
  readonly path: string;
  readonly text: string;
}

export interface RenderInputs {
  readonly period: Period;
  readonly date?: CalendarDate;
  readonly conference?: ConferenceOfDocument;
  /** Set if the document is about one locality. */
  readonly locality?: Locality;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly figures: FigureSet;
  readonly templates: readonly TemplateFile[];
  readonly ready?: PrecompiledDocument;
  readonly narrative: readonly NarrativeFile[];
  /** Why files or the folder of the narrative could not be read. */
  readonly unread?: readonly Issue[];
}

export interface RenderedDocument {
  readonly text: TokenizedText;
  /** The title with its words filled in. */
  readonly head: FrontMatter;
  /** What the document would print if everything were reported. */
  readonly printed: PrintedNames;
  readonly issues: Issue[];
}

const emptyDocument: Omit<RenderedDocument, "issues"> = {
  text: { lines: [], mentions: [], typedNumbers: [] },
  head: { title: "", kind: "", letterhead: true, paper: "A4", orientation: "portrait", needs: [] },
  printed: { indicators: [], directives: [] },
};

/** Renders the document of a name such as "bao-cao". An error in any of its templates stops it, and all such errors are reported. */
export function renderDocumentText(documentName: string, inputs: RenderInputs): RenderedDocument {
  const file = findDocumentTemplate(documentName, inputs.templates);
  if (!file) {
    const names = listDocumentNames(inputs.templates).join(", ");
    return { ...emptyDocument, issues: [buildIssue("document-unknown", { text: documentName, names })] };
  }
  const prepared = prepareDocumentOrFailure(file, inputs);
  if ("issues" in prepared) return { ...emptyDocument, issues: [...prepared.issues] };
  const { head } = prepared;
  const document = { ...head, document: documentName };
  const wordInputs = {
    ...inputs,
    letterhead: resolveDocumentLetterhead(document, inputs.office, inputs),
  };
  const absence = computeAbsenceState(prepared, wordInputs);
  const context = createRenderContext(inputs, prepared.templates, absence);
  const { title, lines } = renderTitleAndLines(prepared, context, wordInputs);
  const findSourceLine = createLineFinder([...prepared.templates, ...context.narrative]);
  const typedNumbersOfNarrative = new Map(
    context.narrative.map(({ path, text }) => [path, findTypedNumbersByLine(text)]),
  );
  const typedNumbers = findTypedNumbers(
    lines,
    (file) => prepared.typedNumbers.get(file) ?? typedNumbersOfNarrative.get(file),
  );
  const issues = [
    ...checkLetterhead(document, wordInputs),
    ...context.state.issues,
    ...checkTypedNumbers(typedNumbers, findSourceLine),
    ...buildMissingPlanAndLastYearIssues(context.state, file.path, inputs.catalogue),
  ];
  const resolvePlace = createPlaceResolver(prepared.templates);
  return {
    text: {
      lines: lines.map(resolvePlace),
      mentions: context.state.mentions.map(resolvePlace),
      typedNumbers: typedNumbers.map(resolvePlace),
    },
    head: { ...head, title },
    printed: inputs.locality ? prepared.printed.locality : prepared.printed.territory,
    issues: issues.map(resolvePlace),
  };
}

/** Finds the line of a template or narrative as it was written. Each file is split once. */
function createLineFinder(files: readonly Pick<TemplateFile, "path" | "text">[]) {
  const linesByPath = new Map<string, readonly string[]>();
  return (file: string, line: number): string | undefined => {
    const lines = linesByPath.get(file) ?? files.find(({ path }) => path === file)?.text.split("\n") ?? [];
    linesByPath.set(file, lines);
    return lines[line - 1];
  };
}

type RenderInputsWithLetterhead = RenderInputs & { readonly letterhead: DocumentLetterhead };

function renderTitleAndLines(
  { title, main, partials, templates }: PreparedDocument,
  context: RenderContext,
  inputs: RenderInputsWithLetterhead,
) {
  const words = buildDocumentWords(inputs);
  const runtimeOptions = buildRuntimeOptions(context, partials);
  const finish = (text: string) => cleanUpRenderedLine(text, context.state.mentions, inputs.office.spelling);
  const paths = [...templates, ...inputs.narrative].map(({ path }) => path);
  const lines = splitIntoPlacedLines(main(words, runtimeOptions)).flatMap(
    ({ text, fileIndex, line }): TextLine[] => {
      const isNarrative = fileIndex >= templates.length;
      const placedLine = { text, file: paths[fileIndex] ?? "", line };
      if (isNarrative) return [placedLine];
      return markOmittedLines(placedLine).map((each) => ({ ...each, text: finish(each.text) }));
    },
  );
  const printedLines = writeUnreportedTopics(lines).filter(({ text, isOmitted }) => text !== "" || isOmitted);
  const titleText = title(words, runtimeOptions);
  if (isOmittedText(titleText))
    context.state.issues.push(buildIssue("title-figure-absent", {}, { file: paths[0] ?? "" }));
  return { title: finish(titleText), lines: [...listCutOffLines(inputs, paths[0] ?? ""), ...printedLines] };
}

/** A document of part of a period begins with the day that its figures reach, one of a place with the months in which it exists. */
function listCutOffLines({ period, locality }: RenderInputs, file: string): TextLine[] {
  const texts = [describePartialPeriod(period), locality && describeTimeOfPlace(locality, period)];
  return texts.flatMap((text) => (text === undefined ? [] : [{ text: `_${text}_`, file, line: 1 }]));
}

function buildRuntimeOptions(context: RenderContext, partials: PreparedDocument["partials"]) {
  return { helpers: createHandlebarsHelpers(context), partials: { ...partials } };
}

/** Renders a trial where exports are absent, to find the lines that are left out. */
function computeAbsenceState(
  { main, partials, templates }: PreparedDocument,
  inputs: RenderInputsWithLetterhead,
): AbsenceState {
  const indicators = findAbsentIndicatorIds(inputs.catalogue);
  const indicatorsWithoutPlaces = findTerritoryOnlyIndicatorIds(inputs.catalogue);
  const arePlacesWithoutOrder = hasPlacesOfSeveralTimes(inputs.office.localities, inputs.period);
  if (indicators.size === 0 && indicatorsWithoutPlaces.size === 0 && !arePlacesWithoutOrder)
    return nothingAbsent;
  const absent = { indicators, indicatorsWithoutPlaces, arePlacesWithoutOrder };
  const trialCalls: string[] = [];
  const context = createRenderContext(inputs, templates, { ...nothingAbsent, ...absent, trialCalls });
  const trial = main(buildDocumentWords(inputs), buildRuntimeOptions(context, partials));
  return { ...absent, omittedCalls: findOmittedCalls(trial, trialCalls) };
}

function createRenderContext(
  { period, office, figures, locality, narrative, unread = [] }: RenderInputs,
  templates: readonly TemplateFile[],
  absence: AbsenceState,
): RenderContext {
  const state: RenderState = {
    period,
    spelling: office.spelling,
    figures,
    ...(locality ? { locality: locality.code } : {}),
    mentions: [],
    issues: [],
    namesLacking: { plan: new Set(), lastYear: new Set(), yearStart: new Set() },
    saidLacks: createSaidLacks(),
    comparisonForms: createComparisonForms(),
    findLine: createLineFinder(templates),
  };
  return {
    state,
    absence,
    localities: pickLocalitiesOfPeriod(office.localities, period),
    narrative: narrative.map(({ path, text }, index) => ({
      path,
      text: normalizeTemplateText(text),
      fileIndex: templates.length + index,
    })),
    unread,
    narrativeFolder: ["narrative", formatPeriodId(period), locality?.code].filter(Boolean).join("/"),
  };
}
