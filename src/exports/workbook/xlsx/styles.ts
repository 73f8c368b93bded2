/** The styles of cells, as far as they change what a cell shows: the number format and the font. */
import { readXmlPart } from "../../../xml-package/walk-xml.ts";
import { findBuiltInFormatCode } from "../built-in-formats.ts";
import { type FontDecoder, findFontDecoder } from "../font-letters.ts";
import { type ConditionalFormat, parseNumberFormat } from "../number-format.ts";
import { isTrueUnlessSaid } from "./is-true.ts";

export interface CellStyle {
  readonly chooseFormat: ConditionalFormat;
  readonly decodeFont: FontDecoder;
  /** True where a line goes through the texts and numbers. */
  readonly isStruck: boolean;
}

interface Font {
  name: string;
  isStruck: boolean;
}

export const plainCellStyle: CellStyle = {
  chooseFormat: parseNumberFormat("General"),
  decodeFont: undefined,
  isStruck: false,
};

/** Reads the styles in the order in which cells name them. */
export function readCellStyles(bytes: Uint8Array | undefined): readonly CellStyle[] {
  if (!bytes) return [];
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
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
      if (name === "font" && parent === "fonts") fonts.push({ name: "", isStruck: false });
      const font = parent === "font" && path.includes("fonts") ? fonts.at(-1) : undefined;
      if (font && name === "name") font.name = attributes.val ?? "";
      if (font && name === "strike") font.isStruck = isTrueUnlessSaid(attributes.val);
      if (name === "xf" && parent === "cellXfs") {
        const cellFont = fonts[Number(attributes.fontId ?? 0)];
        styles.push({
          chooseFormat: findFormat(Number(attributes.numFmtId ?? 0)),
          decodeFont: findFontDecoder(cellFont?.name ?? ""),
          isStruck: cellFont?.isStruck ?? false,
        });
      }
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles;
}
