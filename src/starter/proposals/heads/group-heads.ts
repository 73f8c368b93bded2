/** Merged cells above the same numbers each, which are texts of a column: "Quà của tỉnh" for “Ngân sách tỉnh”. */
import { collectFilteredAndKnownTexts } from "../../../catalogue/column-texts.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { isTimeOrComparison } from "../../../exports/meaning/times/time-as-text.ts";
import { isTotalLabel } from "../../../exports/table/totals/total-labels.ts";
import type { Proposal } from "../proposal.ts";
import { buildGroupHeadProposal, buildNewTextProposal } from "../questions/ask-names.ts";
import type { Sheet } from "../sheet.ts";
import { computeHeaderSimilarity } from "./field-words.ts";

/** Asks which text each merged cell means, where one of them is near to a text of a column; none where all are known. */
export function findTextsOfGroupHeads(
  file: string,
  { groupHeads }: Sheet,
  declaration: ExportDeclaration,
  { catalogue, missing }: { readonly catalogue: Catalogue; readonly missing: readonly Column[] },
): Proposal[] {
  // Numbers of another time stand beside the texts: to keep its name would add them.
  const heads = groupHeads.filter((head) => !isTotalLabel(head) && !isTimeOrComparison(head));
  if (heads.length < 2) return [];
  const [best] = declaration.columns
    .filter(({ type }) => type === "text")
    .map((column) => rateColumn(column, heads, declaration, catalogue))
    .filter(({ likeness }) => likeness >= nearEnough)
    .sort((a, b) => b.likeness - a.likeness);
  if (!best) {
    const open = findOnlyOpenColumn(missing, declaration, catalogue);
    return open ? heads.map((head) => buildNewTextProposal(file, declaration, open, head)) : [];
  }
  const { column, texts, known } = best;
  return heads
    .filter((head) => !known.has(foldText(head)))
    .map((head) =>
      buildGroupHeadProposal(file, declaration, column, {
        head,
        texts: texts.toSorted((a, b) => computeHeaderSimilarity(head, b) - computeHeaderSimilarity(head, a)),
      }),
    );
}

const nearEnough = 0.6;

/** The only required column of texts that the table lacks and of which no text is known, so that every name may be one. */
function findOnlyOpenColumn(
  missing: readonly Column[],
  { id }: ExportDeclaration,
  catalogue: Catalogue,
): Column | undefined {
  const open = missing.filter((column) => {
    if (column.type !== "text" || column.optional || column.aliases) return false;
    const { filtered, known } = collectFilteredAndKnownTexts(id, column, catalogue);
    return filtered.length + known.length === 0;
  });
  return open.length === 1 ? open[0] : undefined;
}

interface RatedColumn {
  readonly column: Column;
  readonly texts: readonly string[];
  /** Folded, with the aliases. */
  readonly known: ReadonlySet<string>;
  readonly likeness: number;
}

function rateColumn(
  column: Column,
  heads: readonly string[],
  { id }: ExportDeclaration,
  catalogue: Catalogue,
): RatedColumn {
  const { filtered, known } = collectFilteredAndKnownTexts(id, column, catalogue);
  const texts = [...new Set([...filtered, ...known])];
  const aliases = Object.values(column.aliases ?? {}).flat();
  const likeness = heads.map((head) =>
    Math.max(0, ...[...texts, ...aliases].map((text) => computeHeaderSimilarity(head, text))),
  );
  return {
    column,
    texts,
    known: new Set([...texts, ...aliases].map(foldText)),
    likeness: Math.max(0, ...likeness),
  };
}
