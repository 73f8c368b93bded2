/** Finds the line of a text that is most like another. */

export function findNearestLine(line: string, text: string): { line: number; text: string } | undefined {
  const words = listWords(line);
  if (words.size === 0) return undefined;
  const scored = text.split("\n").map((candidate, index) => ({
    line: index + 1,
    text: candidate.trim(),
    likeness: computeLikeness(words, listWords(candidate)),
  }));
  const [nearest] = scored.sort((a, b) => b.likeness - a.likeness || a.line - b.line);
  return nearest && nearest.likeness >= leastLikeness
    ? { line: nearest.line, text: nearest.text }
    : undefined;
}

/** A line is near if about half of its words are the same. */
const leastLikeness = 0.45;

/** A phrase may be a small part of its line: its own words count. */
function computeLikeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / words.size - others.size / 10_000;
}

function listWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
