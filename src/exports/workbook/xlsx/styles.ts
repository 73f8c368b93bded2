/** The styles of cells, as far as they change what a cell shows: the number format and the font. */
import { readXmlPart } from "../../../xml-package/walk-xml.ts";
import { findBuiltInFormatCode } from "../built-in-formats.ts";
import { type FontDecoder, findFontDecoder } from "../font-letters.ts";
import { type ConditionalFormat, parseNumberFormat } from "../number-format.ts";

export interface CellStyle {
  readonly chooseFormat: ConditionalFormat;
  readonly decodeFont: FontDecoder;
}

export const plainCellStyle: CellStyle = {
  chooseFormat: parseNumberFormat("General"),
  decodeFont: undefined,
};

/** Reads the styles in the order in which cells name them. */
export function readCellStyles(bytes: Uint8Array | undefined): readonly CellStyle[] {
  if (!bytes) return [];
  const codes = new Map<number, string>();
  const fontNames: string[] = [];
  const styles: CellStyle[] = [];
  const formats = new Map<number, ConditionalFormat>();
  const findFormat = (id: number) => {
    const format =
      formats.get(id) ?? parseNumberFormat(codes.get(id) ?? findBuiltInFormatCode(id) ?? "General");
    formats.set(id, format);
    return format;
  };
  const path: string[] = [];
  readXmlPart(bytes, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === "numFmt" && parent === "numFmts")
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "font" && parent === "fonts") fontNames.push("");
      if (name === "name" && parent === "font" && path.includes("fonts"))
        fontNames[fontNames.length - 1] = attributes.val ?? "";
      if (name === "xf" && parent === "cellXfs")
        styles.push({
          chooseFormat: findFormat(Number(attributes.numFmtId ?? 0)),
          decodeFont: findFontDecoder(fontNames[Number(attributes.fontId ?? 0)] ?? ""),
        });
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles;
}
