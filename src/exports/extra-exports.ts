/** Extra exports (`extra: true`): an office has those of which it hands in a file, and misses no other. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { reasonWithoutFile } from "../issues/export-lists.ts";
import { resolveExportDeclarationOrIssue } from "./recognise-export.ts";
import type { ExportFile } from "./source.ts";

/** Declares the extra exports without a file absent, so that their indicators are in no table, text or list. */
export function declareExtraExportsWithoutFileAbsent(
  catalogue: Catalogue,
  files: readonly ExportFile[],
  confirmedFiles?: Office["files"],
): Catalogue {
  const hasExtra = catalogue.sectors.some((sector) => sector.exports.some(({ extra }) => extra));
  if (!hasExtra) return catalogue;
  const handedIn = new Set(
    files.flatMap((file) => {
      const recognised = resolveExportDeclarationOrIssue(file, catalogue, confirmedFiles);
      return "declaration" in recognised ? [recognised.declaration.id] : [];
    }),
  );
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    exports: sector.exports.map((declaration) =>
      declaration.extra && !handedIn.has(declaration.id)
        ? { ...declaration, absent: declaration.absent ?? reasonWithoutFile }
        : declaration,
    ),
  }));
  return { ...catalogue, sectors };
}
