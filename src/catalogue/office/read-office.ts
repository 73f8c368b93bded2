import type { Issue } from "../../issues/issue.ts";
import { checkEarlierAgencies } from "../checks/check-earlier-agencies.ts";
import { checkLocalities } from "../checks/check-localities.ts";
import { reportAndOmitUnfilledEntries } from "../checks/unfilled-entries.ts";
import { type FindPlace, readYaml, type TextFile } from "../yaml/read-yaml.ts";
import { assignLocalityKeys } from "./locality-keys.ts";
import type { Office } from "./office.ts";
import { officeSchema } from "./office-schema.ts";

/** Reads report.yaml: the department, its localities and its spelling. */
export function readOffice(reportYaml: TextFile): {
  office?: Office;
  issues: Issue[];
  /** Finds the place of a part of it. */
  findPlace?: FindPlace;
} {
  const { file, issues: unfilledIssues } = reportAndOmitUnfilledEntries(reportYaml);
  const { declared, issues: schemaIssues } = readYaml<Office>(file, officeSchema);
  const issues = [...unfilledIssues, ...schemaIssues];
  if (!declared) return { issues };
  const placeIssues = [...checkLocalities(declared), ...checkEarlierAgencies(declared)];
  if (placeIssues.length > 0) return { issues: placeIssues };
  return { office: assignLocalityKeys(declared.value), issues, findPlace: declared.findPlace };
}
