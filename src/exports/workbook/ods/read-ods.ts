/** Reads the sheets of a LibreOffice spreadsheet in one pass. */
import type { XmlAttributes, XmlReader } from "../../../xml-package/walk-xml.ts";
import { removePrefix } from "../../../xml-package/walk-xml.ts";
import { raiseDigits } from "../raised-digits.ts";
import { maxCellCount, type Sheet } from "../sheet.ts";
import { SheetBuilder } from "../sheet-builder.ts";
import { WorkbookTooLargeError } from "../workbook-problem.ts";
import { readShownCell } from "./shown-cell.ts";
import { readTextStyle, type TextStyle } from "./text-style.ts";

interface OdsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: Sheet;
}

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly paragraphs: string[];
  /** True where a line goes through a part of the text. */
  hasStruckPart: boolean;
}

/** A row or a cell may be repeated to the edge of the sheet; a table is narrower and shorter. */
const maxRepeatedCells = 1_000;
const maxRepeatedRows = 100_000;

export class OdsReader implements XmlReader {
  readonly sheets: OdsSheet[] = [];
  readonly #hiddenTableStyles = new Set<string>();
  readonly #textStyles = new Map<string, TextStyle>();
  #styleName = "";
  #name = "";
  #isHidden = false;
  #builder: SheetBuilder | undefined;
  #line = 0;
  #columnCount = 0;
  #index = 0;
  #rowRepeats = 1;
  #rowCells: { readonly index: number; readonly cell: OpenCell }[] = [];
  #isRowHidden = false;
  #cell: OpenCell | undefined;
  #cellRepeats = 1;
  /** Depth inside a note or a picture, whose texts are not those of the cell. */
  #foreignDepth = 0;
  #isInParagraph = false;
  /** The styles of the parts of the text, the outer ones first. */
  readonly #spans: (TextStyle | undefined)[] = [];

  open(name: string, prefixed: XmlAttributes): void {
    if (this.#foreignDepth > 0 || name === "annotation" || name === "frame" || name === "shapes") {
      this.#foreignDepth += 1;
      return;
    }
    const attributes = removePrefixes(prefixed);
    switch (name) {
      case "style":
        this.#styleName = attributes.name ?? "";
        return;
      case "table-properties":
        if (attributes.display === "false") this.#hiddenTableStyles.add(this.#styleName);
        return;
      case "text-properties":
        this.#textStyles.set(this.#styleName, readTextStyle(attributes));
        return;
      case "table":
        this.#openTable(attributes);
        return;
      case "table-column":
        this.#addColumns(attributes);
        return;
      case "table-row":
        this.#line += 1;
        this.#index = 0;
        this.#rowCells = [];
        this.#rowRepeats = Number(attributes["number-rows-repeated"] ?? 1);
        this.#isRowHidden = isHidden(attributes);
        return;
      case "table-cell":
      case "covered-table-cell":
        this.#cellRepeats = Number(attributes["number-columns-repeated"] ?? 1);
        this.#cell = { attributes, paragraphs: [], hasStruckPart: false };
        return;
      case "p":
        this.#isInParagraph = this.#cell !== undefined;
        this.#cell?.paragraphs.push("");
        return;
      case "span":
        this.#spans.push(this.#textStyles.get(attributes["style-name"] ?? ""));
        return;
      case "s":
        this.text(" ".repeat(Math.min(Number(attributes.c ?? 1), maxRepeatedCells)));
        return;
      case "tab":
      case "line-break":
        this.text(" ");
        return;
    }
  }

  text(text: string): void {
    const paragraphs = this.#cell?.paragraphs;
    if (this.#foreignDepth > 0 || !this.#isInParagraph || !paragraphs || paragraphs.length === 0) return;
    const isRaised = this.#spans.some((style) => style?.isRaised);
    paragraphs[paragraphs.length - 1] += isRaised ? raiseDigits(text) : text;
    if (this.#cell && text.trim() !== "" && this.#spans.some((style) => style?.isStruck))
      this.#cell.hasStruckPart = true;
  }

  close(name: string): void {
    if (this.#foreignDepth > 0) {
      this.#foreignDepth -= 1;
      return;
    }
    if (name === "p") this.#isInParagraph = false;
    if (name === "span") this.#spans.pop();
    if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    if (name === "table-row") this.#closeRow();
    if (name === "table" && this.#builder) {
      this.sheets.push({ name: this.#name, isHidden: this.#isHidden, sheet: this.#builder.build() });
      this.#builder = undefined;
    }
  }

  #openTable(attributes: XmlAttributes): void {
    this.#name = (attributes.name ?? "").normalize("NFC");
    this.#isHidden = this.#hiddenTableStyles.has(attributes["style-name"] ?? "");
    this.#builder = new SheetBuilder();
    this.#line = 0;
    this.#columnCount = 0;
  }

  #addColumns(attributes: XmlAttributes): void {
    const count = Number(attributes["number-columns-repeated"] ?? 1);
    const end = this.#columnCount + count;
    if (isHidden(attributes))
      for (let index = this.#columnCount; index < Math.min(end, maxRepeatedCells); index++)
        this.#builder?.hiddenColumns.add(index);
    this.#columnCount = end;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const isBlank = cell.paragraphs.length === 0 && cell.attributes["value-type"] === undefined;
    const isSpanning =
      "number-columns-spanned" in cell.attributes || "number-rows-spanned" in cell.attributes;
    const hasFormula = cell.attributes.formula !== undefined;
    const count = isBlank && !isSpanning && !hasFormula ? 0 : Math.min(this.#cellRepeats, maxRepeatedCells);
    for (let offset = 0; offset < count; offset++) this.#rowCells.push({ index: this.#index + offset, cell });
    this.#index += this.#cellRepeats;
  }

  #closeRow(): void {
    const repeats = this.#rowCells.length === 0 ? 0 : Math.min(this.#rowRepeats, maxRepeatedRows);
    if (repeats * this.#rowCells.length > maxCellCount) throw new WorkbookTooLargeError();
    for (let offset = 0; offset < repeats; offset++) {
      this.#builder?.beginRow(this.#line + offset, this.#isRowHidden);
      for (const { index, cell } of this.#rowCells) this.#addCell(this.#line + offset, index, cell);
    }
    this.#line += this.#rowRepeats - 1;
  }

  #addCell(line: number, index: number, { attributes, paragraphs, hasStruckPart }: OpenCell): void {
    const builder = this.#builder;
    if (!builder) return;
    this.#addMerge(line, index, attributes);
    const style = this.#textStyles.get(attributes["style-name"] ?? "");
    const { fault, rounded, ...cell } = readShownCell(attributes, paragraphs, style?.decodeFont);
    if (cell.text !== "" && (hasStruckPart || style?.isStruck)) builder.addStruck(index);
    if (fault) builder.addFault(index, fault);
    if (rounded) builder.addRounded(index, rounded);
    builder.addCell({ index, ...cell });
  }

  #addMerge(line: number, index: number, attributes: XmlAttributes): void {
    const columns = Number(attributes["number-columns-spanned"] ?? 1);
    const rows = Number(attributes["number-rows-spanned"] ?? 1);
    if (columns === 1 && rows === 1) return;
    this.#builder?.addMerge({
      firstLine: line,
      lastLine: line + rows - 1,
      firstIndex: index,
      lastIndex: index + columns - 1,
    });
  }
}

function isHidden({ visibility }: XmlAttributes): boolean {
  return visibility === "collapse" || visibility === "filter";
}

/** The prefixes of OpenDocument are the same in every program, and no two attributes differ by them alone here. */
function removePrefixes(attributes: XmlAttributes): Readonly<Record<string, string>> {
  // "calcext:value-type" repeats "office:value-type", and may name other kinds.
  const entries = Object.entries(attributes).filter(([name]) => !name.startsWith("calcext:"));
  return Object.fromEntries(entries.map(([name, value]) => [removePrefix(name), value]));
}
