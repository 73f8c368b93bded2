/**
 * Remembers the answers to short texts: few different ones fill an export, and to compare or to read one takes far longer than to look
 * it up. Bounded, so that a column in which every cell differs does not fill the memory.
 */
export function remembering<Answer>(
  answerTo: (text: string) => Answer,
  { most = 5_000, longest = 200 } = {},
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = answerTo(text);
    if (text.length <= longest && answers.size < most) answers.set(text, answer);
    return answer;
  };
}
