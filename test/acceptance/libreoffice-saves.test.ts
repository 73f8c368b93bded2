/**
 * Reports that were only opened and saved in LibreOffice: every figure is still known, and nothing is invented. LibreOffice 7.4
 * drops the tags of controls, the descriptions of charts and the formulas in them, and by way of ODT the workbooks behind them.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noOffice, profileIn, savedBy } from "./libreoffice.ts";
import { Desk, recordsOf, told, withRecords } from "./report-desk.ts";

const documents = ["bao-cao", "thong-cao", "bieu-do"];
const desk = new Desk();
const folder = (name: string) => join(desk.folder, name);
const originals: string[] = [];

/** Saves one after the other, each opening what the last one wrote. */
const ways = {
  "once as docx": ["docx"],
  "three times as docx": ["docx", "docx", "docx"],
  "as odt, then as docx": ["odt", "docx"],
} as const;

describe.skipIf(noOffice)(`saved by LibreOffice${noOffice}`, () => {
  beforeAll(async () => {
    for (const document of documents) originals.push(await desk.generated(document));
    for (const [way, forms] of Object.entries(ways)) {
      let files: readonly string[] = originals;
      for (const [index, form] of forms.entries()) {
        const to = index === forms.length - 1 ? way : `${way}, ${index + 1}`;
        files = await savedBy(profileIn(desk.folder), files, { form, folder: folder(to) });
      }
    }
  }, 180_000);
  afterAll(() => desk.close());

  describe.each(Object.keys(ways))("%s", (way) => {
    test.each(documents)(
      "every figure of %s agrees in its own mark, and no number is without a source",
      async (document) => {
        const original = folder(`${document}.docx`);
        const findings = await desk.findings(withRecords(folder(join(way, `${document}.docx`)), original));
        expect(told(findings)).toEqual([]);
        expect(findings.map(({ figure }) => figure?.mark).sort()).toEqual(
          recordsOf(original)
            .figures.map(({ mark }) => mark)
            .sort(),
        );
      },
    );
  });
});
