/** The parts of a template helper. A helper is one object in a file of its own, listed in `helper-list.ts`. */
import type { Office } from "../../catalogue/office/office.ts";
import type { FigureSet } from "../../figures/figure-set.ts";
import type { RephraseRequest } from "../../language/figure-mention.ts";
import type { FigurePhrase, FigurePhraseBuilder } from "../../language/figure-phrase.ts";
import type { ParsedHelperCall, PhraseOptionName } from "../../language/phrase-options.ts";
import type { CallPlace, RenderContext } from "../render-state.ts";

/** The options that do not concern the wording of one figure, each with the kind of value it takes. */
export const nonPhraseOptionKinds = {
  /** Topic of a missing narrative. */
  about: "text",
  /** The narrative that stands in for a missing one. */
  or: "text",
  /** The indicator that the listed parts add up to, or of which a topic was not reported. */
  of: "indicator",
  /** The indicator of another export that says the same, so that nothing lacks where it was reported. */
  unless: "indicator",
  /** The column to break down by, or "locality". */
  by: "text",
} as const;

export type HelperOptionName = PhraseOptionName | keyof typeof nonPhraseOptionKinds;

/** The arguments and options that a helper accepts. */
export interface HelperForm {
  /** Positional indicator ids: exactly one, at least one, or none. */
  readonly indicators: "one" | "some" | "none";
  /** A positional text, or a positional word of the document. */
  readonly argument?: "text" | "word";
  readonly options: readonly HelperOptionName[];
  readonly requiredOption?: HelperOptionName;
  /** A correct call, to quote in a message. */
  readonly example: string;
}

/** One call of a helper while a document is rendered. */
export interface HelperCall {
  readonly positional: readonly string[];
  /** Options as written in the template. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly place: CallPlace;
}

interface NamedHelper {
  readonly name: string;
  readonly form: HelperForm;
}

/** The data from which a recorded mention is put into words again. */
interface RephraseSources {
  readonly figures: FigureSet;
  readonly office: Office;
}

/** undefined if today's figures have no such words. */
type RephraseFunction = (
  recorded: RephraseRequest,
  call: ParsedHelperCall,
  sources: RephraseSources,
) => FigurePhrase | undefined;

/** Prints figures, each recorded as a mention. */
export interface FigureHelper extends NamedHelper {
  readonly kind: "figure";
  readonly print: (call: HelperCall, context: RenderContext) => string;
  /** null if its numbers are recorded as calls of other helpers only. */
  readonly rephrase: RephraseFunction | null;
  /** True if the phrase is a clause, which needs a comma behind a word: "…, tăng 5,5%". */
  readonly isClause: boolean;
  /** True if the clause has numbers of its own, so that it stands in brackets: "… (lũy kế 9 tháng 14.274 lao động, đạt 79,3%)". */
  readonly isAside?: boolean;
  /** True if the number is printed without its unit and must stay on one line with the word after it. */
  readonly bindsToUnit: boolean;
  /** True if the recorded value is the indicator's own, not that of a part, so that it can be published. */
  readonly recordsOwnValue: boolean;
}

/** Prints the words of exactly one figure. */
export interface SingleFigureHelper extends FigureHelper {
  readonly buildPhrase: FigurePhraseBuilder;
}

/** Prints text without figures. */
export interface TextHelper extends NamedHelper {
  readonly kind: "text";
  readonly print: (call: HelperCall, context: RenderContext) => string;
}

/** Chooses between the two branches of a block. */
export interface BlockHelper extends NamedHelper {
  readonly kind: "block";
  readonly isFulfilled: (call: HelperCall, context: RenderContext) => boolean;
  /** True if a heading goes where nothing but such blocks stood under it, and none was kept. */
  readonly leavesOutHeading?: true;
}

export type Helper = FigureHelper | TextHelper | BlockHelper;
