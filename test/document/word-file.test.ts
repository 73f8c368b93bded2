import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { buildWordFile } from "../../src/document/word-file.ts";
import { buildSampleContent } from "../support/sample-document.ts";

async function hashWordFile(content = buildSampleContent()): Promise<string> {
  return createHash("sha256")
    .update((await buildWordFile(fillAndMarkContent(content))).bytes)
    .digest("hex");
}

test("the same content gives the same bytes, regardless of earlier documents", async () => {
  const alone = await hashWordFile();
  await hashWordFile(buildSampleContent("# Một văn bản khác\n| A |\n| 1 |\n@signature"));
  expect(await hashWordFile()).toBe(alone);
});

test.each(["UTC", "Asia/Ho_Chi_Minh", "America/New_York"])(
  "the time zone %s does not change the bytes",
  async (zone) => {
    const before = process.env.TZ;
    const alone = await hashWordFile();
    process.env.TZ = zone;
    try {
      expect(await hashWordFile()).toBe(alone);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  },
);

test("a different content gives different bytes", async () => {
  expect(await hashWordFile(buildSampleContent("Một câu khác./."))).not.toBe(await hashWordFile());
});

test("the content types come first, as readers expect", async () => {
  expect(
    Object.keys(unzipSync((await buildWordFile(fillAndMarkContent(buildSampleContent()))).bytes))[0],
  ).toBe("[Content_Types].xml");
});

test.each([
  ["A4", false, 'w:w="11906" w:h="16838"'],
  ["A4", true, 'w:w="16838" w:h="11906"'],
  ["A3", false, 'w:w="16838" w:h="23811"'],
  ["A3", true, 'w:w="23811" w:h="16838"'],
] as const)("the pages of a document on %s (landscape: %s) are as large", async (paper, landscape, size) => {
  const content = fillAndMarkContent({ ...buildSampleContent("./.\n@signature"), paper, landscape });
  const { documentXml } = await buildWordFile(content);
  expect(documentXml.join("").match(/<w:pgSz [^>]*>/g)).toEqual([expect.stringContaining(size)]);
});
