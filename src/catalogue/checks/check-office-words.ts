/** Checks the words of report.yaml: those that would never be used, or that would make one thing of two, are told before any file is read. */

import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { UnclearReason } from "../../issues/unclear-words.ts";
import { collectFilteredAndKnownTexts } from "../column-texts.ts";
import type { Catalogue } from "../declaration.ts";
import type { FindPlace } from "../yaml/read-yaml.ts";
import { checkNamesSaidTwice } from "./check-names-said-twice.ts";
import {
  type ColumnsByReference,
  checkOfficeDeclarations,
  normalizeForComparison,
  type OfficeDeclarations,
} from "./check-office-declarations.ts";
import { checkOfficeReferences, type OfficeReferences } from "./check-office-references.ts";

export type OfficeWords = OfficeReferences & OfficeDeclarations;

const place = { file: "report.yaml" };

export function checkOfficeWords(catalogue: Catalogue, office: OfficeWords, findPlace: FindPlace): Issue[] {
  const twice = checkNamesSaidTwice(catalogue, office, findPlace);
  if (twice.length > 0) return twice;
  const columns = indexColumnsByReference(catalogue);
  const unknown = checkOfficeReferences(catalogue, columns, office, findPlace);
  if (unknown.length > 0) return unknown;
  return [
    ...checkAmbiguousTextAliases(catalogue, columns, office),
    ...checkAmbiguousHeaderAliases(columns, office),
    ...checkAmbiguousIndicatorAliases(catalogue, office),
    ...checkOfficeDeclarations(catalogue, columns, office),
  ];
}

function indexColumnsByReference({ sectors, targets }: Catalogue): ColumnsByReference {
  const exports = [...sectors.flatMap((sector) => sector.exports), targets];
  return new Map(
    exports.flatMap(({ id, columns }) =>
      columns.map((column) => [`${id}.${column.id}`, { exportId: id, column }] as const),
    ),
  );
}

/** A text may stand for one declared text only, and a text that has a meaning of its own for no other. */
function checkAmbiguousTextAliases(
  catalogue: Catalogue,
  columns: ColumnsByReference,
  { aliases, texts }: OfficeWords,
): Issue[] {
  return Object.entries(aliases?.texts ?? {}).flatMap(([reference, meanings]) => {
    const found = columns.get(reference);
    if (!found) return [];
    const { filtered, known } = collectFilteredAndKnownTexts(found.exportId, found.column, catalogue);
    const declared = [...filtered, ...known, ...(texts?.[reference] ?? [])].map(normalizeForComparison);
    const packMeanings = Object.entries(found.column.aliases ?? {}).flatMap(([meant, written]) =>
      written.map((text): [string, string] => [text, meant]),
    );
    const earlier = new Map(packMeanings.map(([text, meant]) => [normalizeForComparison(text), meant]));
    return Object.entries(meanings).flatMap(([written, meant]) => {
      const other = earlier.get(normalizeForComparison(written));
      earlier.set(normalizeForComparison(written), meant);
      const report = (why: UnclearReason, stands = {}) => {
        const details = { section: `aliases.texts.${reference}`, text: written, why, meant, ...stands };
        return [buildIssue("words-unclear", details, place)];
      };
      if (other !== undefined && normalizeForComparison(other) !== normalizeForComparison(meant))
        return report("two-meanings", { other });
      if (
        declared.includes(normalizeForComparison(written)) &&
        normalizeForComparison(written) !== normalizeForComparison(meant)
      )
        return report("own-meaning");
      if (declared.length > 0 && !declared.includes(normalizeForComparison(meant)))
        return report("meaning-not-counted");
      return [];
    });
  });
}

/** Another column's header would be read as both columns. */
function checkAmbiguousHeaderAliases(columns: ColumnsByReference, { aliases }: OfficeWords): Issue[] {
  const added = Object.entries(aliases?.headers ?? {});
  return added.flatMap(([reference, headers]) => {
    const exportId = columns.get(reference)?.exportId;
    return headers.flatMap((text) => {
      const owner = [...columns].find(
        ([other, candidate]) =>
          other !== reference &&
          candidate.exportId === exportId &&
          [...candidate.column.headers, ...(aliases?.headers?.[other] ?? [])]
            .map(normalizeForComparison)
            .includes(normalizeForComparison(text)),
      );
      if (!owner) return [];
      const why: UnclearReason = "header-of-other-column";
      const details = { section: `aliases.headers.${reference}`, text, why, other: owner[0] };
      return [buildIssue("words-unclear", details, place)];
    });
  });
}

/** Another indicator's name would make its plan unclear. */
function checkAmbiguousIndicatorAliases({ sectors }: Catalogue, { aliases }: OfficeWords): Issue[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const added = Object.entries(aliases?.indicators ?? {});
  return added.flatMap(([text, id]) => {
    const owner = indicators.find(
      (indicator) =>
        indicator.id !== id &&
        [indicator.id, indicator.name, ...(indicator.aliases ?? [])]
          .map(normalizeForComparison)
          .includes(normalizeForComparison(text)),
    );
    const other = added.find(
      ([name, otherId]) => otherId !== id && normalizeForComparison(name) === normalizeForComparison(text),
    );
    const owned = owner?.id ?? other?.[1];
    if (owned === undefined) return [];
    const why: UnclearReason = "name-of-other-indicator";
    const details = { section: "aliases.indicators", text, why, other: owned, meant: id };
    return [buildIssue("words-unclear", details, place)];
  });
}
