/** The head of an annex: Decree 30/2020/NĐ-CP, Annex I, III.1 and its form 2.1. */
import { annexWord } from "../prose/annex-words.ts";
import { enclosedWith } from "../prose/letterhead-words.ts";
import type { FilledContent } from "./content.ts";
import { roman } from "./counting.ts";
import { balancedLines, boldWidth, drawnLine } from "./drawn-line.ts";
import { onLines } from "./lettering.ts";
import { bodySize, millimetres, textWidth } from "./page.ts";
import { paragraph, run, type Xml } from "./word-xml.ts";

/** Two annexes or more are numbered. */
export function annexLabel(number: number, count: number): string {
  return count > 1 ? `${annexWord} ${roman(number)}` : annexWord;
}

/** "Phụ lục I", its title in capitals, what it is enclosed with, and a short line. */
export function annexHead(
  annex: { label: string; title: string; landscape: boolean },
  { kind, letterhead, mentions }: FilledContent,
): Xml[] {
  const { organisation, date } = letterhead;
  const column = textWidth(annex.landscape);
  const reference = enclosedWith({
    kind,
    symbol: organisation.symbol,
    organisation: organisation.name,
    date,
  });
  const oneLine = reference.join(" ");
  const fits = boldWidth(oneLine, bodySize / 2) <= column;
  const title = balancedLines(annex.title.toUpperCase(), bodySize / 2, column);
  return [
    paragraph({ style: "AnnexTitle", outlineLevel: 0 }, [run(annex.label)]),
    paragraph({ style: "AnnexTitle" }, onLines(title, mentions)),
    paragraph({ style: "AnnexReference" }, onLines(fits ? [oneLine] : reference, [])),
    drawnLine(millimetres(35), column, 120),
  ];
}
