/** Counts the characters that two texts share at their beginning or at their end. */

export function countCommonStart(text: string, other: string): number {
  let count = 0;
  while (count < text.length && text[count] === other[count]) count += 1;
  return count;
}

export function countCommonEnd(text: string, other: string): number {
  let count = 0;
  while (count < text.length && text.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
