import type { Quantity } from "../quantity.ts";

/** A paragraph, heading, table row or directive of the rendered text, with the template line that it comes from. */
export interface TextLine {
  /** Figures stand in it as tokens (see `figureToken`), never as bare digits. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

export type FigureAspect = "actual" | "plan" | "planPercent" | "samePeriodLastYear" | "change" | "parts";

/** A figure as it is printed in one place. */
export interface FigureMention {
  readonly indicator: string;
  readonly aspect: FigureAspect;
  readonly locality?: string | undefined;
  /** Of one month alone, as a chart shows it. */
  readonly month?: number | undefined;
  /** The unrounded value that the words state; null where they state that none was reported or asked for. */
  readonly value: Quantity | null;
  /** The words on the page: "trên 137 nghìn người", "đạt 79,3% kế hoạch năm". */
  readonly shown: string;
  /** The helper call that made them, so that they can be worded anew: `about in=nghìn`. */
  readonly format: string;
  readonly file: string;
  readonly line: number;
}

/** The whole text of a document before it becomes Word. */
export interface TokenizedText {
  readonly lines: readonly TextLine[];
  /** By token number. */
  readonly mentions: readonly FigureMention[];
}

// Private-use characters: they cannot be typed by accident and survive Handlebars and NFC unchanged.
const tokenStart = "\uE000";
const tokenEnd = "\uE001";

/** Stands in the text for mention number `index` until the document room prints it. */
export function formatFigureToken(index: number): string {
  return `${tokenStart}${index}${tokenEnd}`;
}

/** Splits text into plain strings and mention numbers. */
export function splitTokens(text: string): (string | number)[] {
  if (!text.includes(tokenStart)) return text === "" ? [] : [text];
  return text
    .split(/(\uE000\d+\uE001)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith(tokenStart) ? Number(piece.slice(1, -1)) : piece));
}

/** The text as a reader sees it. */
export function toPlainText(text: string, mentions: readonly FigureMention[]): string {
  return splitTokens(text)
    .map((piece) => (typeof piece === "string" ? piece : (mentions[piece]?.shown ?? "")))
    .join("");
}
