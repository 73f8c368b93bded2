/** Opens a workbook by its first bytes, whatever its name is. */
import { type Archive, openArchive } from "../../xml-package/archive.ts";
import { openOdsWorkbook } from "./ods/open-ods.ts";
import type { Workbook } from "./workbook.ts";
import { toWorkbookProblemOrRethrow, type WorkbookProblem } from "./workbook-problem.ts";
import { findXlsxMainPart, openXlsxWorkbook } from "./xlsx/open-xlsx.ts";

/** A sheet of a million rows has 200 MB of XML; pictures are never unpacked. */
const limits = { partCount: 5_000, partBytes: 300 << 20, totalBytes: 600 << 20 };

/** True for a file that begins as an archive or as a document of the old Office does. */
export function hasWorkbookSignature(beginning: Uint8Array): boolean {
  return hasBytes(beginning, zipSignature) || hasBytes(beginning, compoundFileSignature);
}

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0];

function hasBytes(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Opens a workbook; a problem where it cannot be read. */
export function openWorkbookOrProblem(bytes: Uint8Array): Workbook | WorkbookProblem {
  if (hasBytes(bytes, compoundFileSignature))
    return isEncryptedPackage(bytes)
      ? { code: "workbook-encrypted", details: {} }
      : { code: "workbook-old", details: { kind: "xls" } };
  if (!hasBytes(bytes, zipSignature)) return { code: "workbook-unknown", details: {} };
  try {
    return openPackage(openArchive(bytes, limits));
  } catch (error) {
    return toWorkbookProblemOrRethrow(error);
  }
}

function openPackage(archive: Archive): Workbook | WorkbookProblem {
  const xlsx = findXlsxMainPart(archive);
  if (xlsx?.endsWith(".bin")) return { code: "workbook-old", details: { kind: "xlsb" } };
  if (xlsx !== undefined) return openXlsxWorkbook(archive, xlsx);
  const mimetype = archive.readPart("mimetype");
  if (mimetype && /opendocument\.spreadsheet/.test(Buffer.from(mimetype).toString("latin1", 0, 200)))
    return openOdsWorkbook(archive);
  return { code: "workbook-unknown", details: {} };
}

/** Office encrypts a whole package into a stream of this name. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
