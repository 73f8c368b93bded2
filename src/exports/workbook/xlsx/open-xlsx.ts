/** Opens a workbook of Excel (.xlsx, .xlsm); its macros and links to other files are never followed. */
import type { Archive } from "../../../xml-package/archive.ts";
import { readXmlPart, type XmlAttributes } from "../../../xml-package/walk-xml.ts";
import type { Sheet } from "../sheet.ts";
import type { Workbook } from "../workbook.ts";
import { isTrue } from "./is-true.ts";
import { readXlsxSheet } from "./read-sheet.ts";
import { listRelationships, type Relationship } from "./relationships.ts";
import { readSharedTexts } from "./shared-texts.ts";
import { readCellStyles } from "./styles.ts";

/** Finds the part that lists the sheets; undefined if the archive is no workbook of Excel. */
export function findXlsxMainPart(archive: Archive): string | undefined {
  const main = listRelationships(archive, "").find(({ type }) => type === "officeDocument")?.target;
  return main !== undefined && /^xl\//i.test(main) && archive.names.includes(main) ? main : undefined;
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationshipId: string | undefined;
}

export function openXlsxWorkbook(archive: Archive, mainPart: string): Workbook {
  const relationships = listRelationships(archive, mainPart);
  const { sheets, is1904 } = readSheetList(archive.readPart(mainPart));
  const readContext = memoizeOnce(() => ({
    texts: readSharedTexts(readPartOfType(archive, relationships, "sharedStrings")),
    styles: readCellStyles(readPartOfType(archive, relationships, "styles")),
    is1904,
  }));
  return {
    sheets: sheets.map(({ name, isHidden, relationshipId }) => {
      const found = relationships.find(({ id }) => id === relationshipId);
      return {
        name,
        isHidden,
        // A sheet that is named and not there is told when it is read.
        hasCells: found === undefined || found.type === "worksheet",
        readSheet(): Sheet {
          const bytes = found && archive.readPart(found.target);
          if (!bytes) throw new Error("a sheet is missing");
          return readXlsxSheet(bytes, readContext());
        },
      };
    }),
  };
}

function readSheetList(bytes: Uint8Array | undefined): { sheets: ListedSheet[]; is1904: boolean } {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  if (!bytes) throw new Error("the list of sheets is missing");
  readXmlPart(bytes, {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = isTrue(attributes.date1904);
      if (name !== "sheet") return;
      const { name: sheetName = "", state = "visible" } = attributes;
      const isHidden = state !== "visible";
      sheets.push({
        name: sheetName.normalize("NFC"),
        isHidden,
        relationshipId: findIdAttribute(attributes),
      });
    },
    close() {},
    text() {},
  });
  return { sheets, is1904 };
}

function findIdAttribute(attributes: XmlAttributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

function readPartOfType(
  archive: Archive,
  relationships: readonly Relationship[],
  wanted: string,
): Uint8Array | undefined {
  const found = relationships.find(({ type }) => type === wanted);
  return found && archive.readPart(found.target);
}

function memoizeOnce<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= read();
    return value;
  };
}
