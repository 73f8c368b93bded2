/** Questions that several files ask, each once; and those that an earlier question holds already. */
import { type Answer, formatProposalKey, type Proposal } from "./proposal.ts";

/** Several files may have the same heads; a question about one column is asked once for all its heads. */
export function mergeProposals(proposals: readonly Proposal[]): Proposal[] {
  const merged: Proposal[] = [];
  for (const proposal of proposals) {
    const index = merged.findIndex((earlier) => isSameQuestion(earlier, proposal));
    const earlier = merged[index];
    if (earlier) merged[index] = joinProposals(earlier, proposal);
    else merged.push(proposal);
  }
  return merged;
}

function joinProposals(earlier: Proposal, proposal: Proposal): Proposal {
  const longer = proposal.answers.length > earlier.answers.length ? proposal : earlier;
  const known = new Set(longer.answers.map(({ entry }) => entry.line));
  const others = [...earlier.answers, ...proposal.answers].filter(({ entry }) => !known.has(entry.line));
  return {
    ...longer,
    answers: [...longer.answers, ...others],
    files: [...new Set([...earlier.files, ...proposal.files])],
    isCertain: earlier.isCertain && proposal.isCertain,
  };
}

function isSameQuestion(first: Proposal, second: Proposal): boolean {
  if (formatProposalKey(first) === formatProposalKey(second)) return true;
  const [keys, otherKeys] = [first, second].map(({ answers }) => answers[0]?.entry.keys.join(" "));
  const lines = new Set(first.answers.map(({ entry }) => entry.line));
  return (
    first.kind === "header" &&
    second.kind === "header" &&
    !first.isCertain &&
    !second.isCertain &&
    keys === otherKeys &&
    second.answers.some(({ entry }) => lines.has(entry.line))
  );
}

/** True for a question about a column with fewer heads to choose from than one that is open. */
export function isPartOf({ kind, answers }: Proposal, open: Proposal): boolean {
  return (
    kind === "header" &&
    open.kind === kind &&
    answers.every(({ entry: { keys, line } }) =>
      open.answers.some(({ entry }) => entry.line === line && entry.keys.join(" ") === keys.join(" ")),
    )
  );
}

/** Omits the heads that were asked about for the same column already; undefined where the likeliest was. */
export function omitAskedHeads(proposal: Proposal, asked: readonly Proposal[]): Proposal | undefined {
  if (proposal.kind !== "header") return proposal;
  const known = new Set(
    asked.flatMap(({ answers }) => answers.filter(isAboutHead).map(({ entry }) => JSON.stringify(entry))),
  );
  const isAsked = (answer: Answer) => isAboutHead(answer) && known.has(JSON.stringify(answer.entry));
  const [first] = proposal.answers;
  if (first && isAsked(first)) return undefined;
  return { ...proposal, answers: proposal.answers.filter((answer) => !isAsked(answer)) };
}

function isAboutHead({ entry: { keys } }: Answer): boolean {
  return keys[0] === "aliases";
}
