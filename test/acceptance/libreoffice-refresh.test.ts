/** Reports that LibreOffice saved or a clerk edited there, refreshed after an export was corrected, and opened in LibreOffice again. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  applyLibreOfficeEdits,
  convertFiles,
  libreOfficeSkipReason,
  type Step,
} from "../support/libreoffice.ts";
import {
  copyLedgerNextTo,
  findFigureMark,
  formatFindings,
  SampleWorkspace,
} from "../support/sample-workspace.ts";

const documents = ["bao-cao", "thong-cao", "bieu-do"];
const sampleWorkspace = new SampleWorkspace();
const resolveOriginal = (document: string) => join(sampleWorkspace.folder, `${document}.docx`);
const resolveSaved = (document: string, way: string) => join(sampleWorkspace.folder, way, `${document}.docx`);

/** Kim Sơn had 1.292 workers in September: 15.274 in all instead of 14.274. */
const correction = [
  ["huyện Kim Sơn;292;172;20;134", "huyện Kim Sơn;1.292;172;20;134"],
  [";Tổng cộng;;14.274;", ";Tổng cộng;;15.274;"],
] as const;

describe.skipIf(libreOfficeSkipReason)(`refreshed after LibreOffice${libreOfficeSkipReason}`, () => {
  beforeAll(async () => {
    const originals: string[] = [];
    for (const document of documents) originals.push(await sampleWorkspace.generateDocument(document));
    await convertFiles(originals, { form: "docx", folder: join(sampleWorkspace.folder, "as docx") });
    const texts = await convertFiles(originals, {
      form: "odt",
      folder: join(sampleWorkspace.folder, "odt"),
    });
    await convertFiles(texts, { form: "docx", folder: join(sampleWorkspace.folder, "through ODT") });
    await typeOverFigure();
    sampleWorkspace.replaceInExport("data/viec-lam/viec-lam-2022.csv", correction);
  }, 180_000);
  afterAll(() => sampleWorkspace.remove());

  const ways = ["as docx", "through ODT"].flatMap((way) =>
    documents.map((document) => [document, way] as const),
  );

  test.each(ways)("%s, saved %s, is stale, and agrees once refreshed", async (document, way) => {
    const file = copyLedgerNextTo(resolveSaved(document, way), resolveOriginal(document));
    const states = new Set((await sampleWorkspace.verifyDocument(file)).map(({ state }) => state));
    expect([...states].sort()).toEqual(["agrees", "stale"]);
    expect(
      formatFindings(await sampleWorkspace.verifyDocument(await sampleWorkspace.refreshDocument(file))),
    ).toEqual([]);
  });

  test("the workbooks of charts are refreshed", async () => {
    const file = copyLedgerNextTo(resolveSaved("bieu-do", "as docx"), resolveOriginal("bieu-do"));
    const parts = unzipSync(readFileSync(await sampleWorkspace.refreshDocument(file)));
    const sheets = Object.entries(parts).flatMap(([name, workbook]) =>
      name.endsWith(".xlsx")
        ? [new TextDecoder().decode(unzipSync(workbook)["xl/worksheets/sheet1.xml"])]
        : [],
    );
    const hasNumber = (number: string) => sheets.some((sheet) => sheet.includes(`<v>${number}</v>`));
    expect([hasNumber("14274"), hasNumber("15274")]).toEqual([false, true]);
  });

  test.each([
    ["plainly", false],
    ["as tracked changes", true],
  ])(
    "LibreOffice opens a report refreshed %s and shows the new figures",
    async (way, track) => {
      const files: string[] = [];
      for (const document of documents) {
        const file = copyLedgerNextTo(resolveSaved(document, "as docx"), resolveOriginal(document));
        files.push(await sampleWorkspace.refreshDocument(file, { track }));
      }
      const folder = join(sampleWorkspace.folder, `refreshed ${way}`);
      const again = await convertFiles(files, { form: "docx", folder });
      for (const [index, file] of again.entries())
        expect(
          formatFindings(await sampleWorkspace.verifyDocument(copyLedgerNextTo(file, files[index] ?? ""))),
        ).toEqual([]);
      const [report, brief] = await convertFiles(files.slice(0, 2), { form: "txt", folder });
      expect(readDocumentText(report)).toContain("15.274");
      expect(readDocumentText(brief)).toContain("trên 15 nghìn lao động");
      for (const file of await convertFiles(files.slice(1), { form: "pdf", folder }))
        expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
    },
    120_000,
  );

  test.each([
    ["typed over", "jobs typed-over “trên 16 nghìn lao động”"],
    ["tracked", "jobs typed-over (tracked) “trên 16 nghìn lao động”"],
  ])("a figure that a clerk changed (%s) is kept, and the others are refreshed", async (way, left) => {
    const file = copyLedgerNextTo(resolveSaved("thong-cao", way), resolveOriginal("thong-cao"));
    expect(
      formatFindings(await sampleWorkspace.verifyDocument(file)).map((line) => line.split(" ")[1]),
    ).toEqual(["stale", "typed-over", "stale", "stale"]);
    expect(
      formatFindings(await sampleWorkspace.verifyDocument(await sampleWorkspace.refreshDocument(file))),
    ).toEqual([left]);
  });
});

/** Other words for "trên 14 nghìn lao động" in the brief's lead (its headline has the same figure), without and with changes tracked. */
async function typeOverFigure(): Promise<void> {
  const file = resolveOriginal("thong-cao");
  const mark = findFigureMark(file, { id: "jobs", aspect: "actual" });
  const steps: Step[] = [
    ["select", "it"],
    ["type", "trên 16 nghìn lao động"],
  ];
  const edits = ["typed over", "tracked"].map((way) => {
    mkdirSync(join(sampleWorkspace.folder, way));
    return { file, to: resolveSaved("thong-cao", way), mark, track: way === "tracked", steps };
  });
  expect(await applyLibreOfficeEdits(edits)).toEqual([null, null]);
}

function readDocumentText(file = ""): string {
  return readFileSync(file, "utf8").replaceAll("\u00A0", " ");
}
