/** Reports that LibreOffice saved or a clerk edited there, refreshed after an export was corrected, and opened in LibreOffice again. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editedIn, noEditing, noOffice, profileIn, type Step, savedBy } from "./libreoffice.ts";
import { Desk, markOf, told, withRecords } from "./report-desk.ts";

const documents = ["bao-cao", "thong-cao", "bieu-do"];
const desk = new Desk();
const profile = profileIn(desk.folder);
const original = (document: string) => join(desk.folder, `${document}.docx`);
const saved = (document: string, way: string) => join(desk.folder, way, `${document}.docx`);

/** Kim Sơn had 1.292 workers in September: 15.274 in all instead of 14.274. */
const correction = [
  ["huyện Kim Sơn;292;172;20;134", "huyện Kim Sơn;1.292;172;20;134"],
  [";Tổng cộng;;14.274;", ";Tổng cộng;;15.274;"],
] as const;

describe.skipIf(noOffice)(`refreshed after LibreOffice${noOffice}`, () => {
  beforeAll(async () => {
    const originals: string[] = [];
    for (const document of documents) originals.push(await desk.generated(document));
    await savedBy(profile, originals, { form: "docx", folder: join(desk.folder, "as docx") });
    const texts = await savedBy(profile, originals, { form: "odt", folder: join(desk.folder, "odt") });
    await savedBy(profile, texts, { form: "docx", folder: join(desk.folder, "through ODT") });
    if (!noEditing) await typeOver();
    desk.correct("data/viec-lam/viec-lam-2022.csv", correction);
  }, 180_000);
  afterAll(() => desk.close());

  const ways = ["as docx", "through ODT"].flatMap((way) =>
    documents.map((document) => [document, way] as const),
  );

  test.each(ways)("%s, saved %s, is stale, and agrees once refreshed", async (document, way) => {
    const file = withRecords(saved(document, way), original(document));
    const states = new Set((await desk.findings(file)).map(({ state }) => state));
    expect([...states].sort()).toEqual(["agrees", "stale"]);
    expect(told(await desk.findings(await desk.refreshed(file)))).toEqual([]);
  });

  test("the workbook behind a chart is brought along", async () => {
    const file = withRecords(saved("bieu-do", "as docx"), original("bieu-do"));
    const parts = unzipSync(readFileSync(await desk.refreshed(file)));
    const [book = new Uint8Array()] = Object.keys(parts)
      .filter((name) => name.endsWith("1.xlsx"))
      .map((name) => parts[name]);
    const sheet = new TextDecoder().decode(unzipSync(book)["xl/worksheets/sheet1.xml"]);
    expect([sheet.includes("<v>14274</v>"), sheet.includes("<v>15274</v>")]).toEqual([false, true]);
  });

  test.each([
    ["plainly", false],
    ["as tracked changes", true],
  ])(
    "LibreOffice opens what was refreshed %s, with the new figures in it",
    async (way, track) => {
      const files: string[] = [];
      for (const document of documents) {
        const file = withRecords(saved(document, "as docx"), original(document));
        files.push(await desk.refreshed(file, { track }));
      }
      const folder = join(desk.folder, `refreshed ${way}`);
      const again = await savedBy(profile, files, { form: "docx", folder });
      for (const [index, file] of again.entries())
        expect(told(await desk.findings(withRecords(file, files[index] ?? "")))).toEqual([]);
      const [report, brief] = await savedBy(profile, files.slice(0, 2), { form: "txt", folder });
      expect(textOf(report)).toContain("15.274");
      expect(textOf(brief)).toContain("trên 15 nghìn lao động");
      for (const file of await savedBy(profile, files.slice(1), { form: "pdf", folder }))
        expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
    },
    120_000,
  );

  test.skipIf(noEditing).each([
    ["typed over", "jobs typed-over “trên 16 nghìn lao động”"],
    ["tracked", "jobs typed-over (tracked) “trên 16 nghìn lao động”"],
  ])("a figure that a clerk changed (%s) is left, and the others are refreshed", async (way, left) => {
    const file = withRecords(saved("thong-cao", way), original("thong-cao"));
    expect(told(await desk.findings(file)).map((line) => line.split(" ")[1])).toEqual([
      "typed-over",
      "stale",
      "stale",
    ]);
    expect(told(await desk.findings(await desk.refreshed(file)))).toEqual([left]);
  });
});

/** Other words for the brief's "trên 14 nghìn lao động", without and with changes tracked. */
async function typeOver(): Promise<void> {
  const file = original("thong-cao");
  const mark = markOf(file, { id: "jobs", aspect: "actual" });
  const steps: Step[] = [
    ["select", "it"],
    ["type", "trên 16 nghìn lao động"],
  ];
  const edits = ["typed over", "tracked"].map((way) => {
    mkdirSync(join(desk.folder, way));
    return { file, to: saved("thong-cao", way), mark, track: way === "tracked", steps };
  });
  expect(await editedIn(profile, edits)).toEqual([null, null]);
}

function textOf(file = ""): string {
  return readFileSync(file, "utf8").replaceAll("\u00A0", " ");
}
