/** Opens a spreadsheet of LibreOffice (.ods); all its sheets are in one part. */
import type { Archive } from "../../../xml-package/archive.ts";
import { readXmlPart } from "../../../xml-package/walk-xml.ts";
import type { Workbook } from "../workbook.ts";
import type { WorkbookProblem } from "../workbook-problem.ts";
import { OdsReader } from "./read-ods.ts";

export function openOdsWorkbook(archive: Archive): Workbook | WorkbookProblem {
  const manifest = archive.readPart("META-INF/manifest.xml");
  if (manifest && isEncrypted(manifest)) return { code: "workbook-encrypted", details: {} };
  const bytes = archive.readPart("content.xml");
  if (!bytes) throw new Error("the content is missing");
  const reader = new OdsReader();
  readXmlPart(bytes, reader);
  return {
    sheets: reader.sheets.map(({ name, isHidden, sheet }) => ({
      name,
      isHidden,
      hasCells: true,
      readSheet: () => sheet,
    })),
  };
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false;
  readXmlPart(manifest, {
    open(name) {
      found ||= name === "encryption-data";
    },
    close() {},
    text() {},
  });
  return found;
}
