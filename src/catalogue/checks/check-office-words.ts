/** Checks the words of report.yaml: those that would never be used, or that would make one thing of two, are told before any file is read. */

import { buildIssue, type Issue } from "../../issues/issue.ts";
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
      const report = (reason: string) => [
        buildIssue("words-unclear", { section: `aliases.texts.${reference}`, text: written, reason }, place),
      ];
      if (other !== undefined && normalizeForComparison(other) !== normalizeForComparison(meant))
        return report(`chữ này được khai vừa là “${other}”, vừa là “${meant}”`);
      if (
        declared.includes(normalizeForComparison(written)) &&
        normalizeForComparison(written) !== normalizeForComparison(meant)
      )
        return report(`chữ này có nghĩa riêng trong danh mục, không thể đọc thành “${meant}”`);
      if (declared.length > 0 && !declared.includes(normalizeForComparison(meant)))
        return report(`“${meant}” không có trong danh mục của cột, nên không được chỉ tiêu nào tính`);
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
      const reason = `đó đã là tiêu đề của cột ${owner[0]}`;
      return [buildIssue("words-unclear", { section: `aliases.headers.${reference}`, text, reason }, place)];
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
    const meant = owner?.id ?? other?.[1];
    if (meant === undefined) return [];
    const reason = `đó đã là tên của chỉ tiêu ${meant}, không phải của ${id}`;
    return [buildIssue("words-unclear", { section: "aliases.indicators", text, reason }, place)];
  });
}
