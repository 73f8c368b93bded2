/**
 * Finds the template line again that a rendered line comes from: before compiling, every line that prints something gets
 * a mark at its end, which is read back and removed after rendering.
 */

// Private-use characters, like the tokens of figures (see `figureToken`).
const markStart = "\uE002";
const markEnd = "\uE003";
const markPattern = /\uE002(\d+):(\d+)\uE003/g;

/** A line of a file, the file by its number in a list. */
export interface TemplatePlace {
  readonly fileIndex: number;
  readonly line: number;
}

export function formatPlaceMark({ fileIndex: file, line }: TemplatePlace): string {
  return `${markStart}${file}:${line}${markEnd}`;
}

/** What is inside {{ }}: a comment, or a tag whose strings may hold braces. */
const tagPattern =
  /\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{(?:"[^"]*"|'[^']*'|\}(?!\})|[^"'}])*\}\}\}?/g;
/** Tags that print nothing by themselves; alone on a line they leave no line. */
const silentTagPattern = /^\{\{~?[#/^>!]|^\{\{~?\s*else\b/;

/** The template with a mark at the end of every line that prints; a tag over several lines counts as its first. */
export function addPlaceMarks(template: string, fileIndex: number): string {
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
    const inside = (position: number) => tags.some((one) => one.from < position && position < one.to);
    if (!inside(from)) startLine = index + 1;
    // A mark inside a tag would break it, and one after "~}}" would keep the line break that "~" is to take away.
    if (inside(to) || line.trimEnd().endsWith("~}}")) return line;
    const silent = tags.filter((one) => one.to > from && one.from < to && silentTagPattern.test(one.text));
    return isBlankOutsideTags(line, from, silent)
      ? line
      : line + formatPlaceMark({ fileIndex: fileIndex, line: startLine });
  });
  return lines.join("\n");
}

function isBlankOutsideTags(
  line: string,
  from: number,
  tags: readonly { from: number; to: number }[],
): boolean {
  return line.split("").every((letter, index) => {
    const at = from + index;
    return letter.trim() === "" || tags.some((one) => one.from <= at && at < one.to);
  });
}

export interface PlacedLine extends TemplatePlace {
  readonly text: string;
}

/** The rendered lines without their marks, each with the place of its first mark; lines that hold nothing are dropped. */
export function readPlacedLines(rendered: string): PlacedLine[] {
  let place: TemplatePlace = { fileIndex: 0, line: 1 };
  return rendered.split("\n").flatMap((line) => {
    const text = line.replace(markPattern, "").trim();
    const [first] = line.matchAll(markPattern);
    if (first) place = { fileIndex: Number(first[1]), line: Number(first[2]) };
    return text === "" ? [] : [{ text, ...place }];
  });
}
