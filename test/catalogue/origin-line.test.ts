/** The first line of a file that an office has copied from a pack. */
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/catalogue/front-matter.ts";
import { formatOriginLine, omitOriginLine, readOrigin } from "../../src/catalogue/origin-line.ts";
import { computeSha256 } from "../../src/hash.ts";

const source = { pack: "labour", version: "1.2.3" };

describe.each([
  ["parts/a.hbs", /^\{\{!-- .* --\}\}$/],
  ["sectors/a.yaml", /^# .*$/],
])("%s", (path, comment) => {
  const copied = `${formatOriginLine({ path, text: "a\nb\n" }, source)}\na\nb\n`;

  test("has a comment of its language above the text", () => {
    expect(copied.split("\n")[0]).toMatch(comment);
    expect(omitOriginLine(copied)).toBe("a\nb\n");
  });

  test("tells its origin, also after Notepad", () => {
    expect(readOrigin(copied)).toMatchObject(source);
    expect(readOrigin(copied.replaceAll("\n", "\r\n"))).toEqual(readOrigin(copied));
    expect(readOrigin(copied)?.sha256).toBe(computeSha256("a\nb\n"));
  });
});

test.each([["a\n"], [""], ["# so-ket"], ["{{!-- bản gốc --}}\n"], ["x\n# so-ket 1, bộ mẫu a, bản gốc b"]])(
  "%j has no origin",
  (text) => {
    expect(readOrigin(text)).toBeUndefined();
    expect(omitOriginLine(text)).toBe(text);
  },
);

test("a document keeps its head, and the lines of the file their numbers", () => {
  const text = "---\ntitle: Thử\nkind: Báo cáo\n---\nCâu.\n";
  const { head, body, issues } = readFrontMatter({
    path: "a.hbs",
    text: `${formatOriginLine({ path: "a.hbs", text }, source)}\n${text}`,
  });
  expect(issues).toEqual([]);
  expect(head?.value.title).toBe("Thử");
  expect(head?.findPlace(["title"])).toMatchObject({ line: 3 });
  expect(body).toBe("\n\n\n\n\nCâu.\n");
});
