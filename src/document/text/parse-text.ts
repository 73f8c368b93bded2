import { findAbsentIndicatorIds, findTerritoryOnlyIndicatorIds } from "../../catalogue/absent-exports.ts";
import type { Catalogue, Sector } from "../../catalogue/declaration.ts";
import type { Issue } from "../../issues/issue.ts";
import type { TokenizedText } from "../../language/figure-mention.ts";
import { writeAnnexReferences } from "./annex-references.ts";
import type { Block } from "./blocks.ts";
import { listDirectiveIndicatorIds } from "./directives.ts";
import { parseMarkup } from "./markup.ts";
import { removeOmittedParts } from "./omitted-parts.ts";

interface ParsedText {
  /** The lines that are printed. */
  readonly prose: TokenizedText;
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

/**
 * Parses a rendered text into blocks, without the parts whose figures the office does not have. A document of one locality has no tables
 * and charts of all of them.
 */
export function parseDocumentText(
  text: TokenizedText,
  catalogue: Catalogue,
  { isOfLocality = false }: { readonly isOfLocality?: boolean } = {},
): ParsedText {
  const all = listIndicatorIds(catalogue.sectors);
  const indicators = {
    all,
    absent: findAbsentIndicatorIds(catalogue),
    territoryOnly: isOfLocality ? new Set(all) : findTerritoryOnlyIndicatorIds(catalogue),
  };
  const lines = writeAnnexReferences(removeOmittedParts(text.lines, indicators));
  const prose = { ...text, lines };
  return { prose, ...parseMarkup(prose, catalogue.sectors) };
}

/** The indicators that a document can print, by the names of its helper calls and by its directives. */
export function listPrintedIndicatorIds(
  {
    indicators,
    directives,
  }: { readonly indicators: readonly string[]; readonly directives: readonly string[] },
  { sectors }: Catalogue,
): readonly string[] {
  const all = listIndicatorIds(sectors);
  const named = directives.flatMap(
    (text) => listDirectiveIndicatorIds({ text, file: "", line: 0 }, all) ?? [],
  );
  return [...new Set([...indicators, ...named])];
}

function listIndicatorIds(sectors: readonly Sector[]): string[] {
  return sectors.flatMap(({ indicators }) => indicators.map(({ id }) => id));
}
