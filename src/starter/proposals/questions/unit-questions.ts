/** One unit for all files of an export only where they have the column under one head, with numbers of one magnitude. */
import { foldText } from "../../../exports/cells/text-folding.ts";
import type { MoneyColumn, Proposal } from "../proposal.ts";

/** Money in another unit is at least a thousand times as much or as little. */
const largestSpread = 2;

/** Keeps one question about a column for most files, and asks about each file that has it otherwise by itself. */
export function separateUnitQuestions(proposals: readonly Proposal[]): Proposal[] {
  const groups = groupByMoneyColumn(proposals);
  return proposals.map((proposal) => {
    const { money } = proposal;
    if (!money) return proposal;
    const sameColumn = groups.filter(([first]) => first?.money?.reference === money.reference);
    const [most] = [...sameColumn].sort((a, b) => b.length - a.length);
    return most?.includes(proposal) ? proposal : askAboutFile(proposal);
  });
}

function groupByMoneyColumn(proposals: readonly Proposal[]): Proposal[][] {
  const groups: Proposal[][] = [];
  for (const proposal of proposals) {
    const { money } = proposal;
    if (!money) continue;
    const group = groups.find(([first]) => first?.money && isSameKind(first.money, money));
    if (group) group.push(proposal);
    else groups.push([proposal]);
  }
  return groups;
}

function isSameKind(first: MoneyColumn, second: MoneyColumn): boolean {
  return (
    first.reference === second.reference &&
    foldText(first.header) === foldText(second.header) &&
    Math.abs(first.magnitude - second.magnitude) < largestSpread
  );
}

function askAboutFile(proposal: Proposal): Proposal {
  const [file = ""] = proposal.files;
  return {
    ...proposal,
    question: `${proposal.question.replace(/\?$/, "")} trong tệp ${file}?`,
    answers: proposal.answers.map(({ label, entry }) => ({
      label,
      entry: { ...entry, keys: ["files", file, "units"] },
    })),
  };
}
