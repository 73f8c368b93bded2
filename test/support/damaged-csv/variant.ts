/** A damaged copy of a clean export, with the outcomes that a reader may have. */

/** "same": read to the same figures. "warn": the same figures and a warning. "refuse": an error, and no figures. */
export type Outcome = "same" | "warn" | "refuse";

export interface Variant {
  readonly name: string;
  readonly expected: Outcome;
  /** Outcomes that are a matter of policy; silently different figures are never accepted. */
  readonly alsoAccepted: readonly Outcome[];
  readonly bytes: Uint8Array;
  /** The damage in words. */
  readonly damage: string;
  /** The line (from 1) that an issue must name; null where any will do. */
  readonly line: number | null;
  /** Patterns that the issues must contain. */
  readonly mentions: readonly string[];
  /** The variant whose figures this one must have; "none" and "self" where there is nothing to compare. */
  readonly baseline: string;
}

export interface VariantOptions {
  readonly accept?: readonly Outcome[];
  readonly line?: number;
  readonly mentions?: readonly string[];
  readonly baseline?: string;
}

export function createVariant(
  name: string,
  expected: Outcome,
  content: string | Uint8Array,
  damage: string,
  { accept = [], line, mentions = [], baseline = "clean" }: VariantOptions = {},
): Variant {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { name, expected, alsoAccepted: accept, bytes, damage, line: line ?? null, mentions, baseline };
}
