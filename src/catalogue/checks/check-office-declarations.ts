/** Checks declarations of report.yaml that would do nothing, or the opposite of what the catalogue says. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { UnclearReason } from "../../issues/unclear-words.ts";
import { collectFilteredAndKnownTexts } from "../column-texts.ts";
import type { Catalogue, Column } from "../declaration.ts";
import type { Office } from "../office/office.ts";
import { placeRankPrefix } from "../place-ranks.ts";

export type OfficeDeclarations = Partial<
  Pick<Office, "foreign" | "localities" | "territory" | "numbers" | "texts">
>;

/** A column with its export, by its reference in report.yaml ("advice.kind"). */
export type ColumnsByReference = ReadonlyMap<string, { readonly exportId: string; readonly column: Column }>;

export function checkOfficeDeclarations(
  catalogue: Catalogue,
  columns: ColumnsByReference,
  office: OfficeDeclarations,
): Issue[] {
  return [
    ...checkForeignPlaces(office),
    ...checkUnwantedTexts(catalogue, columns, office),
    ...checkNumberForms(columns, office),
  ];
}

function buildUnclearIssue(section: string, text: string, why: UnclearReason, meant = ""): Issue {
  return buildIssue("words-unclear", { section, text, why, meant }, { file: "report.yaml" });
}

/** The office's own places are read as its own, whatever is declared of them. */
function checkForeignPlaces({ foreign = [], localities = [], territory }: OfficeDeclarations): Issue[] {
  if (foreign.length === 0) return [];
  const ownNames = new Map<string, string>();
  for (const { code, name, aliases } of localities)
    for (const known of [code, name, ...aliases]) {
      ownNames.set(normalizeForComparison(known), name);
      ownNames.set(normalizeForComparison(known).replace(placeRankPrefix, ""), name);
    }
  if (territory !== undefined) ownNames.set(normalizeForComparison(territory), territory);
  return foreign.flatMap(({ name }) => {
    const own = ownNames.get(normalizeForComparison(name));
    return own === undefined ? [] : [buildUnclearIssue("foreign", name, "own-place", own)];
  });
}

/** A text that an indicator selects rows by is counted, though it is declared as one that no figure wants. */
function checkUnwantedTexts(
  catalogue: Catalogue,
  columns: ColumnsByReference,
  { texts }: OfficeDeclarations,
): Issue[] {
  return Object.entries(texts ?? {}).flatMap(([reference, unwanted]) => {
    const found = columns.get(reference);
    if (!found) return [];
    const { filtered } = collectFilteredAndKnownTexts(found.exportId, found.column, catalogue);
    const wanted = new Set(filtered.map(normalizeForComparison));
    return unwanted
      .filter((text) => wanted.has(normalizeForComparison(text)))
      .map((text) => buildUnclearIssue(`texts.${reference}`, text, "text-counted"));
  });
}

/** A form of numbers for no export, column or file is never used. */
function checkNumberForms(columns: ColumnsByReference, { numbers }: OfficeDeclarations): Issue[] {
  if (numbers === undefined || typeof numbers === "string") return [];
  const exportIds = new Set([...columns.values()].map(({ exportId }) => exportId));
  return Object.keys(numbers)
    .filter((key) => key !== "default" && !exportIds.has(key) && !columns.has(key) && !isTableName(key))
    .map((key) => buildUnclearIssue("numbers", key, "nothing-of-that-name"));
}

/** "vay-von.csv", "vay-von.xlsx", "vay-von.xlsx#Tháng 9" */
function isTableName(key: string): boolean {
  return /\.(?:csv|(?:xls[xm]?|ods)(?:#.+)?)$/iu.test(key);
}

export function normalizeForComparison(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
