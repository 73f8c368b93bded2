import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { buildWordFile } from "../../../src/document/word-file.ts";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";

async function hashWordFile(content = buildSampleContent()): Promise<string> {
  return createHash("sha256")
    .update((await buildWordFile(fillAndMarkContent(content))).bytes)
    .digest("hex");
}

test("the same content gives the same bytes, whatever was written before it", async () => {
  const alone = await hashWordFile();
  (
    await buildWordFile(
      fillAndMarkContent(buildSampleContent("# Một văn bản khác\n| A |\n| 1 |\n@signature")),
    )
  ).bytes;
  expect(await hashWordFile()).toBe(alone);
});

test.each(["UTC", "Asia/Ho_Chi_Minh", "America/New_York"])("the time zone %s does not show", async (zone) => {
  const before = process.env.TZ;
  const alone = await hashWordFile();
  process.env.TZ = zone;
  try {
    expect(await hashWordFile()).toBe(alone);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test("another content gives other bytes", async () => {
  expect(await hashWordFile(buildSampleContent("Một câu khác./."))).not.toBe(await hashWordFile());
});

test("the file is dated by the document, and without a date by the end of the period", async () => {
  const { date: _, ...undated } = sampleLetterhead;
  const core = async (content: ReturnType<typeof buildSampleContent>) =>
    strFromU8(
      unzipSync((await buildWordFile(fillAndMarkContent(content))).bytes)["docProps/core.xml"] ??
        new Uint8Array(),
    );
  const stamps = (xml: string) => [...xml.matchAll(/W3CDTF">([^<]*)</g)].map(([, stamp]) => stamp);
  expect(stamps(await core(buildSampleContent()))).toEqual(["2022-10-07T00:00:00Z", "2022-10-07T00:00:00Z"]);
  expect(stamps(await core({ ...buildSampleContent(), letterhead: undated }))).toEqual([
    "2022-09-30T00:00:00Z",
    "2022-09-30T00:00:00Z",
  ]);
});

test("title, subject and author stand in the properties", async () => {
  const core = strFromU8(
    unzipSync((await buildWordFile(fillAndMarkContent(buildSampleContent()))).bytes)["docProps/core.xml"] ??
      new Uint8Array(),
  );
  expect(core).toContain("<dc:title>Báo cáo sơ kết công tác lao động");
  expect(core).toContain("<dc:subject>Sơ kết công tác lao động");
  expect(core).toContain("<dc:creator>Sở Lao động - Thương binh và Xã hội</dc:creator>");
});

test("the content types come first, as readers expect", async () => {
  expect(
    Object.keys(unzipSync((await buildWordFile(fillAndMarkContent(buildSampleContent()))).bytes))[0],
  ).toBe("[Content_Types].xml");
});
