/** The part of `report init --from` that looks at the files of an office and asks how they are to be read. */
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { describeHandedInFiles, describeOtherTables } from "../screen/handed-in-table.ts";
import { createProposalAsker } from "../screen/questions/ask-proposals.ts";
import type { Terminal } from "../screen/terminal.ts";
import { collectProposals, decideWithoutAsking } from "../starter/proposals/collect-proposals.ts";
import { createDraftReader, renderReportYamlWithEntries } from "../starter/proposals/draft-office.ts";
import type { StarterInputs } from "../starter/starter-files.ts";
import type { HandedInFile, HandedInFolder } from "../workspace/handed-in-files.ts";

interface ProposedReading {
  /** Absent where the office has its own already, which is never changed. */
  readonly reportYaml?: TextFile;
  /** Those that are copied. */
  readonly files: readonly HandedInFile[];
  /** The number of questions in report.yaml. */
  readonly questions: number;
}

/** Finds the export of each file and what has to be said of it in report.yaml; a person decides where there is one. */
export async function proposeHowToRead(
  { files, others, issues }: HandedInFolder,
  { reportYaml, inputs }: { readonly reportYaml?: TextFile; readonly inputs: StarterInputs },
  { isAsked, terminal }: { readonly isAsked: boolean; readonly terminal: Terminal },
): Promise<ProposedReading> {
  if (issues.length > 0) terminal.issues(issues);
  const otherTables = describeOtherTables(others);
  if (!reportYaml) {
    if (otherTables !== undefined) terminal.note(otherTables);
    return { files, questions: 0 };
  }
  const { catalogue: packCatalogue, period } = inputs;
  const result = await collectProposals(files, {
    readContext: createDraftReader(reportYaml.text, { packCatalogue, period }),
    decide: isAsked ? createProposalAsker(terminal) : decideWithoutAsking,
  });
  terminal.note(describeHandedInFiles(result));
  if (otherTables !== undefined) terminal.note(otherTables);
  return {
    reportYaml: {
      path: reportYaml.path,
      text: renderReportYamlWithEntries(reportYaml.text, result.accepted, result.open),
    },
    files: files.filter((file) => !result.leftOut.has(file)),
    questions: result.open.length,
  };
}
