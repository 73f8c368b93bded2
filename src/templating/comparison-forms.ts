/** Alternates the forms of comparisons, so that no page repeats "so với cùng kỳ" behind each number. */
import type { PhraseOptions } from "../language/phrase-options.ts";

/** With what a comparison is made: "same-period", "year-start". */
type ComparisonBase = string;
type ComparisonForm = NonNullable<PhraseOptions["base"]>;

/** A line of a template is one paragraph. */
interface Paragraph {
  readonly file: string;
  readonly line: number;
}

/** The comparisons printed so far. */
export interface ComparisonForms {
  /** The bases that a comparison has named in full. */
  readonly namedBases: Set<ComparisonBase>;
  /** The last comparison; absent before the first one. */
  last?: {
    readonly base: ComparisonBase;
    readonly paragraph: Paragraph;
    readonly isNamed: boolean;
    /** Counts the comparisons in succession that have named their base, or have not. */
    readonly inSuccession: number;
  };
}

/** As many paragraphs in succession name the same base. */
const mostNamed = 2;
/** As many comparisons in succession leave their base to the one before. */
const mostBare = 3;

export function createComparisonForms(): ComparisonForms {
  return { namedBases: new Set() };
}

/**
 * Chooses how a comparison names its base: in full the first time, then once in a paragraph; where nothing else was compared with in
 * between, the others say "(tăng 8,5%)". The order of the calls alone decides, so that a document is the same whenever it is made.
 */
export function chooseComparisonForm(
  { namedBases, last }: ComparisonForms,
  base: ComparisonBase,
  paragraph: Paragraph,
): ComparisonForm {
  if (!namedBases.has(base)) return "long";
  if (last?.base !== base) return "short";
  if (!last.isNamed)
    return isSameParagraph(last.paragraph, paragraph) && last.inSuccession < mostBare ? "none" : "short";
  return isSameParagraph(last.paragraph, paragraph) || last.inSuccession >= mostNamed ? "none" : "short";
}

/** Records the form of a comparison that was printed. */
export function noteComparisonForm(
  forms: ComparisonForms,
  base: ComparisonBase,
  form: ComparisonForm,
  { file, line }: Paragraph,
): void {
  const { namedBases, last } = forms;
  const isNamed = form !== "none";
  if (isNamed) namedBases.add(base);
  const inSuccession = last?.isNamed === isNamed ? last.inSuccession + 1 : 1;
  forms.last = { base, paragraph: { file, line }, isNamed, inSuccession };
}

function isSameParagraph(a: Paragraph, b: Paragraph): boolean {
  return a.file === b.file && a.line === b.line;
}
