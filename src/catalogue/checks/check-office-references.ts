/** Finds exports, columns and indicators of report.yaml that the pack does not have: their words would never be used, and nobody would know. */
import type { ColumnKind } from "../../issues/column-kinds.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { isAmountType } from "../column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../declaration.ts";
import type { Office } from "../office/office.ts";
import { undecidedExport } from "../shape.ts";
import type { FindPlace } from "../yaml/read-yaml.ts";
import { type ColumnsByReference, normalizeForComparison } from "./check-office-declarations.ts";

export type OfficeReferences = Pick<
  Office,
  "aliases" | "texts" | "planUnits" | "units" | "exports" | "files"
>;

export function checkOfficeReferences(
  catalogue: Catalogue,
  columns: ColumnsByReference,
  office: OfficeReferences,
  findPlace: FindPlace,
): Issue[] {
  const { aliases, texts, units, files = {} } = office;
  const declarations = [...catalogue.sectors.flatMap(({ exports }) => exports), catalogue.targets];
  const checkColumns = (path: readonly string[], references: object | undefined, test?: ColumnTest) =>
    Object.keys(references ?? {}).flatMap((reference) => {
      const column = columns.get(reference)?.column;
      if (column && (!test || test.accepts(column))) return [];
      const details = {
        section: path.join("."),
        reference,
        kind: test?.kind ?? "any",
        ...describeKnown(reference, declarations, test),
      };
      return [buildIssue("words-column-unknown", details, findPlace([...path, reference]))];
    });
  return [
    ...checkColumns(["aliases", "texts"], aliases?.texts, isTextColumn),
    ...checkColumns(["texts"], texts, isColumnOfTextsOrIndicators),
    ...checkColumns(["aliases", "headers"], aliases?.headers),
    ...checkColumns(["units"], units, isMoneyColumn),
    ...Object.entries(files).flatMap(([file, said]) =>
      checkColumns(["files", file, "units"], said.units, isMoneyColumn),
    ),
    ...checkColumnsWithout(declarations, office, findPlace),
    ...checkColumnsOfFiles(declarations, office, findPlace),
    ...checkIndicators(catalogue, office, findPlace),
    ...checkExportsOfFiles(declarations, office, findPlace),
  ];
}

/** Which columns a section of report.yaml may name, and what they are called in a message. */
interface ColumnTest {
  readonly kind: ColumnKind;
  readonly accepts: (column: Column) => boolean;
}

const isTextColumn: ColumnTest = { kind: "text", accepts: ({ type }) => type === "text" };
/** A plan may have lines of no indicator. */
const isColumnOfTextsOrIndicators: ColumnTest = {
  kind: "text",
  accepts: ({ type }) => type === "text" || type === "indicator",
};
const isMoneyColumn: ColumnTest = { kind: "money", accepts: ({ type }) => type === "money" };
/** Numbers and texts may be missing in an office's tables, and the place of those that it has for its whole territory alone. */
const mayBeAbsent: ColumnTest = {
  kind: "number, text or place",
  accepts: ({ type }) => isAmountType(type) || type === "locality" || type === "text",
};
/** The time and the place of a file have entries of their own. */
const mayBeSaidOnce: ColumnTest = {
  kind: "date or text",
  accepts: ({ type }) => type === "date" || type === "text",
};

/** The export as the message names it, and what may be written in it. */
function describeKnown(
  reference: string,
  declarations: readonly ExportDeclaration[],
  test: ColumnTest | undefined,
): { name: string; known: string } {
  const [exportId] = reference.split(".");
  const declaration = declarations.find(({ id }) => id === exportId);
  if (!declaration) return { name: "", known: "" };
  const known = declaration.columns.filter((column) => !test || test.accepts(column));
  return {
    name: declaration.name,
    known: known.map(({ id, headers }) => `${id} (${headers[0] ?? id})`).join(", "),
  };
}

function checkColumnsWithout(
  declarations: readonly ExportDeclaration[],
  { exports = {} }: OfficeReferences,
  findPlace: FindPlace,
): Issue[] {
  return Object.entries(exports).flatMap(([id, { without = {} }]) =>
    Object.keys(without).flatMap((columnId) => {
      const column = declarations
        .find((declaration) => declaration.id === id)
        ?.columns.find((each) => each.id === columnId);
      if (column && mayBeAbsent.accepts(column)) return [];
      const details = {
        section: `exports.${id}.without`,
        reference: columnId,
        kind: mayBeAbsent.kind,
        ...describeKnown(id, declarations, mayBeAbsent),
      };
      return [buildIssue("words-column-unknown", details, findPlace(["exports", id, "without", columnId]))];
    }),
  );
}

/** Only where report.yaml says the export too: a file may be recognised by its name. */
function checkColumnsOfFiles(
  declarations: readonly ExportDeclaration[],
  { files = {} }: OfficeReferences,
  findPlace: FindPlace,
): Issue[] {
  return Object.entries(files).flatMap(([file, { export: exportId, columns = {} }]) => {
    const declaration = declarations.find(({ id }) => id === exportId);
    if (!declaration) return [];
    return Object.keys(columns).flatMap((name) => {
      const column = findColumnByName(declaration, name);
      if (column && mayBeSaidOnce.accepts(column)) return [];
      const details = {
        section: `files.${file}.columns`,
        reference: name,
        kind: mayBeSaidOnce.kind,
        ...describeKnown(declaration.id, declarations, mayBeSaidOnce),
      };
      return [buildIssue("words-column-unknown", details, findPlace(["files", file, "columns", name]))];
    });
  });
}

/** Finds the column of an export by its id or one of its headers. */
export function findColumnByName({ columns }: ExportDeclaration, name: string): Column | undefined {
  return (
    columns.find(({ id }) => id === name) ??
    columns.find(({ headers }) =>
      headers.some((header) => normalizeForComparison(header) === normalizeForComparison(name)),
    )
  );
}

function checkIndicators(
  { sectors }: Catalogue,
  { aliases, planUnits }: OfficeReferences,
  findPlace: FindPlace,
): Issue[] {
  const ids = new Set(sectors.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const named = Object.entries(aliases?.indicators ?? {}).map(([name, id]) => ({
    id,
    path: ["aliases", "indicators", name],
  }));
  const withUnits = Object.keys(planUnits ?? {}).map((id) => ({ id, path: ["planUnits", id] }));
  return [...named, ...withUnits].flatMap(({ id, path }) =>
    ids.has(id) ? [] : [buildIssue("words-indicator-unknown", { id }, findPlace(path))],
  );
}

function checkExportsOfFiles(
  declarations: readonly ExportDeclaration[],
  { files = {} }: OfficeReferences,
  findPlace: FindPlace,
): Issue[] {
  const ids = declarations.map(({ id }) => id);
  return Object.entries(files).flatMap(([file, { export: id }]) =>
    id === undefined || id === undecidedExport || ids.includes(id)
      ? []
      : [
          buildIssue(
            "file-export-unknown",
            { file, id, known: ids.join(", ") },
            findPlace(["files", file, "export"]),
          ),
        ],
  );
}
