/**
 * Collects what was not reported into one sentence: a template names each topic where it would stand, and where the sentence stands.
 * Only topics that are rendered count, so that a branch which is left out adds none.
 */
import { formatUnreportedTopics } from "../language/coverage-words.ts";
import type { TextLine } from "../language/figure-mention.ts";

// Private-use characters, like the tokens of figures (see `formatFigureToken`).
const topicMark = "\uE008";
const topicPattern = /\uE008([^\uE008]*)\uE008/g;
export const unreportedListMarker = "\uE009";

export function formatUnreportedTopic(topic: string): string {
  return topicMark + topic + topicMark;
}

/** Stands where there is nothing to say, so that the line goes, and its heading with the last of its lines. */
export const omittedTopic = formatUnreportedTopic("");

/** Leaves the lines of the topics out and writes all of them where the list stands; without a list each line says its own. */
export function writeUnreportedTopics(lines: readonly TextLine[]): TextLine[] {
  const hasList = lines.some(({ text }) => text.includes(unreportedListMarker));
  const topics = hasList ? lines.flatMap(({ text }) => listTopics(text)) : [];
  return lines.map((line) => {
    if (line.text.includes(unreportedListMarker)) return writeTopicsOrOmit(line, topics);
    const own = listTopics(line.text);
    if (own.length === 0) return line;
    return writeTopicsOrOmit(line, hasList ? [] : own);
  });
}

function listTopics(text: string): string[] {
  if (!text.includes(topicMark)) return [];
  return [...text.matchAll(topicPattern)].map(([, topic = ""]) => topic);
}

function writeTopicsOrOmit(line: TextLine, topics: readonly string[]): TextLine {
  const unique = [...new Set(topics)].filter((topic) => topic !== "");
  if (unique.length === 0) return { ...line, text: "", isOmitted: true };
  return { ...line, text: formatUnreportedTopics(unique) };
}
