import { expect, test } from "vitest";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { buildDocumentStyles } from "../../../src/document/page/styles.ts";

test.each([
  [false, ["heading1", "heading2", "heading3"], [0, 1, undefined]],
  [true, ["heading1", "heading2", "heading3", "heading4"], [0, 1, 2, undefined]],
])("the headings of a document with parts: %s", (hasParts, names, numberedLevels) => {
  const styles = Object.entries(buildDocumentStyles(hasParts, standardLook).default ?? {}).filter(([name]) =>
    /^heading/.test(name),
  );
  expect(styles.map(([name]) => name)).toEqual(names);
  const levels = styles.map(([, style]) => {
    const numbering = "paragraph" in style ? style.paragraph?.numbering : undefined;
    return numbering && "level" in numbering ? numbering.level : undefined;
  });
  expect(levels).toEqual(numberedLevels);
});

test("every paragraph style is based on Normal", () => {
  const { paragraphStyles = [] } = buildDocumentStyles(false, standardLook);
  expect(new Set(paragraphStyles.map(({ basedOn }) => basedOn))).toEqual(new Set(["Normal"]));
  expect(paragraphStyles.map(({ id }) => id)).toContain("TableText");
});
