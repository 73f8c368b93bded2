import type { FigureVerdict } from "../figures/judge-figures.ts";
import type { DamagedSubject } from "./damaged-subjects.ts";
import type { Variant } from "./variant.ts";

/** The program's mistake with a damaged copy in words; undefined where its figures are right, or the damage is told. */
export function findFaultOfFigures(
  variant: Variant,
  { outcome, hasCleanFigures, hasCleanTotals, issues }: FigureVerdict,
  { path, hasFreeTexts }: DamagedSubject,
): string | undefined {
  const shownIssues = JSON.stringify(issues.slice(0, 3));
  if (outcome === "different") {
    // Another text in a column of any texts is another part, printed as it stands: nothing is lost.
    const isAnotherPart = hasFreeTexts && hasCleanTotals && /^(?:inj-|quote-newline)/.test(variant.name);
    return isAnotherPart ? undefined : "other figures without a word";
  }
  if (outcome === "equal") return undefined;
  const isHarmless = variant.expected === "same" && variant.alsoAccepted.length === 0;
  if (isHarmless) return `a harmless change is told: ${shownIssues}`;
  const { line } = variant;
  const isPlaced = issues.some((issue) => issue.file === path && (line === null || issue.line === line));
  if (!isPlaced && !hasCleanFigures) return `no issue names the file and line ${line}: ${shownIssues}`;
  return undefined;
}
