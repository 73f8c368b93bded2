/** Checks the documents of report.yaml against the templates: each has one, and no two are written to one file. */
import type { Locality, Office, OfficeDocument } from "../catalogue/office/office.ts";
import type { FindPlace } from "../catalogue/yaml/read-yaml.ts";
import { findNearestName } from "../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { parsePeriod } from "../period.ts";
import { findOutputNameIssue } from "./files/output-name.ts";
import { formatWordFileName } from "./word-file-name.ts";

type OfficeOfDocuments = Pick<Office, "documents" | "earlier" | "localities" | "territory">;

export function checkOfficeDocuments(
  office: OfficeOfDocuments,
  names: readonly string[],
  findPlace: FindPlace,
): Issue[] {
  const entries = listEntries(office);
  const unknown = entries.filter(({ document }) => !names.includes(document));
  if (unknown.length > 0)
    return unknown.map(({ document, path }) =>
      buildIssue(
        "office-document-unknown",
        { document, nearest: findNearestName(document, names) ?? "", names: names.join(", ") },
        findPlace(path),
      ),
    );
  const named = entries.filter(({ entry }) => entry.file !== undefined);
  if (named.length === 0) return [];
  return checkFileNames(named, office, names, findPlace);
}

interface DocumentEntry {
  readonly document: string;
  readonly entry: OfficeDocument;
  /** Where it stands in report.yaml. */
  readonly path: readonly PropertyKey[];
  /** The locality whose office says it. */
  readonly locality?: Locality;
}

function listEntries({ documents, earlier, localities }: OfficeOfDocuments): DocumentEntry[] {
  const listOwn = (own: Office["documents"], above: readonly PropertyKey[]) =>
    Object.entries(own ?? {}).map(([document, entry]) => ({ document, entry, path: [...above, document] }));
  return [
    ...listOwn(documents, ["documents"]),
    ...earlier.flatMap((agency, index) => listOwn(agency.documents, ["earlier", index, "documents"])),
    ...localities.flatMap((locality, index) =>
      listOwn(locality.office?.documents, ["localities", index, "office", "documents"]).map((entry) => ({
        ...entry,
        locality,
      })),
    ),
  ];
}

/** Names that Windows refuses, and one name of two documents: every document of every place is compared, in any case of letters. */
function checkFileNames(
  entries: readonly DocumentEntry[],
  office: OfficeOfDocuments,
  names: readonly string[],
  findPlace: FindPlace,
): Issue[] {
  const issues = listPeriodsInNames(entries).flatMap((period) => {
    const earlierFiles = new Map<string, WordFileOfDocument>();
    return listWordFiles(period, entries, office, names).flatMap((file): Issue[] => {
      const key = file.name.toLocaleLowerCase("vi");
      const earlier = earlierFiles.get(key);
      earlierFiles.set(key, earlier ?? file);
      const entry = file.entry ?? earlier?.entry;
      const issue = earlier
        ? buildIssue("documents-of-one-file", { file: file.name, first: earlier.label, second: file.label })
        : findOutputNameIssue(file.name);
      return issue && entry ? [{ ...issue, ...findPlace([...entry.path, "file"]) }] : [];
    });
  });
  // An entry for the documents of all places is told once.
  return [...new Map(issues.toReversed().map((issue) => [`${issue.code} ${issue.line}`, issue])).values()];
}

interface WordFileOfDocument {
  readonly name: string;
  /** "bao-cao (huyện Kim Sơn)" */
  readonly label: string;
  /** The entry that names it. */
  readonly entry: DocumentEntry | undefined;
}

function listWordFiles(
  period: string,
  entries: readonly DocumentEntry[],
  office: OfficeOfDocuments,
  names: readonly string[],
): WordFileOfDocument[] {
  return [undefined, ...office.localities].flatMap((locality) =>
    names.map((document) => {
      const named = entries.filter((entry) => entry.document === document);
      return {
        name: formatWordFileName({ document, period, locality }, office),
        label: locality ? `${document} (${locality.name})` : document,
        entry:
          named.find((entry) => entry.locality !== undefined && entry.locality === locality) ??
          named.find((entry) => entry.locality === undefined),
      };
    }),
  );
}

/** A name with {period} equals another one in the period that the other one spells out. */
function listPeriodsInNames(entries: readonly DocumentEntry[]): string[] {
  const spelled = entries.flatMap(
    ({ entry: { file = "" } }) => file.match(/(?:q\d-|\d{1,2}m-|m\d\d-)?\d{4}/gi) ?? [],
  );
  return [...new Set(["9m-2022", ...spelled.filter((text) => parsePeriod(text) !== undefined)])];
}
