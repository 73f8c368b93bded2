/** Reads the sheets of an Excel file that this program wrote: what is stored in each cell, and the code of how it is shown. */
import { unzipArchive } from "../../src/xml-package/archive.ts";
import { walkXml, type XmlAttributes } from "../../src/xml-package/walk-xml.ts";

export interface ReadSheet {
  readonly name: string;
  /** By address: "C7". */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly xml: string;
}

export interface ReadCell {
  readonly isText: boolean;
  readonly stored: string;
  readonly formatCode: string;
  /** Stays a text after somebody edits the cell. */
  readonly isQuoted: boolean;
}

export function readWorkbookParts(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...unzipArchive(file)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

export function readWorkbook(file: Uint8Array): ReadSheet[] {
  const parts = readWorkbookParts(file);
  const styles = readStyles(parts.get("xl/styles.xml") ?? "");
  const names = listElements(parts.get("xl/workbook.xml") ?? "", "sheet").map(({ name = "" }) => name);
  return names.map((name, index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
    return { name, cells: readCells(xml, styles), xml };
  });
}

type Style = Pick<ReadCell, "formatCode" | "isQuoted">;

function readStyles(xml: string): Style[] {
  const codes = new Map(
    listElements(xml, "numFmt").map(({ numFmtId, formatCode }) => [numFmtId, formatCode ?? ""]),
  );
  const cellStyles = xml.slice(xml.indexOf("<cellXfs"));
  return [...cellStyles.matchAll(/<xf numFmtId="(\d+)"([^>]*)>/g)].map(([, id, attributes = ""]) => ({
    formatCode: codes.get(id) ?? "",
    isQuoted: attributes.includes('quotePrefix="1"'),
  }));
}

function readCells(xml: string, styles: readonly Style[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  let attributes: XmlAttributes = {};
  let stored = "";
  walkXml(xml, {
    open(name, given) {
      if (name !== "c") return;
      attributes = given;
      stored = "";
    },
    text(text) {
      stored += text;
    },
    close(name) {
      if (name !== "c" || stored === "") return;
      const style = styles[Number(attributes.s)] ?? { formatCode: "", isQuoted: false };
      cells.set(attributes.r ?? "", { isText: attributes.t === "inlineStr", stored, ...style });
    },
  });
  return cells;
}

function listElements(xml: string, element: string): XmlAttributes[] {
  const found: XmlAttributes[] = [];
  walkXml(xml, {
    open(name, attributes) {
      if (name === element) found.push({ ...attributes });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
