import type { Issue } from "../../issues/issue.ts";
import { checkOfficeWords, type OfficeWords } from "../checks/check-office-words.ts";
import { checkShapes } from "../checks/check-shapes.ts";
import type { Catalogue, Column, ExportDeclaration, Indicator } from "../declaration.ts";
import type { FindPlace } from "../yaml/read-yaml.ts";

/**
 * Adds the words of report.yaml (aliases of headers, texts and indicators, known texts) to the declarations of the pack, the marks of
 * cells without a number, and the reasons of exports and columns that the office does not have.
 */
export function addOfficeWordsToCatalogue(
  catalogue: Catalogue,
  office: OfficeWords,
  findPlace: FindPlace = () => ({ file: "report.yaml" }),
): { catalogue: Catalogue; issues: Issue[] } {
  const issues = [...checkOfficeWords(catalogue, office, findPlace), ...checkShapes(catalogue, office)];
  if (issues.length > 0 || (!office.aliases && !office.texts && !office.exports))
    return { catalogue, issues };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    exports: sector.exports.map((declaration) => addOfficeWordsToExport(declaration, office)),
    indicators: sector.indicators.map((indicator) => addOfficeAliasesToIndicator(indicator, office)),
  }));
  const targets = addOfficeWordsToExport(catalogue.targets, office);
  return { catalogue: { ...catalogue, sectors, targets }, issues };
}

function addOfficeWordsToExport(declaration: ExportDeclaration, office: OfficeWords): ExportDeclaration {
  const { id, columns } = declaration;
  const { absent, missing: marks = [] } = office.exports?.[id] ?? {};
  const missing = [...(declaration.missing ?? []), ...marks];
  const ownColumns = columns.map((column) => addOfficeWordsToColumn(column, id, office));
  const isSame = ownColumns.every((column, index) => column === columns[index]);
  // What is kept of a declaration holds as long as the office says nothing of it.
  if (isSame && absent === undefined && marks.length === 0) return declaration;
  return {
    ...declaration,
    columns: ownColumns,
    ...(absent !== undefined && { absent }),
    ...(missing.length > 0 && { missing }),
  };
}

function addOfficeWordsToColumn(declared: Column, exportId: string, office: OfficeWords): Column {
  const { aliases, texts } = office;
  const absent = office.exports?.[exportId]?.without?.[declared.id];
  const column = absent === undefined ? declared : { ...declared, optional: true, absent };
  const reference = `${exportId}.${column.id}`;
  const headers = aliases?.headers?.[reference] ?? [];
  const known = texts?.[reference] ?? [];
  const textAliases = Object.entries(aliases?.texts?.[reference] ?? {});
  if (headers.length + known.length + textAliases.length === 0) return column;
  const columnAliases: Record<string, readonly string[]> = { ...column.aliases };
  for (const [written, meant] of textAliases)
    columnAliases[meant] = [...(columnAliases[meant] ?? []), written];
  return {
    ...column,
    headers: [...column.headers, ...headers],
    ...(known.length > 0 && { texts: [...(column.texts ?? []), ...known] }),
    ...(textAliases.length > 0 && { aliases: columnAliases }),
  };
}

function addOfficeAliasesToIndicator(indicator: Indicator, { aliases }: OfficeWords): Indicator {
  const names = Object.entries(aliases?.indicators ?? {}).flatMap(([name, id]) =>
    id === indicator.id ? [name] : [],
  );
  return names.length === 0 ? indicator : { ...indicator, aliases: [...(indicator.aliases ?? []), ...names] };
}
