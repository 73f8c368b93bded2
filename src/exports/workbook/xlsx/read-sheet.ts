/** Reads a sheet of Excel: its cells as they are shown, with all that their texts do not show. */
import { readXmlPart, type XmlAttributes } from "../../../xml-package/walk-xml.ts";
import { parseCellRange, parseColumnIndex } from "../cell-address.ts";
import type { Sheet } from "../sheet.ts";
import { SheetBuilder } from "../sheet-builder.ts";
import { formatShownNumber } from "../shown-text.ts";
import { isTrue } from "./is-true.ts";
import { type SharedText, TextCollector } from "./shared-texts.ts";
import { type CellStyle, plainCellStyle } from "./styles.ts";

interface SheetContext {
  readonly texts: readonly SharedText[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
}

export function readXlsxSheet(bytes: Uint8Array, context: SheetContext): Sheet {
  const reader = new SheetReader(context);
  readXmlPart(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.addText(text),
  });
  return reader.builder.build();
}

class SheetReader {
  readonly builder = new SheetBuilder();
  readonly #texts = new TextCollector();
  #line = 0;
  #index = -1;
  #type = "n";
  #style = plainCellStyle;
  #value = "";
  #isInValue = false;
  #hasFormula = false;
  #areZerosHidden = false;

  constructor(readonly context: SheetContext) {}

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "c":
        this.#openCell(attributes);
        return;
      case "v":
        this.#isInValue = true;
        return;
      case "f":
        this.#hasFormula = true;
        return;
      case "row": {
        // A sheet whose rows are hidden by default lists only those that are seen.
        const { r, hidden, ht: height } = attributes;
        this.#line = r === undefined ? this.#line + 1 : Number(r);
        this.#index = -1;
        this.builder.beginRow(this.#line, isTrue(hidden) || isZero(height));
        return;
      }
      case "sheetView":
        this.#areZerosHidden ||= attributes.showZeros !== undefined && !isTrue(attributes.showZeros);
        return;
      case "col":
        this.#openColumns(attributes);
        return;
      case "mergeCell": {
        const range = parseCellRange(attributes.ref ?? "");
        if (range) this.builder.addMerge(range);
        return;
      }
      default:
        this.#texts.open(name, attributes.val);
    }
  }

  addText(text: string): void {
    if (this.#isInValue) this.#value += text;
    else this.#texts.add(text);
  }

  close(name: string): void {
    if (name === "v") this.#isInValue = false;
    else if (name === "c") this.#closeCell();
    else this.#texts.close(name);
  }

  #openCell({ r, t, s }: XmlAttributes): void {
    this.#index = (r === undefined ? undefined : parseColumnIndex(r)) ?? this.#index + 1;
    this.#type = t ?? "n";
    this.#style = this.context.styles[Number(s ?? 0)] ?? plainCellStyle;
    this.#value = "";
    this.#hasFormula = false;
    this.#texts.reset();
  }

  #openColumns({ min, max, hidden, width }: XmlAttributes): void {
    if (!isTrue(hidden) && !isZero(width)) return;
    for (let index = Number(min) - 1; index < Math.min(Number(max), maxHiddenColumns); index++)
      this.builder.hiddenColumns.add(index);
  }

  #closeCell(): void {
    const index = this.#index;
    const { decodeFont } = this.#style;
    const isOfOldFont = decodeFont !== undefined;
    if (this.#type === "n") {
      this.#addNumber();
      return;
    }
    const richText = this.#findRichText();
    const text = this.#readText(richText);
    if (text !== "" && (this.#style.isStruck || richText?.hasStruckPiece)) this.builder.addStruck(index);
    if (text === "" && this.#hasFormula && this.#type !== "str") this.#addFormulaFault();
    this.builder.addCell({ index, text, isNumber: this.#type === "d", isOfOldFont });
  }

  /** The text in pieces that the cell holds or shares with others. */
  #findRichText(): SharedText | undefined {
    if (this.#type === "inlineStr") return this.#texts.build();
    if (this.#type !== "s" || this.#value === "") return undefined;
    const shared = this.context.texts[Number(this.#value)];
    if (!shared) throw new Error("a cell names a text that is missing");
    return shared;
  }

  #readText(richText: SharedText | undefined): string {
    const { decodeFont } = this.#style;
    if (richText) return richText.read(decodeFont);
    switch (this.#type) {
      case "b":
        return this.#value === "" ? "" : isTrue(this.#value) ? "TRUE" : "FALSE";
      case "d":
        return this.#value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
      default:
        return decodeFont?.(this.#value) ?? this.#value;
    }
  }

  #addNumber(): void {
    const index = this.#index;
    const raw = this.#value.trim();
    if (raw === "") {
      if (this.#hasFormula) this.#addFormulaFault();
      this.builder.addCell({ index, text: "", isNumber: false });
      return;
    }
    const value = Number(raw);
    if (!Number.isFinite(value)) throw new Error("a cell of numbers holds none");
    if (value === 0 && this.#areZerosHidden) {
      this.builder.addCell({ index, text: "", isNumber: true });
      return;
    }
    const { text, isOther, rounded } = formatShownNumber(
      raw,
      this.#style.chooseFormat(value),
      this.context.is1904,
    );
    if (isOther)
      this.builder.addFault(index, {
        code: "cell-shown-otherwise",
        details: { shown: text, stored: raw },
      });
    if (rounded) this.builder.addRounded(index, rounded);
    if (this.#style.isStruck) this.builder.addStruck(index);
    this.builder.addCell({ index, text, isNumber: true });
  }

  #addFormulaFault(): void {
    this.builder.addFault(this.#index, { code: "formula-without-value", details: {} });
  }
}

/** A row without height, or a column without width, is as hidden as any. */
function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

/** A table has fewer columns; Excel hides all others to the right of it. */
const maxHiddenColumns = 1_000;
