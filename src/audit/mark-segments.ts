/** Divides the text of a mark at its line breaks and tabs, which a clerk set and which stay when the text is replaced. */
import type { TextPiece } from "../wordml/story.ts";

/** The pieces between two breaks, with the text that they hold and the one that they get. */
export interface MarkSegment {
  readonly pieces: readonly TextPiece[];
  readonly text: string;
  readonly newText: string;
}

/**
 * The first segment takes the new words, but those that a later one holds already stay there: "trên 14↵nghìn lao động" becomes
 * "trên 128↵nghìn lao động". Undefined where no piece can take text.
 */
export function divideWordsIntoSegments(
  pieces: readonly TextPiece[],
  words: string,
): MarkSegment[] | undefined {
  const segments = splitAtBreaks(pieces);
  const first = segments.findIndex((segment) => segment.some(({ isText }) => isText));
  if (first < 0) return undefined;
  const newTexts = segments.map(() => "");
  let remaining = words;
  for (let index = segments.length - 1; index > first; index -= 1) {
    const text = joinTexts(segments[index] ?? []);
    if (text.trim() === "") {
      newTexts[index] = text;
      continue;
    }
    const start = findStartOfLastWords(remaining, text);
    if (start === undefined) break;
    newTexts[index] = text;
    remaining = remaining.slice(0, start).trimEnd();
  }
  newTexts[first] = remaining;
  return segments.map((segment, index) => ({
    pieces: segment,
    text: joinTexts(segment),
    newText: newTexts[index] ?? "",
  }));
}

function splitAtBreaks(pieces: readonly TextPiece[]): TextPiece[][] {
  const segments: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (isKeptCharacter(piece)) segments.push([]);
    else segments.at(-1)?.push(piece);
  }
  return segments;
}

/** A tab, a break or a symbol; a hyphen that does not break is a part of the words. */
function isKeptCharacter({ isText, text }: TextPiece): boolean {
  return !isText && text !== "-";
}

/** Finds the start of the text at the end of the words; undefined where they do not end with it as whole words. */
function findStartOfLastWords(words: string, text: string): number | undefined {
  const [end, tail] = [words, text.trim()].map((each) => each.replace(/\s/g, " "));
  if (end === undefined || tail === undefined || !end.endsWith(` ${tail}`)) return undefined;
  return words.length - tail.length;
}

function joinTexts(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}
