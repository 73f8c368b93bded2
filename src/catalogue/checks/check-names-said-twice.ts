/** Finds two names of one export, column or indicator in one section of report.yaml: of two entries one would be lost. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { UnclearReason } from "../../issues/unclear-words.ts";
import type { Catalogue } from "../declaration.ts";
import type { Office } from "../office/office.ts";
import { createOfficeNames } from "../office/office-names.ts";
import type { FindPlace } from "../yaml/read-yaml.ts";

type OfficeSections = Partial<
  Pick<Office, "aliases" | "texts" | "planUnits" | "units" | "exports" | "files" | "numbers">
>;

interface Section {
  readonly path: readonly string[];
  readonly entries: object | undefined;
  readonly toId: (name: string) => string;
}

/** Expects the office with ids in the place of names, of which only the second name of a thing has stayed as it is written. */
export function checkNamesSaidTwice(
  catalogue: Catalogue,
  office: OfficeSections,
  findPlace: FindPlace,
): Issue[] {
  return listSections(catalogue, office).flatMap(({ path, entries = {}, toId }) =>
    Object.keys(entries).flatMap((name) => {
      const id = toId(name);
      if (id === name || !Object.hasOwn(entries, id)) return [];
      const details = {
        section: path.join("."),
        text: name,
        why: "said-twice" satisfies UnclearReason,
        meant: id,
      };
      return [buildIssue("words-unclear", details, findPlace([...path, name]))];
    }),
  );
}

function listSections(catalogue: Catalogue, office: OfficeSections): Section[] {
  const { aliases, texts, planUnits, units, exports = {}, files = {}, numbers } = office;
  const { toIndicatorId, toExportId, toColumnId, toReference, toReferenceOrId } =
    createOfficeNames(catalogue);
  const numbersByKey = typeof numbers === "object" ? numbers : undefined;
  return [
    { path: ["aliases", "texts"], entries: aliases?.texts, toId: toReference },
    { path: ["aliases", "headers"], entries: aliases?.headers, toId: toReference },
    { path: ["texts"], entries: texts, toId: toReference },
    { path: ["planUnits"], entries: planUnits, toId: toIndicatorId },
    { path: ["units"], entries: units, toId: toReference },
    { path: ["numbers"], entries: numbersByKey, toId: toReferenceOrId },
    { path: ["exports"], entries: exports, toId: toExportId },
    ...Object.entries(exports).map(([id, { without }]) => ({
      path: ["exports", id, "without"],
      entries: without,
      toId: (name: string) => toColumnId(id, name),
    })),
    ...Object.entries(files).map(([file, said]) => ({
      path: ["files", file, "units"],
      entries: said.units,
      toId: toReference,
    })),
  ];
}
