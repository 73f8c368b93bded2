/** Goes through the files again and again until nothing new is proposed: what was accepted may show the next obstacle. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { ExportFile } from "../../exports/source.ts";
import type { Issue } from "../../issues/issue.ts";
import { decideAlike } from "./alike-files.ts";
import { createCachedFinder } from "./cached-findings.ts";
import type { Decide } from "./decision.ts";
import type { ProposalContext } from "./file-proposals.ts";
import {
  type Answer,
  type Entry,
  formatNameInReportYaml,
  formatProposalKey,
  type Proposal,
} from "./proposal.ts";
import { separateUnitQuestions } from "./unit-questions.ts";

export interface ProposalResult {
  readonly accepted: readonly Entry[];
  /** The proposals of the accepted entries. */
  readonly answered: readonly Proposal[];
  readonly open: readonly Proposal[];
  /** The proposals of which a person has said now that no answer is right. */
  readonly denied: readonly Proposal[];
  /** The export of each file; undefined for a file that looks like none. */
  readonly exports: ReadonlyMap<ExportFile, ExportDeclaration | undefined>;
  /** The first error of each file that no question is about and that still cannot be read. */
  readonly unread: ReadonlyMap<ExportFile, Issue>;
  /** The files that are no exports of this report, by their look or by a person's word. */
  readonly leftOut: ReadonlySet<ExportFile>;
}

export interface CollectOptions {
  /** The office and the catalogue with the entries; undefined where they contradict each other. */
  readonly readContext: (entries: readonly Entry[]) => ProposalContext | undefined;
  readonly decide: Decide;
  /** True for a proposal of which a person has said earlier that no answer is right. */
  readonly isDeniedAlready?: (proposal: Proposal) => boolean;
  /** Hears of each file that is looked at, the first time. */
  readonly onFile?: (file: ExportFile) => void;
}

/** More rounds would only repeat themselves: export, heads, shape, place, units, texts. */
const maxRounds = 12;

export async function collectProposals(
  files: readonly ExportFile[],
  { readContext, decide, isDeniedAlready = () => false, onFile }: CollectOptions,
): Promise<ProposalResult> {
  const accepted: Entry[] = [];
  const answered: Proposal[] = [];
  const assumed: Entry[] = [];
  const open: Proposal[] = [];
  const denied: Proposal[] = [];
  const decided = new Set<string>();
  const doubtful = new Set<string>();
  // A file may be large: one without an obstacle is read once.
  const settled = new Set<ExportFile>();
  const exports = new Map<ExportFile, ExportDeclaration | undefined>();
  const unread = new Map<ExportFile, Issue>();
  const settle = (proposal: Proposal) => {
    for (const file of files) if (proposal.files.includes(formatNameInReportYaml(file))) settled.add(file);
  };
  const findFileProposalsOnce = createCachedFinder();
  for (let round = 0; round < maxRounds; round++) {
    const context = readContext([...accepted, ...assumed]) ?? readContext(accepted);
    if (!context) break;
    const found: Proposal[] = [];
    for (const file of files) {
      if (settled.has(file)) continue;
      if (round === 0) onFile?.(file);
      const findings = await findFileProposalsOnce(file, context, [...accepted, ...assumed]);
      const { declaration, proposals, firstError } = findings;
      exports.set(file, declaration);
      if (firstError) unread.set(file, firstError);
      if (proposals.length === 0) settled.add(file);
      // What follows from an open question is no more certain than it.
      const isDoubtful = doubtful.has(formatNameInReportYaml(file));
      found.push(...proposals.map((proposal) => (isDoubtful ? { ...proposal, isCertain: false } : proposal)));
    }
    const unknown = mergeProposals(separateUnitQuestions(found)).flatMap((proposal) => {
      if (decided.has(formatProposalKey(proposal)) || open.some((asked) => isPartOf(proposal, asked)))
        return [];
      return omitAskedHeads(proposal, [...open, ...denied]) ?? [];
    });
    if (unknown.length === 0) break;
    const deniedAlready = unknown.filter(isDeniedAlready);
    for (const proposal of deniedAlready) {
      decided.add(formatProposalKey(proposal));
      if (proposal.kind === "export") settle(proposal);
    }
    const fresh = unknown.filter((proposal) => !deniedAlready.includes(proposal));
    if (fresh.length === 0) continue;
    // Units come last: which files have one in common is known when all of them are read so far.
    const beforeUnits = fresh.filter(({ kind }) => kind !== "unit");
    const next = beforeUnits.length > 0 ? beforeUnits : fresh;
    for (const { proposal, answer, isAssumed, isLeftOut, isDenied } of await decideAlike(next, decide)) {
      decided.add(formatProposalKey(proposal));
      if (answer && readContext([...accepted, answer.entry])) {
        accepted.push(answer.entry);
        answered.push(proposal);
        continue;
      }
      if (isLeftOut) settle(proposal);
      if (isLeftOut || isDenied) {
        denied.push(proposal);
        continue;
      }
      open.push(proposal);
      for (const file of proposal.files) doubtful.add(file);
      const likeliest = isAssumed ? findLikeliestAnswer(proposal) : undefined;
      if (likeliest && readContext([...accepted, ...assumed, likeliest.entry])) assumed.push(likeliest.entry);
    }
  }
  const leftOut = new Set(
    files.filter(
      (file) =>
        !exports.get(file) &&
        !open.some(
          (proposal) => proposal.kind === "export" && proposal.files.includes(formatNameInReportYaml(file)),
        ),
    ),
  );
  return { accepted, answered, open, denied, exports, unread, leftOut };
}

/** Finds the answer that shows what else would have to be asked; none of several heads or places is likelier than the others. */
function findLikeliestAnswer({ kind, answers, isOpenList }: Proposal): Answer | undefined {
  if (isOpenList) return undefined;
  const [first, ...others] = answers;
  if (kind === "place")
    return (
      answers.find(({ entry }) => entry.keys[0] === "exports") ?? (others.length === 0 ? first : undefined)
    );
  const isOnlyHead = others.every(({ entry }) => entry.keys[0] !== first?.entry.keys[0]);
  return kind !== "header" || isOnlyHead ? first : undefined;
}

/** Several files may have the same heads; a question about one column is asked once for all its heads. */
function mergeProposals(proposals: readonly Proposal[]): Proposal[] {
  const merged: Proposal[] = [];
  for (const proposal of proposals) {
    const index = merged.findIndex((earlier) => isSameQuestion(earlier, proposal));
    const earlier = merged[index];
    if (!earlier) {
      merged.push(proposal);
      continue;
    }
    const longer = proposal.answers.length > earlier.answers.length ? proposal : earlier;
    const known = new Set(longer.answers.map(({ entry }) => entry.line));
    const others = [...earlier.answers, ...proposal.answers].filter(({ entry }) => !known.has(entry.line));
    merged[index] = {
      ...longer,
      answers: [...longer.answers, ...others],
      files: [...new Set([...earlier.files, ...proposal.files])],
      isCertain: earlier.isCertain && proposal.isCertain,
    };
  }
  return merged;
}

/** True for a question about a column with fewer heads to choose from than one that is open. */
function isPartOf({ kind, answers }: Proposal, open: Proposal): boolean {
  return (
    kind === "header" &&
    open.kind === kind &&
    answers.every(({ entry: { keys, line } }) =>
      open.answers.some(({ entry }) => entry.line === line && entry.keys.join(" ") === keys.join(" ")),
    )
  );
}

/** Omits the heads that were asked about for the same column already; undefined where the likeliest was. */
function omitAskedHeads(proposal: Proposal, asked: readonly Proposal[]): Proposal | undefined {
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

/** Accepts what is certain and leaves all else as questions. */
export const decideWithoutAsking: Decide = async (proposals) =>
  proposals.map((proposal) => {
    const [first] = proposal.answers;
    return proposal.isCertain && first ? { proposal, answer: first } : { proposal, isAssumed: true };
  });
