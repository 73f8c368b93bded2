/** Names the annexes of a document where its text refers to them: how many are left is known only at the end. */

import type { TextLine } from "../../language/figure-mention.ts";
import { annexReferenceToken, formatAnnexReference } from "../../language/tables/annex-words.ts";
import { formatAnnexLabel } from "../page/annex-head.ts";

/** Without any annex, the bracket that refers to it goes. */
export function writeAnnexReferences(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ text }) => text.includes(annexReferenceToken))) return lines;
  const annexes = lines.filter(({ text }) => /^\s*@annex\b/.test(text));
  const labels = annexes.map((_, index) => formatAnnexLabel(index + 1, annexes.length));
  return lines.map((line) => {
    if (!line.text.includes(annexReferenceToken)) return line;
    const text = labels.length === 0 ? omitBracketsWithReference(line.text) : line.text;
    return { ...line, text: text.replaceAll(annexReferenceToken, formatAnnexReference(labels)) };
  });
}

function omitBracketsWithReference(text: string): string {
  return text.replace(/(?<!\s)\s*\([^()]*\)/g, (bracket) =>
    bracket.includes(annexReferenceToken) ? "" : bracket,
  );
}
