/** One question about the export, or the form of the numbers, of files that look alike, such as a file a district. */
import type { Decide, Decision } from "./decision.ts";
import type { Proposal } from "./proposal.ts";

/** Decides on the proposals; what is decided on a file holds for those with the same heads. */
export async function decideAlike(proposals: readonly Proposal[], decide: Decide): Promise<Decision[]> {
  const groups = groupAlike(proposals);
  const decisions = await decide([...groups.keys()]);
  return decisions.flatMap((decision) => {
    const members = groups.get(decision.proposal);
    return members ? members.map((proposal) => repeatDecision(decision, proposal)) : [decision];
  });
}

/** The proposals by the question that is asked for them. */
function groupAlike(proposals: readonly Proposal[]): Map<Proposal, Proposal[]> {
  const groups = new Map<string, Proposal[]>();
  for (const [index, proposal] of proposals.entries()) {
    const { alike, isCertain } = proposal;
    const key = alike === undefined || isCertain ? String(index) : alike;
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  }
  return new Map([...groups.values()].map((members) => [buildCommonQuestion(members), members]));
}

function buildCommonQuestion(members: readonly Proposal[]): Proposal {
  const [first, ...others] = members as readonly [Proposal, ...Proposal[]];
  if (others.length === 0) return first;
  const [file = ""] = first.files;
  return {
    ...first,
    files: members.flatMap(({ files }) => files),
    question: first.question.replace(file, `${file} và ${others.length} tệp cùng tiêu đề`),
  };
}

function repeatDecision({ answer, ...decision }: Decision, proposal: Proposal): Decision {
  const position = decision.proposal.answers.findIndex(({ entry }) => entry === answer?.entry);
  // The line of a number's form names the file; an export is the same line for all.
  const same =
    proposal.kind === "number"
      ? proposal.answers[position]
      : proposal.answers.find(({ entry }) => entry.line === answer?.entry.line);
  return { ...decision, proposal, ...(same && { answer: same }) };
}
