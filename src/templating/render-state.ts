/** The state of one document while it is rendered: the figures printed so far, and the issues found. */
import type { Locality, Spelling } from "../catalogue/office/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { type Issue, type IssuePlace, shortenAndCleanText } from "../issues/issue.ts";
import { type FigureMention, formatFigureToken } from "../language/figure-mention.ts";
import type { Period } from "../period.ts";
import type { ComparisonForms } from "./comparison-forms.ts";
import type { SaidLacks } from "./said-lacks-state.ts";

/** Printed where a figure has no words; `cleanUpRenderedLine` removes it with the comma before it. */
export const absenceMarker = "\uE004";

export interface RenderState {
  readonly period: Period;
  readonly spelling: Spelling;
  readonly figures: FigureSet;
  /** Code of the locality if the document is about one. */
  readonly locality?: string;
  readonly mentions: FigureMention[];
  readonly issues: Issue[];
  /** Names of the indicators without a plan or a last year, reported once for the document. */
  readonly namesLacking: {
    readonly plan: Set<string>;
    readonly lastYear: Set<string>;
    readonly yearStart: Set<string>;
  };
  readonly saidLacks: SaidLacks;
  readonly comparisonForms: ComparisonForms;
  /** Finds the line of a template as stored on disk, to quote it. */
  readonly findLine: (file: string, line: number) => string | undefined;
}

/** A text that the office wrote by hand. */
interface IndexedNarrative {
  readonly path: string;
  readonly text: string;
  /** Index of its path in the list of all files of the document. */
  readonly fileIndex: number;
}

/** The figures that a document does without, because the office does not have their exports. */
export interface AbsenceState {
  /** The ids of their indicators. */
  readonly indicators: ReadonlySet<string>;
  /** The ids of those of which the office has only the numbers of the whole territory. */
  readonly indicatorsWithoutPlaces: ReadonlySet<string>;
  /** True where places exist in different months of the period, so that none is the highest. */
  readonly arePlacesWithoutOrder: boolean;
  /** The places of the calls on lines that are left out. */
  readonly omittedCalls: ReadonlySet<string>;
  /** Receives the place of every call; set while the trial is rendered. */
  readonly trialCalls?: string[];
}

/** The inputs of the helpers. */
export interface RenderContext {
  readonly state: RenderState;
  readonly absence: AbsenceState;
  readonly localities: readonly Locality[];
  readonly narrative: readonly IndexedNarrative[];
  /** Why files or the folder of the narrative could not be read. */
  readonly unread: readonly Issue[];
  /** The folder that a missing narrative belongs in: "narrative/9m-2022". */
  readonly narrativeFolder: string;
}

/** The place of a helper call in its template. */
export interface CallPlace {
  readonly file: string;
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** The place of an issue, with the line of the call. Only issues quote it, and most calls raise none. */
export function quoteCall({ findLine }: RenderState, { file, line, column }: CallPlace): IssuePlace {
  return { file, line, column: String(column), quote: shortenAndCleanText(findLine(file, line) ?? "") };
}

/** Adds a mention and returns its token. */
export function addMentionAndFormatToken(state: RenderState, newMention: FigureMention): string {
  const {
    indicator,
    aspect,
    locality = state.locality,
    value,
    shown,
    format,
    file,
    line,
    isIncomplete,
  } = newMention;
  const mention: FigureMention = {
    indicator,
    aspect,
    locality,
    value,
    shown,
    format,
    file,
    line,
    isIncomplete,
  };
  return formatFigureToken(state.mentions.push(mention) - 1);
}

/** The figure of an indicator; it exists, because `prepareDocumentOrFailure` checks every name before anything is rendered. */
export function requireFigure({ figures, locality }: RenderState, indicatorId: string): Figure {
  const figure = figures.findFigure(indicatorId, locality);
  if (!figure) throw new Error(`"${indicatorId}" is in the catalogue, but not among its figures`);
  return figure;
}
