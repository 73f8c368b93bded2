import { buildIssue, type Issue } from "../issues/issue.ts";
import type { Catalogue, Column, Indicator } from "./declaration.ts";
import type { Office } from "./office.ts";

type OfficeWords = Pick<Office, "aliases" | "texts" | "units">;

/** Adds the words of report.yaml (aliases of headers, texts and indicators, known texts) to the declarations of the pack. */
export function applyOfficeWords(
  catalogue: Catalogue,
  office: OfficeWords,
): { catalogue: Catalogue; issues: Issue[] } {
  const issues = checkOfficeWords(catalogue, office);
  if (issues.length > 0 || (!office.aliases && !office.texts)) return { catalogue, issues };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    exports: sector.exports.map((declaration) => ({
      ...declaration,
      columns: declaration.columns.map((column) => addColumnWords(column, declaration.id, office)),
    })),
    indicators: sector.indicators.map((indicator) => addIndicatorNames(indicator, office)),
  }));
  const targets = {
    ...catalogue.targets,
    columns: catalogue.targets.columns.map((column) => addColumnWords(column, catalogue.targets.id, office)),
  };
  return { catalogue: { ...catalogue, sectors, targets }, issues };
}

function addColumnWords(column: Column, exportId: string, { aliases, texts }: OfficeWords): Column {
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

function addIndicatorNames(indicator: Indicator, { aliases }: OfficeWords): Indicator {
  const names = Object.entries(aliases?.indicators ?? {}).flatMap(([name, id]) =>
    id === indicator.id ? [name] : [],
  );
  return names.length === 0 ? indicator : { ...indicator, aliases: [...(indicator.aliases ?? []), ...names] };
}

/** Finds words for columns and indicators that the pack does not have: they would never be used, and nobody would know. */
function checkOfficeWords({ sectors, targets }: Catalogue, { aliases, texts, units }: OfficeWords): Issue[] {
  const columns = new Map(
    [...sectors.flatMap(({ exports }) => exports), targets].flatMap((declaration) =>
      declaration.columns.map((column): [string, Column] => [`${declaration.id}.${column.id}`, column]),
    ),
  );
  const ids = new Set(sectors.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const place = { file: "report.yaml" };
  const textReferences = [...Object.keys(aliases?.texts ?? {}), ...Object.keys(texts ?? {})];
  return [
    ...textReferences
      .filter((reference) => columns.get(reference)?.type !== "text")
      .map((reference) => buildIssue("words-column-unknown", { reference, type: "text" }, place)),
    ...Object.keys(aliases?.headers ?? {})
      .filter((reference) => !columns.has(reference))
      .map((reference) => buildIssue("words-column-unknown", { reference, type: "" }, place)),
    ...Object.keys(units ?? {})
      .filter((reference) => columns.get(reference)?.type !== "money")
      .map((reference) => buildIssue("words-column-unknown", { reference, type: "money" }, place)),
    ...Object.values(aliases?.indicators ?? {})
      .filter((id) => !ids.has(id))
      .map((id) => buildIssue("words-indicator-unknown", { id }, place)),
  ];
}
