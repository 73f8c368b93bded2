/** Columns of numbers that an export needs and none of its files has, where each file holds one of its numbers only. */
import type { ExportFile } from "../../exports/source.ts";
import type { FileFindings } from "./file-proposals.ts";
import { formatNameInReportYaml, type Proposal } from "./proposal.ts";
import { buildHeadProposal } from "./questions/ask.ts";

/** Asks whether the office has such numbers at all; a file that still has an obstacle may hold them. */
export function findColumnsOfNoFile(findings: readonly (readonly [ExportFile, FileFindings])[]): Proposal[] {
  return findings.flatMap(([file, { declaration, numbersElsewhere = [] }]) => {
    if (!declaration) return [];
    const others = findings.filter(([, other]) => other.declaration?.id === declaration.id);
    const isOfNone = (id: string) =>
      others.every(([, other]) => other.numbersElsewhere?.some((column) => column.id === id));
    return numbersElsewhere
      .filter(({ id }) => isOfNone(id))
      .map((column) =>
        buildHeadProposal(formatNameInReportYaml(file), declaration, { column, heads: [] }, false),
      );
  });
}
