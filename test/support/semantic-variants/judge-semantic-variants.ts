/** Judges the program by the figures that it makes of each semantic variant. */
import { createFigureJudge, type FigureVerdict } from "../figures/judge-figures.ts";
import type { SemanticVariant } from "./build-semantic-variants.ts";

export interface Verdict extends FigureVerdict {
  /** The codes of the new issues. */
  readonly codes: readonly string[];
  readonly isAccepted: boolean;
}

/** Undefined for an export in which the kind cannot occur. */
export type Judge = (variant: SemanticVariant) => Promise<Verdict | undefined>;

export async function createJudge(cleanFiles: Readonly<Record<string, string>>): Promise<Judge> {
  const judgeFigures = await createFigureJudge({ cleanFiles });
  return async ({ kind, exportId, build }) => {
    const files = build();
    if (!files) return undefined;
    const verdict = await judgeFigures(exportId, files);
    const { outcome } = verdict;
    const codes = [...new Set(verdict.issues.map(({ code }) => code))];
    const isTold =
      outcome !== "equal" && outcome !== "different" && kind.causes.some((cause) => codes.includes(cause));
    const isAccepted = { told: isTold, right: isTold || outcome === "equal", silent: outcome === "equal" }[
      kind.wanted
    ];
    return { ...verdict, codes, isAccepted };
  };
}
