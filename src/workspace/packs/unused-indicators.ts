/** Indicators that no document prints and nothing is computed from: often a sentence about them was forgotten. */
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import { listIndicatorOperands } from "../../catalogue/edits/edit-rule.ts";
import { readFrontMatter } from "../../catalogue/front-matter.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { listDirectiveIndicatorIds } from "../../document/text/directives.ts";
import { parsePartialName } from "../../templating/partials.ts";
import { collectPrintedNamesByScope } from "../../templating/printed-names.ts";

/** Lists them; the templates must be correct. */
export function listUnusedIndicators(pack: readonly TextFile[], { sectors }: Catalogue): Indicator[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const rules = sectors.flatMap(({ edits = [] }) => edits);
  const used = new Set([
    ...listPrintedIndicatorIds(
      pack,
      indicators.map(({ id }) => id),
    ),
    ...indicators.flatMap(listOperands),
    ...rules.flatMap(listIndicatorOperands),
  ]);
  return indicators.filter(({ id }) => !used.has(id));
}

function listPrintedIndicatorIds(pack: readonly TextFile[], allIds: readonly string[]): string[] {
  const partials = new Map(pack.flatMap(({ path, text }) => [[parsePartialName(path) ?? "", text] as const]));
  return pack
    .filter(({ path }) => path.startsWith("documents/"))
    .flatMap((file) => {
      const { head, body } = readFrontMatter(file);
      const { territory, locality } = collectPrintedNamesByScope([head?.value.title ?? "", body], partials);
      return [territory, locality].flatMap((printed) => [
        ...printed.indicators,
        ...printed.directives.flatMap(
          (text) => listDirectiveIndicatorIds({ text, file: file.path, line: 1 }, allIds) ?? [],
        ),
      ]);
    });
}

function listOperands({ aggregation }: Indicator): readonly string[] {
  if (aggregation.kind === "ratio") return [aggregation.part, aggregation.whole];
  return aggregation.kind === "total" ? aggregation.of : [];
}
