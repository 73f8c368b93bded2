/** All damaged copies of a clean export. The fields that a variant needs may be missing: then it is left out. */
import { type CleanTable, type DamagedColumn, parseCleanTable } from "./clean-table.ts";
import { buildDateVariants } from "./date-variants.ts";
import { buildDelimiterVariants } from "./delimiter-variants.ts";
import { buildEncodingVariants } from "./encoding-variants.ts";
import { buildFileVariants } from "./file-variants.ts";
import { buildHeaderVariants } from "./header-variants.ts";
import { buildNumberVariants } from "./number-variants.ts";
import { buildRowVariants } from "./row-variants.ts";
import { buildTextVariants } from "./text-variants.ts";
import { createVariant, type Variant } from "./variant.ts";

const variantGroups: readonly ((table: CleanTable) => Variant[])[] = [
  buildEncodingVariants,
  buildHeaderVariants,
  buildDelimiterVariants,
  buildRowVariants,
  buildNumberVariants,
  buildDateVariants,
  buildTextVariants,
  buildFileVariants,
];

/** Variants of a clean CSV file: commas, header first, ISO dates. The first is the clean file itself. */
export function buildVariants(clean: string, columns: readonly DamagedColumn[]): Variant[] {
  const table = parseCleanTable(clean, columns);
  const cleanVariant = createVariant("clean", "same", table.text, "the clean file itself");
  return [cleanVariant, ...variantGroups.flatMap((buildGroup) => buildGroup(table))];
}
