/** The office and the catalogue as they would be if proposals were written into a report.yaml. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import { addOfficeWordsToCatalogue } from "../../catalogue/office-words.ts";
import { readOffice } from "../../catalogue/read-office.ts";
import { hasErrors } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { addPlaceAliases, renderEntries } from "./entries-yaml.ts";
import type { ProposalContext } from "./file-proposals.ts";
import type { Entry, Proposal } from "./proposal.ts";

/** Renders a report.yaml with the accepted entries and the questions that are left. */
export function renderReportYamlWithEntries(
  reportYaml: string,
  accepted: readonly Entry[],
  open: readonly Proposal[],
): string {
  const entries = renderEntries(accepted, open);
  if (entries === "") return addPlaceAliases(reportYaml, accepted);
  const heading =
    '# Do "report init --from" ghi theo các tệp của cơ quan. Sau chữ "hỏi:" là câu hỏi: xem lại rồi bỏ dấu # ở một dòng trả lời.';
  return `${addPlaceAliases(reportYaml, accepted).trimEnd()}\n\n${heading}\n${entries}\n`;
}

/** Creates the reader of drafts; it gives undefined for entries that contradict each other or the pack. */
export function createDraftReader(
  reportYaml: string,
  { packCatalogue, period }: { readonly packCatalogue: Catalogue; readonly period: Period },
): (entries: readonly Entry[], open?: readonly Proposal[]) => ProposalContext | undefined {
  return (entries, open = []) => {
    const text = renderReportYamlWithEntries(reportYaml, entries, open);
    const { office, issues } = readOffice({ path: "report.yaml", text });
    if (!office || hasErrors(issues)) return undefined;
    const { catalogue, issues: wordIssues } = addOfficeWordsToCatalogue(packCatalogue, office);
    return hasErrors(wordIssues) ? undefined : { office, catalogue, period };
  };
}
