/** The head of an annex: Decree 30/2020/NĐ-CP, Annex I, III.1 and its form 2.1. */

import { formatAnnexReferenceLines } from "../../language/office/letterhead-words.ts";
import { annexHeadingWord } from "../../language/tables/annex-words.ts";
import type { FilledContent } from "../document-content.ts";
import { formatRomanNumeral } from "../text/outline-numerals.ts";
import { renderRunsOnLines } from "../text/runs.ts";
import { computeBoldWidthInTwips, splitIntoOneOrTwoLines } from "../text/text-width.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { renderHorizontalRule } from "./horizontal-rule.ts";
import { computeTextWidthInTwips, convertMillimetresToTwips } from "./paper.ts";

/** Only two annexes or more are numbered. */
export function formatAnnexLabel(annexNumber: number, annexCount: number): string {
  return annexCount > 1 ? `${annexHeadingWord} ${formatRomanNumeral(annexNumber)}` : annexHeadingWord;
}

/** Renders "Phụ lục I", the title in capitals, the reference to the main document, and a short rule. */
export function renderAnnexHead(
  annex: { label: string; title: string; landscape: boolean },
  { kind, letterhead, mentions, look, paper }: FilledContent,
): Xml[] {
  const { organisation, symbol, date } = letterhead;
  const columnWidth = computeTextWidthInTwips({ paper, landscape: annex.landscape }, look);
  const reference = formatAnnexReferenceLines({
    kind,
    symbol,
    organisation,
    date,
  });
  const referenceOnOneLine = reference.join(" ");
  const fitsOnOneLine =
    computeBoldWidthInTwips(referenceOnOneLine, look.styles.annexReference.size / 2) <= columnWidth;
  const titleLines = splitIntoOneOrTwoLines(
    annex.title.toUpperCase(),
    look.styles.annexTitle.size / 2,
    columnWidth,
  );
  return [
    renderParagraph({ style: "AnnexTitle", outlineLevel: 0 }, [renderRun(annex.label)]),
    renderParagraph({ style: "AnnexTitle" }, renderRunsOnLines(titleLines, mentions)),
    renderParagraph(
      { style: "AnnexReference" },
      renderRunsOnLines(fitsOnOneLine ? [referenceOnOneLine] : reference, []),
    ),
    renderHorizontalRule(convertMillimetresToTwips(35), columnWidth, 120),
  ];
}
