/**
 * Reports that were only opened and saved in LibreOffice: every figure is still found, and no number is without a source. LibreOffice 7.4
 * drops the tags of controls, the descriptions of charts and the formulas in them, and when saving as ODT their workbooks.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertFiles, libreOfficeSkipReason } from "../support/libreoffice.ts";
import {
  copyLedgerNextTo,
  formatFindings,
  readLedgerNextTo,
  SampleWorkspace,
} from "../support/sample-workspace.ts";

const documents = ["bao-cao", "thong-cao", "bieu-do"];
const sampleWorkspace = new SampleWorkspace();
const resolveFolder = (name: string) => join(sampleWorkspace.folder, name);
const originals: string[] = [];

/** Consecutive saves, each of the file that the one before wrote. */
const conversionChains = {
  "once as docx": ["docx"],
  "three times as docx": ["docx", "docx", "docx"],
  "as odt, then as docx": ["odt", "docx"],
  "as doc, then as docx": ["doc", "docx"],
  "as rtf, then as docx": ["rtf", "docx"],
} as const;

describe.skipIf(libreOfficeSkipReason)(`saved by LibreOffice${libreOfficeSkipReason}`, () => {
  beforeAll(async () => {
    for (const document of documents) originals.push(await sampleWorkspace.generateDocument(document));
    for (const [way, forms] of Object.entries(conversionChains)) {
      let files: readonly string[] = originals;
      for (const [index, form] of forms.entries()) {
        const to = index === forms.length - 1 ? way : `${way}, ${index + 1}`;
        files = await convertFiles(files, {
          form,
          folder: resolveFolder(to),
        });
      }
    }
  }, 300_000);
  afterAll(() => sampleWorkspace.remove());

  describe.each(Object.keys(conversionChains))("%s", (way) => {
    // RTF has no charts.
    test.each(documents.filter((document) => document !== "bieu-do" || !way.startsWith("as rtf")))(
      "every figure of %s agrees in its own mark, and no number is without a source",
      async (document) => {
        const original = resolveFolder(`${document}.docx`);
        const findings = await sampleWorkspace.verifyDocument(
          copyLedgerNextTo(resolveFolder(join(way, `${document}.docx`)), original),
        );
        expect(formatFindings(findings)).toEqual([]);
        expect(findings.map(({ figure }) => figure?.mark).sort()).toEqual(
          readLedgerNextTo(original)
            .figures.map(({ mark }) => mark)
            .sort(),
        );
      },
    );
  });

  test("the charts that RTF turns into pictures are told, with the figures that only they had", async () => {
    const findings = await sampleWorkspace.verifyDocument(
      copyLedgerNextTo(resolveFolder("as rtf, then as docx/bieu-do.docx"), resolveFolder("bieu-do.docx")),
    );
    const told = findings.filter(({ state }) => state !== "agrees");
    expect(told.filter(({ state }) => state === "unread")).toHaveLength(8);
    for (const { state, figure } of told)
      expect(state === "unread" || (state === "deleted" && figure?.place.in === "chart")).toBe(true);
  });
});
