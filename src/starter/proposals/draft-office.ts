/** The office and the catalogue as they would be if proposals were written into a report.yaml. */
import { reportAndOmitUnfilledEntries } from "../../catalogue/checks/unfilled-entries.ts";
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { replaceNamesByIds } from "../../catalogue/office/office-names.ts";
import { addOfficeWordsToCatalogue } from "../../catalogue/office/office-words.ts";
import { readOffice } from "../../catalogue/office/read-office.ts";
import { readYamlValue } from "../../catalogue/yaml/read-yaml.ts";
import { hasErrors } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { addToReportYaml, type ReportYamlAdditions } from "./entries-yaml.ts";
import type { ProposalContext } from "./file-proposals.ts";
import { renderPlainYaml } from "./plain-yaml.ts";
import type { Entry, Proposal } from "./proposal.ts";

/** Creates the reader of drafts; it gives undefined for entries that contradict each other or the pack. */
export function createDraftReader(
  reportYaml: string,
  { packCatalogue, period }: { readonly packCatalogue: Catalogue; readonly period: Period },
): (entries: readonly Entry[], open?: readonly Proposal[]) => ProposalContext | undefined {
  const plainText = toPlainYaml(reportYaml);
  return (accepted, open = []) => {
    const written = readValidOffice(addToReportYaml(plainText, { accepted, open }));
    if (!written) return undefined;
    const office = replaceNamesByIds(written, packCatalogue);
    const { catalogue, issues: wordIssues } = addOfficeWordsToCatalogue(packCatalogue, office);
    return hasErrors(wordIssues) ? undefined : { office, catalogue, period };
  };
}

/** Adds entries and questions to a report.yaml that may be written in any form; undefined where they cannot be added safely. */
export function addToReportYamlIfSafe(
  reportYaml: string,
  additions: ReportYamlAdditions,
): string | undefined {
  const edited = addToReportYaml(reportYaml, additions);
  const { accepted, open = [] } = additions;
  const meant = readValidOffice(addToReportYaml(toPlainYaml(reportYaml), { accepted, open }));
  const read = readValidOffice(edited);
  return meant && read && formatInKeyOrder(read) === formatInKeyOrder(meant) ? edited : undefined;
}

function readValidOffice(text: string): Office | undefined {
  const { office, issues } = readOffice({ path: "report.yaml", text });
  return hasErrors(issues) ? undefined : office;
}

/** The same declarations in the form in which lines can always be added below keys; an undecided export waits for an entry no longer. */
function toPlainYaml(reportYaml: string): string {
  const { file } = reportAndOmitUnfilledEntries({ path: "report.yaml", text: reportYaml });
  return renderPlainYaml(readYamlValue(file) ?? {});
}

function formatInKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
