/** The question which export a file is. */
import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { parseTime } from "../../../exports/cells/time-spans.ts";
import type { ExportChoice } from "../choose-export.ts";
import type { Proposal } from "../proposal.ts";

function buildExportProposal(
  file: string,
  { candidates, isCertain }: ExportChoice,
  headTexts: readonly string[],
): Proposal {
  const [first] = candidates;
  return {
    kind: "export",
    files: [file],
    question: isCertain ? `${file}: ${first?.name ?? ""}, theo các cột của tệp` : `${file} là biểu nào?`,
    answers: candidates.map(({ id, name }) => ({
      label: name,
      entry: { keys: ["files", file], line: `export: ${id}` },
    })),
    isCertain,
    alike: JSON.stringify([listHeadsWithoutTimes(headTexts), candidates.map(({ id }) => id).sort()]),
  };
}

/** "T1 … T3" and "T4 … T6" are heads of the same table, of two quarters. */
export function listHeadsWithoutTimes(headTexts: readonly string[]): string[] {
  return [...new Set(headTexts.map((text) => (parseTime(text) ? "" : foldText(text.replace(/\d+/g, "")))))];
}

/** Asks with the likely exports first; a person may know better, and finds all others below. */
export function buildExportQuestion(
  file: string,
  choice: ExportChoice,
  headTexts: readonly string[],
  declarations: readonly ExportDeclaration[],
): Proposal {
  const proposal = buildExportProposal(file, choice, headTexts);
  if (choice.isCertain) return proposal;
  const others = declarations.filter((declaration) => !choice.candidates.includes(declaration));
  const { answers } = buildExportProposal(file, { candidates: others, isCertain: false }, headTexts);
  return {
    ...proposal,
    answers: [...proposal.answers, ...answers],
    likelyCount: choice.isTitled && !choice.isContested ? 1 : proposal.answers.length,
    ...(choice.isContested && { isGuess: true }),
  };
}

/** A table that looks like none of the exports: a person may know what it is. */
export function buildUnknownExportProposal(
  file: string,
  declarations: readonly ExportDeclaration[],
  headTexts: readonly string[],
): Proposal {
  const choice = { candidates: declarations, isCertain: false };
  return { ...buildExportProposal(file, choice, headTexts), isOpenList: true };
}
