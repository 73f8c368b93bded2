import { expect, test } from "vitest";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { loadDocumentSkeleton } from "../../../src/document/package/load-skeleton.ts";

test.each([false, true])("a skeleton with parts: %s", async (hasParts) => {
  const skeleton = await loadDocumentSkeleton(hasParts, standardLook);
  expect(String(skeleton.parts["word/numbering.xml"]).includes("Phần %1")).toBe(hasParts);
  expect(skeleton.documentStart.endsWith("<w:body>")).toBe(true);
  expect(skeleton.sectionProperties.portrait).toContain('w:orient="portrait"');
  expect(skeleton.sectionProperties.landscape).toContain('w:orient="landscape"');
});

test("a skeleton holds no part that differs between documents", async () => {
  const { parts } = await loadDocumentSkeleton(false, standardLook);
  const names = Object.keys(parts);
  expect(names).toContain("word/styles.xml");
  for (const name of ["word/document.xml", "docProps/core.xml", "docProps/custom.xml"])
    expect(names).not.toContain(name);
});

test("another look has its own skeleton, which docx writes once", async () => {
  const look = { ...standardLook };
  const first = await loadDocumentSkeleton(true, look);
  expect(first).toEqual(await loadDocumentSkeleton(true, standardLook));
  expect(await loadDocumentSkeleton(true, look)).toBe(first);
});
