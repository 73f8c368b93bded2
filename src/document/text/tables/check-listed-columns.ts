/** Checks the exports and columns that `@list` names. */
import type { Sector } from "../../../catalogue/declaration.ts";
import type { TextLine } from "../../../language/figure-mention.ts";
import type { BlockContent } from "../blocks.ts";
import type { MarkupFault } from "../markup-error.ts";

/** Only the columns that the pack lists are kept, so that no other text of a register comes into a document. */
export function checkListedColumns(
  parsed: readonly { readonly content: BlockContent; readonly line: TextLine }[],
  sectors: readonly Sector[],
): MarkupFault[] {
  const registers = sectors.flatMap((sector) => sector.exports).filter(({ list }) => list !== undefined);
  return parsed.flatMap(({ content, line }): MarkupFault[] => {
    if (content.kind !== "list") return [];
    const { exportId, columns = [] } = content;
    const register = registers.find(({ id }) => id === exportId);
    if (!register) {
      const known = registers.map(({ id }) => id).join(", ");
      return [{ code: "list-unknown-export", line, details: { export: exportId, known } }];
    }
    const listed = register.list ?? [];
    return columns
      .filter((column) => !listed.includes(column))
      .map((column) => {
        const details = { column, export: exportId, known: listed.join(", ") };
        return { code: "list-unknown-column", line, details };
      });
  });
}
