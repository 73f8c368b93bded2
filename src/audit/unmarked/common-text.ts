/** How far two texts are equal, from their beginning or back from their end, in characters. */

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
