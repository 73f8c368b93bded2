/** Doubts of one kind that a person can answer together: yes to all of them, or one by one. */
import type { Answer, Proposal } from "./proposal.ts";

/** Groups the doubts that have one likely answer each, by what they are about; all others stay alone, in their order. */
export function groupDoubts(doubts: readonly Proposal[]): Proposal[][] {
  const groups = new Map<string, Proposal[]>();
  for (const [index, doubt] of doubts.entries()) {
    const key = findGroupKey(doubt) ?? String(index);
    groups.set(key, [...(groups.get(key) ?? []), doubt]);
  }
  return [...groups.values()];
}

function findGroupKey({ kind, answers, isOpenList, likelyCount, isGuess }: Proposal): string | undefined {
  const [first, second] = answers;
  if (!first || isGuess) return undefined;
  const hasOneAnswer = !second || isOther(second, first);
  const [section = ""] = first.entry.keys;
  switch (kind) {
    case "export":
      return likelyCount === 1 ? kind : undefined;
    case "indicator":
      return isOpenList || hasOneAnswer ? `${kind} ${section}` : undefined;
    case "header":
    case "planUnit":
    case "shape":
      return hasOneAnswer ? `${kind} ${section}` : undefined;
    case "place":
      // The whole territory, of which several files have no division.
      return section === "exports" ? kind : undefined;
    case "number":
    case "text":
    case "time":
    case "unit":
      return undefined;
  }
}

/** True for an answer of another kind than the first: that no column or no indicator is meant. */
function isOther(answer: Answer, first: Answer): boolean {
  return answer.entry.keys[0] !== first.entry.keys[0];
}

/** Finds an answer that was given already for all files of an export, and answers this question too. */
export function findAnswerOfExport(
  { answers }: Proposal,
  given: readonly (Answer | undefined)[],
): Answer | undefined {
  return answers.find(
    ({ entry }) =>
      entry.keys[0] === "exports" &&
      given.some(
        (answer) => answer?.entry.line === entry.line && answer.entry.keys.join() === entry.keys.join(),
      ),
  );
}
