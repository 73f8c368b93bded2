/**
 * Maps rendered lines back to template lines: before compiling, every line that prints something gets a mark at its
 * end, which is read and removed after rendering.
 */

// Private-use characters, like the tokens of figures (see `formatFigureToken`).
const markStart = "\uE002";
const markEnd = "\uE003";
const markPattern = /\uE002(\d+):(\d+)\uE003/g;
const firstMarkPattern = new RegExp(markPattern.source);

/** A line of a file; the file is given by its index in a list. */
interface TemplatePlace {
  readonly fileIndex: number;
  readonly line: number;
}

export function formatLineMark({ fileIndex, line }: TemplatePlace): string {
  return `${markStart}${fileIndex}:${line}${markEnd}`;
}

/** Matches a comment, or a tag, whose strings can contain braces. */
const tagPattern =
  /\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{(?:"[^"]*"|'[^']*'|\}(?!\})|[^"'}])*\}\}\}?/g;
/** Matches tags that print nothing themselves; a line of such tags only is not printed. */
const silentTagPattern = /^\{\{~?[#/^>!]|^\{\{~?\s*else\b/;

/** Adds a mark to the end of every line that prints. The mark of a tag over several lines has the number of the first. */
export function addLineMarks(template: string, fileIndex: number): string {
  const tags = [...template.matchAll(tagPattern)].map(({ index, 0: text }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
  let offset = 0;
  let startLine = 0;
  const lines = template.split("\n").map((line, index) => {
    const [from, to] = [offset, offset + line.length];
    offset = to + 1;
    const isInsideTag = (position: number) => tags.some((tag) => tag.from < position && position < tag.to);
    if (!isInsideTag(from)) startLine = index + 1;
    // A mark inside a tag would break it, and a mark after "~}}" would keep the line break that "~" removes.
    if (isInsideTag(to) || line.trimEnd().endsWith("~}}")) return line;
    const silentTags = tags.filter(
      (tag) => tag.to > from && tag.from < to && silentTagPattern.test(tag.text),
    );
    return isBlankOutsideTags(line, from, silentTags)
      ? line
      : line + formatLineMark({ fileIndex, line: startLine });
  });
  return lines.join("\n");
}

function isBlankOutsideTags(
  line: string,
  lineOffset: number,
  tags: readonly { from: number; to: number }[],
): boolean {
  return line.split("").every((letter, index) => {
    const position = lineOffset + index;
    return letter.trim() === "" || tags.some((tag) => tag.from <= position && position < tag.to);
  });
}

interface PlacedLine extends TemplatePlace {
  readonly text: string;
}

/** The rendered lines without marks, each with the place of its first mark; blank lines are dropped. */
export function splitIntoPlacedLines(rendered: string): PlacedLine[] {
  let [fileIndex, lineNumber] = [0, 1];
  const placedLines: PlacedLine[] = [];
  for (const line of rendered.split("\n")) {
    const firstMark = line.includes(markStart) ? firstMarkPattern.exec(line) : null;
    if (firstMark) [fileIndex, lineNumber] = [Number(firstMark[1]), Number(firstMark[2])];
    const text = (firstMark ? line.replace(markPattern, "") : line).trim();
    if (text !== "") placedLines.push({ text, fileIndex, line: lineNumber });
  }
  return placedLines;
}
