/** Lines that `report init --from` proposes to write down about the files of an office. */

/** One line of report.yaml below its keys: `export: jobs` below files → bieu-01.csv. */
export interface Entry {
  readonly keys: readonly string[];
  readonly line: string;
}

export interface Answer {
  /** As a person chooses it: "Cho vay giải quyết việc làm". */
  readonly label: string;
  readonly entry: Entry;
}

type ProposalKind =
  | "export"
  | "header"
  | "shape"
  | "unit"
  | "number"
  | "planUnit"
  | "text"
  | "indicator"
  | "place"
  | "time";

export interface Proposal {
  readonly kind: ProposalKind;
  /** Relative to data/; several where they have the same heads. */
  readonly files: readonly string[];
  /** With what the file shows for it; a question where it is not certain. */
  readonly question: string;
  /** Cells as they would be read. */
  readonly evidence?: readonly string[];
  /** The likeliest first. */
  readonly answers: readonly Answer[];
  /** False where a person has to decide, because a wrong answer would give other figures. */
  readonly isCertain: boolean;
  /** The first answers, which a question in report.yaml lists; absent where it lists all. */
  readonly likelyCount?: number;
  /** True where the words of the file speak for the first answer in part only, or for another one: it is asked by itself. */
  readonly isGuess?: boolean;
  /** True where no answer is likelier than the others. */
  readonly isOpenList?: boolean;
  /** For a question about the export or the form of numbers: the heads and the answers; files that share both are asked about once. */
  readonly alike?: string;
  /** For a question about a unit: the column as this file has it. */
  readonly money?: MoneyColumn;
}

export interface MoneyColumn {
  /** "jobs.paid" */
  readonly reference: string;
  readonly header: string;
  /** The decimal logarithm of the numbers' median. */
  readonly magnitude: number;
}

/** report.yaml calls a file by its path below data/. */
export function formatNameInReportYaml({ path }: { readonly path: string }): string {
  return path.replace(/^data\//, "");
}

/** Proposals with the same answers are one, whatever file they come from. */
export function formatProposalKey({ kind, answers }: Proposal): string {
  return JSON.stringify([kind, answers.map(({ entry }) => entry)]);
}
