/** Goes through the files again and again until nothing new is proposed: what was accepted may show the next obstacle. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { ExportFile } from "../../exports/source.ts";
import { decideAlike } from "./alike-files.ts";
import { createCachedFinder } from "./cached-findings.ts";
import { findColumnsOfNoFile } from "./columns-of-no-file.ts";
import type { Decide, Decision } from "./decision.ts";
import type { FileFindings, ProposalContext } from "./file-proposals.ts";
import { isPartOf, mergeProposals, omitAskedHeads } from "./merge-proposals.ts";
import {
  type Answer,
  type Entry,
  formatNameInReportYaml,
  formatProposalKey,
  type Proposal,
} from "./proposal.ts";
import { separateUnitQuestions } from "./questions/unit-questions.ts";

export interface ProposalResult {
  readonly accepted: readonly Entry[];
  /** The proposals of the accepted entries. */
  readonly answered: readonly Proposal[];
  readonly open: readonly Proposal[];
  /** The proposals of which a person has said now that no answer is right. */
  readonly denied: readonly Proposal[];
  /** The export of each file; undefined for a file that looks like none. */
  readonly exports: ReadonlyMap<ExportFile, ExportDeclaration | undefined>;
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

/** What is known after the rounds so far. */
interface CollectState {
  readonly files: readonly ExportFile[];
  readonly accepted: Entry[];
  readonly answered: Proposal[];
  /** Answers to open questions, taken to see what else would have to be asked. */
  readonly assumed: Entry[];
  readonly open: Proposal[];
  readonly denied: Proposal[];
  /** The keys of all proposals that were decided on. */
  readonly decided: Set<string>;
  /** The names of files with an open question: what follows from it is no more certain. */
  readonly doubtful: Set<string>;
  /** The files that are not looked at again: a large one without an obstacle is read once. */
  readonly settled: Set<ExportFile>;
  readonly findings: Map<ExportFile, FileFindings>;
}

/** Each round decides on a proposal that no earlier one has decided on, so that the rounds come to an end. */
export async function collectProposals(
  files: readonly ExportFile[],
  { readContext, decide, isDeniedAlready = () => false, onFile }: CollectOptions,
): Promise<ProposalResult> {
  const state = createCollectState(files);
  const findFileProposalsOnce = createCachedFinder();
  for (let round = 0; ; round++) {
    const { accepted, assumed } = state;
    const context = readContext([...accepted, ...assumed]) ?? readContext(accepted);
    if (!context) break;
    const found: Proposal[] = [];
    for (const file of files) {
      if (state.settled.has(file)) continue;
      if (round === 0) onFile?.(file);
      const findings = await findFileProposalsOnce(file, context, [...accepted, ...assumed]);
      found.push(...addFindings(state, file, findings));
    }
    const ofFiles = listUndecided(state, found);
    const undecided =
      ofFiles.length > 0 ? ofFiles : listUndecided(state, findColumnsOfNoFile([...state.findings]));
    if (undecided.length === 0) break;
    const fresh = omitDenied(state, undecided, isDeniedAlready);
    // Units come last: which files have one in common is known when all of them are read so far.
    const beforeUnits = fresh.filter(({ kind }) => kind !== "unit");
    const asked = beforeUnits.length > 0 ? beforeUnits : fresh;
    if (asked.length > 0)
      for (const decision of await decideAlike(asked, decide)) applyDecision(state, decision, readContext);
  }
  return buildResult(state);
}

function createCollectState(files: readonly ExportFile[]): CollectState {
  return {
    files,
    accepted: [],
    answered: [],
    assumed: [],
    open: [],
    denied: [],
    decided: new Set(),
    doubtful: new Set(),
    settled: new Set(),
    findings: new Map(),
  };
}

/** Notes what was found in a file, and gives its proposals. */
function addFindings(state: CollectState, file: ExportFile, findings: FileFindings): Proposal[] {
  const { proposals, firstError } = findings;
  state.findings.set(file, findings);
  // What is accepted for another file may remove the obstacle of one that no question is about.
  if (proposals.length === 0 && !firstError) state.settled.add(file);
  const isDoubtful = state.doubtful.has(formatNameInReportYaml(file));
  return proposals.map((proposal) => (isDoubtful ? { ...proposal, isCertain: false } : proposal));
}

function listUndecided({ decided, open, denied }: CollectState, found: readonly Proposal[]): Proposal[] {
  return mergeProposals(separateUnitQuestions(found)).flatMap((proposal) => {
    if (decided.has(formatProposalKey(proposal)) || open.some((asked) => isPartOf(proposal, asked)))
      return [];
    return omitAskedHeads(proposal, [...open, ...denied]) ?? [];
  });
}

/** Settles what a person has denied in an earlier run. */
function omitDenied(
  state: CollectState,
  undecided: readonly Proposal[],
  isDeniedAlready: (proposal: Proposal) => boolean,
): Proposal[] {
  return undecided.filter((proposal) => {
    if (!isDeniedAlready(proposal)) return true;
    state.decided.add(formatProposalKey(proposal));
    if (proposal.kind === "export") settleFiles(state, proposal);
    return false;
  });
}

function settleFiles({ files, settled }: CollectState, proposal: Proposal): void {
  for (const file of files) if (proposal.files.includes(formatNameInReportYaml(file))) settled.add(file);
}

function applyDecision(
  state: CollectState,
  { proposal, answer, isAssumed, isLeftOut, isDenied }: Decision,
  readContext: CollectOptions["readContext"],
): void {
  const { accepted, assumed } = state;
  state.decided.add(formatProposalKey(proposal));
  if (answer && readContext([...accepted, answer.entry])) {
    accepted.push(answer.entry);
    state.answered.push(proposal);
    return;
  }
  if (isLeftOut) settleFiles(state, proposal);
  if (isLeftOut || isDenied) {
    state.denied.push(proposal);
    return;
  }
  state.open.push(proposal);
  for (const file of proposal.files) state.doubtful.add(file);
  const likeliest = isAssumed ? findLikeliestAnswer(proposal) : undefined;
  if (likeliest && readContext([...accepted, ...assumed, likeliest.entry])) assumed.push(likeliest.entry);
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

function buildResult({ files, findings, accepted, answered, open, denied }: CollectState): ProposalResult {
  const exports = new Map([...findings].map(([file, { declaration }]) => [file, declaration]));
  const isAsked = (file: ExportFile) =>
    open.some(({ kind, files: asked }) => kind === "export" && asked.includes(formatNameInReportYaml(file)));
  const leftOut = new Set(files.filter((file) => !exports.get(file) && !isAsked(file)));
  return { accepted, answered, open, denied, exports, leftOut };
}

/** Accepts what is certain and leaves all else as questions. */
export const decideWithoutAsking: Decide = async (proposals) =>
  proposals.map((proposal) => {
    const [first] = proposal.answers;
    return proposal.isCertain && first ? { proposal, answer: first } : { proposal, isAssumed: true };
  });
