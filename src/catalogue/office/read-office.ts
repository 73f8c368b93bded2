import { buildIssue, type Issue } from "../../issues/issue.ts";
import { reportAndOmitUnfilledEntries } from "../checks/unfilled-entries.ts";
import { type DeclaredValue, type FindPlace, readYaml, type TextFile } from "../yaml/read-yaml.ts";
import type { Locality, Office } from "./office.ts";
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
  const duplicateIssues = checkDuplicateLocalities(declared);
  if (duplicateIssues.length > 0) return { issues: duplicateIssues };
  return { office: declared.value, issues, findPlace: declared.findPlace };
}

/** Finds codes and names that two localities share, which exports could not distinguish. */
function checkDuplicateLocalities({ value, findPlace }: DeclaredValue<Office>): Issue[] {
  const owners = new Map<string, Locality>();
  return value.localities.flatMap((locality, index) =>
    [locality.code, locality.name, ...locality.aliases].flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, locality);
      return owner && owner !== locality
        ? [
            buildIssue(
              "locality-declared-twice",
              { key, first: owner.name },
              findPlace(["localities", index]),
            ),
          ]
        : [];
    }),
  );
}
