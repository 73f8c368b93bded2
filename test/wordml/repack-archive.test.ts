/** Archives in which some parts were replaced. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { repackArchive } from "../../src/wordml/repack-archive.ts";
import { unzipArchive } from "../../src/xml-package/archive.ts";

const content = { "a.xml": strToU8("<a/>"), "b/c.xml": strToU8("<c>văn bản</c>".repeat(50)) };
const archive = zipSync(content);

function readTexts(file: Uint8Array): [string, string][] {
  return [...unzipArchive(file)].map(([name, bytes]) => [name, strFromU8(bytes)]);
}

describe("repackArchive", () => {
  test("replaces parts in their place, adds new ones at the end and keeps the others", () => {
    const changed = new Map([
      ["a.xml", strToU8("<new/>")],
      ["d.xml", strToU8("<d/>")],
    ]);
    expect(readTexts(repackArchive(unzipArchive(archive), changed))).toEqual([
      ["a.xml", "<new/>"],
      ["b/c.xml", strFromU8(content["b/c.xml"])],
      ["d.xml", "<d/>"],
    ]);
  });

  test("gives the same bytes at any time", () => {
    expect(repackArchive(unzipArchive(archive), new Map())).toEqual(
      repackArchive(unzipArchive(archive), new Map()),
    );
  });
});
