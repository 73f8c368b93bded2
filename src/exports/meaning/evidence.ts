/**
 * The evidence that gives a number its meaning, for one of the five questions (what, when, where, in which unit, how often). Every
 * question is answered here, and nowhere else, from what stands on the sheet or from what somebody confirmed.
 */

/** The places of evidence, the nearer to the cell first. */
const evidenceSources = [
  "cell",
  "unit column",
  "row",
  "header",
  "group head",
  "title",
  "note line",
  "sheet name",
  "file name",
  "folder",
  "office",
  "declaration",
] as const;

type EvidenceSource = (typeof evidenceSources)[number];

/** One answer to a question, with the words that give it and their place. */
export interface Evidence<T> {
  readonly value: T;
  readonly source: EvidenceSource;
  /** The words as they stand there; a message quotes them. */
  readonly text: string;
  readonly line?: number;
  readonly column?: string;
}

/** The answer to a question: the nearest evidence, two that disagree, or none. */
export type Resolution<T> =
  | { readonly kind: "answered"; readonly evidence: Evidence<T> }
  | { readonly kind: "conflict"; readonly nearer: Evidence<T>; readonly farther: Evidence<T> }
  | { readonly kind: "silent" };

/** Habits of the pack and what the office confirmed for a silent sheet never contradict the sheet. */
const sheetSources: ReadonlySet<EvidenceSource> = new Set(
  evidenceSources.filter((source) => source !== "office" && source !== "declaration"),
);

/**
 * Resolves the evidence for one question: the nearest answers, and a second one of the sheet that says something else makes a
 * conflict. What the office or the declaration says yields to the sheet.
 */
export function resolveEvidence<T>(
  allEvidence: readonly Evidence<T>[],
  isSame: (a: T, b: T) => boolean = Object.is,
): Resolution<T> {
  const [nearest, ...others] = allEvidence.toSorted((a, b) => rankSource(a) - rankSource(b));
  if (!nearest) return { kind: "silent" };
  const farther = others.find(
    ({ source, value }) => sheetSources.has(source) && !isSame(nearest.value, value),
  );
  return farther ? { kind: "conflict", nearer: nearest, farther } : { kind: "answered", evidence: nearest };
}

function rankSource({ source }: Evidence<unknown>): number {
  return evidenceSources.indexOf(source);
}
