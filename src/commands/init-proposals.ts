/** The part of `report init --from` that looks at the files of an office and asks how they are to be read. */
import { describeHandedInFiles, describeOtherTables } from "../screen/exports/handed-in-table.ts";
import { createProgress } from "../screen/progress.ts";
import { askAbsentExports } from "../screen/questions/ask-absent-exports.ts";
import { createProposalAsker } from "../screen/questions/ask-proposals.ts";
import type { Terminal } from "../screen/terminal.ts";
import { collectProposals, decideWithoutAsking } from "../starter/proposals/collect-proposals.ts";
import { createDraftReader } from "../starter/proposals/draft-office.ts";
import {
  buildAbsentEntry,
  listExportsInQuestion,
  listMissingExports,
} from "../starter/proposals/missing-exports.ts";
import { formatNameInReportYaml } from "../starter/proposals/proposal.ts";
import {
  findLineOfQuestion,
  isDenialWritten,
  listLinesOfDenials,
} from "../starter/proposals/questions/written-questions.ts";
import type { HandedInFolder } from "../workspace/starter/handed-in-files.ts";
import type { StarterOffice } from "../workspace/starter/starter-inputs.ts";
import type { ProposedFiles } from "../workspace/starter/starter-plan.ts";

interface ProposedReading extends ProposedFiles {
  /** The number of questions in report.yaml. */
  readonly questions: number;
  /** The lines of a report.yaml that was there at which these questions, and those not to be asked again, stand. */
  readonly questionLines: readonly number[];
  readonly deniedLines: readonly number[];
  /** The names of files that are not copied. */
  readonly leftOut: readonly string[];
  /** The names of files with an open question. */
  readonly waiting: ReadonlySet<string>;
}

/** Finds the export of each file and what has to be said of it in report.yaml; a person decides where there is one. */
export async function proposeHowToRead(
  { files, others, issues }: HandedInFolder,
  { reportYaml, inputs, packCatalogue }: StarterOffice,
  {
    isAsked,
    isQuiet,
    terminal,
  }: { readonly isAsked: boolean; readonly isQuiet: boolean; readonly terminal: Terminal },
): Promise<ProposedReading> {
  if (issues.length > 0) terminal.issues(issues);
  const progress = createProgress(files.length, { quiet: isQuiet || !isAsked });
  const writtenLines = reportYaml.text.split(/\r?\n/);
  const decide = isAsked ? createProposalAsker(terminal) : decideWithoutAsking;
  const { accepted, answered, open, denied, ...result } = await collectProposals(files, {
    readContext: createDraftReader(reportYaml.text, { packCatalogue, period: inputs.period }),
    decide: (proposals) => {
      progress.end();
      return decide(proposals);
    },
    isDeniedAlready: (proposal) => isDenialWritten(writtenLines, proposal),
    onFile: (file) => progress.advance(`Đang xem ${formatNameInReportYaml(file)}`),
  });
  progress.end();
  const missing = listMissingExports(inputs.catalogue, inputs.period, [
    ...result.exports.values(),
    ...listExportsInQuestion(open, inputs.catalogue),
  ]);
  const absent = isAsked ? await askAbsentExports(missing, terminal) : [];
  terminal.note(describeHandedInFiles({ ...result, open }));
  const otherTables = describeOtherTables(others);
  if (otherTables !== undefined) terminal.note(otherTables);
  return {
    additions: { accepted: [...accepted, ...absent.map(buildAbsentEntry)], answered, open, denied },
    files: files.filter((file) => !result.leftOut.has(file)),
    waiting: new Set(open.flatMap((proposal) => proposal.files)),
    questions: open.length,
    questionLines: open.flatMap((proposal) => findLineOfQuestion(writtenLines, proposal) ?? []),
    deniedLines: listLinesOfDenials(writtenLines),
    leftOut: [...result.leftOut].map((file) => formatNameInReportYaml(file)),
  };
}
