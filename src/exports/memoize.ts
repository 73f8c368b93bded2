/**
 * Remembers the answers to short texts: few different ones fill an export, and to compare or to read one takes far longer than to look
 * it up. Bounded, so that a column in which every cell differs does not fill the memory.
 */
export function memoize<Answer>(
  compute: (text: string) => Answer,
  { most = 5_000, longest = 200 } = {},
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const cached = answers.get(text);
    if (cached !== undefined || answers.has(text)) return cached as Answer;
    const answer = compute(text);
    if (text.length <= longest && answers.size < most) answers.set(text, answer);
    return answer;
  };
}
