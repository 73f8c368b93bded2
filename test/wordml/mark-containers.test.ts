/** The bookmarks and content controls around each piece of text. */
import { describe, expect, test } from "vitest";
import { createMarkName, readParagraph } from "../support/word/stories.ts";
import { renderRun } from "../support/word/word-edits.ts";

const [a, b] = [createMarkName("a"), createMarkName("b")];
const start = (mark: string, id = 1) => `<w:bookmarkStart w:name="${mark}" w:id="${id}"/>`;
const end = (id = 1) => `<w:bookmarkEnd w:id="${id}"/>`;
const control = (content: string, tag?: string) =>
  `<w:sdt><w:sdtPr>${tag === undefined ? "" : `<w:tag w:val="${tag}"/>`}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Each piece with its containers: "1: bookmark a, control". */
function listContainers(content: string): string[] {
  return readParagraph(content).pieces.map(({ text, containers }) =>
    [`${text}:`, ...containers.map(({ kind, mark }) => [kind, mark?.at(-1)].join(" ").trim())].join(" "),
  );
}

describe("containers of a piece", () => {
  test.each([
    ["none", renderRun("1"), ["1:"]],
    ["a bookmark", start(a) + renderRun("1") + end() + renderRun("2"), ["1: bookmark a", "2:"]],
    [
      "two bookmarks that cross",
      start(a) + renderRun("1") + start(b, 2) + renderRun("2") + end() + renderRun("3") + end(2),
      ["1: bookmark a", "2: bookmark a bookmark b", "3: bookmark b"],
    ],
    ["a foreign bookmark", start("_GoBack") + renderRun("1") + end(), ["1:"]],
    ["a bookmark without an end", start(a) + renderRun("1"), ["1:"]],
    ["a bookmark that ends before it starts", end() + start(a) + renderRun("1"), ["1:"]],
    ["a control with the tag of a mark", control(renderRun("1"), a), ["1: control a"]],
    ["a control with a foreign tag", control(renderRun("1"), "x"), ["1: control"]],
    ["a control without a tag", control(renderRun("1")), ["1: control"]],
    [
      "a control without a tag that takes the mark of its bookmark",
      control(start(a) + end() + renderRun("1")),
      ["1: control a"],
    ],
    [
      "a control with a foreign tag, which takes no mark",
      control(start(a) + renderRun("1") + end(), "x"),
      ["1: bookmark a control"],
    ],
    [
      "a control around another control, which takes no mark",
      control(start(a) + control(renderRun("1"), a) + end()),
      ["1: bookmark a control control a"],
    ],
    [
      "a control around another control, also before the bookmark",
      control(control(renderRun("1"), b) + start(a) + renderRun("2") + end()),
      ["1: control control b", "2: bookmark a control"],
    ],
  ])("%s", (_, content, expected) => expect(listContainers(content)).toEqual(expected));
});

test.each([
  [200, false],
  [201, true],
])("%i open bookmarks: refused %s", (count, isRefused) => {
  const ids = Array.from({ length: count }, (_, id) => id);
  const content = ids.map((id) => start(a, id)).join("") + renderRun("1") + ids.map((id) => end(id)).join("");
  if (isRefused) expect(() => readParagraph(content)).toThrow("bookmarks");
  else expect(readParagraph(content).pieces[0]?.containers).toHaveLength(count);
});
