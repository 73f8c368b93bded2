/** Reads the sheets of a LibreOffice spreadsheet in one pass. */
import type { XmlAttributes, XmlReader } from "../../../xml-package/walk-xml.ts";
import { removePrefix } from "../../../xml-package/walk-xml.ts";
import { readTextPieces } from "../rich-text.ts";
import { maxCellCount, type Sheet } from "../sheet.ts";
import { SheetBuilder } from "../sheet-builder.ts";
import { WorkbookTooLargeError } from "../workbook-problem.ts";
import { ColumnCollector, maxColumns } from "./columns.ts";
import { type CellParagraphs, ParagraphCollector } from "./paragraphs.ts";
import { readShownCell } from "./shown-cell.ts";
import { readTextStyle, type TextStyle } from "./text-style.ts";

interface OdsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: Sheet;
}

interface ClosedCell extends CellParagraphs {
  readonly attributes: Attributes;
}

type Attributes = Readonly<Record<string, string>>;

/** A row may be repeated to the edge of the sheet; a table is shorter. */
const maxRepeatedRows = 100_000;

export class OdsReader implements XmlReader {
  readonly sheets: OdsSheet[] = [];
  readonly #hiddenTableStyles = new Set<string>();
  readonly #textStyles = new Map<string, TextStyle>();
  /** Undefined outside the styles of cells and texts: formats of numbers have properties of texts too. */
  #styleName: string | undefined;
  #name = "";
  #isHidden = false;
  #builder: SheetBuilder | undefined;
  #line = 0;
  #columns = new ColumnCollector();
  #rowStyleName: string | undefined;
  #index = 0;
  #rowRepeats = 1;
  #rowCells: { readonly index: number; readonly cell: ClosedCell }[] = [];
  #isRowHidden = false;
  #cellAttributes: Attributes | undefined;
  #cellRepeats = 1;
  readonly #text = new ParagraphCollector();
  /** Depth inside a note or a picture, whose texts are not those of the cell. */
  #foreignDepth = 0;

  open(name: string, prefixed: XmlAttributes): void {
    if (this.#foreignDepth > 0 || name === "annotation" || name === "frame" || name === "shapes") {
      this.#foreignDepth += 1;
      return;
    }
    const attributes = removePrefixes(prefixed);
    switch (name) {
      case "style":
        this.#styleName = attributes.name;
        return;
      case "table-properties":
        if (attributes.display === "false") this.#hiddenTableStyles.add(this.#styleName ?? "");
        return;
      case "text-properties":
        if (this.#styleName !== undefined) this.#textStyles.set(this.#styleName, readTextStyle(attributes));
        return;
      case "table":
        this.#openTable(attributes);
        return;
      case "table-column":
        this.#columns.add(Number(attributes["number-columns-repeated"] ?? 1), {
          isHidden: isHidden(attributes),
          styleName: attributes["default-cell-style-name"],
        });
        return;
      case "table-row":
        this.#line += 1;
        this.#index = 0;
        this.#rowCells = [];
        this.#rowRepeats = Number(attributes["number-rows-repeated"] ?? 1);
        this.#isRowHidden = isHidden(attributes);
        this.#rowStyleName = attributes["default-cell-style-name"];
        return;
      case "table-cell":
      case "covered-table-cell":
        this.#cellRepeats = Number(attributes["number-columns-repeated"] ?? 1);
        this.#cellAttributes = attributes;
        this.#text.reset();
        return;
      case "p":
        if (this.#cellAttributes) this.#text.openParagraph();
        return;
      case "span":
        this.#text.openSpan(this.#textStyles.get(attributes["style-name"] ?? ""));
        return;
      case "s":
        this.text(" ".repeat(Math.min(Number(attributes.c ?? 1), maxColumns)));
        return;
      case "tab":
      case "line-break":
        this.text(" ");
        return;
    }
  }

  text(text: string): void {
    if (this.#foreignDepth === 0) this.#text.addText(text);
  }

  close(name: string): void {
    if (this.#foreignDepth > 0) {
      this.#foreignDepth -= 1;
      return;
    }
    if (name === "style") this.#styleName = undefined;
    if (name === "p") this.#text.closeParagraph();
    if (name === "span") this.#text.closeSpan();
    if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    if (name === "table-row") this.#closeRow();
    if (name === "table" && this.#builder) {
      for (const index of this.#columns.hidden) this.#builder.hiddenColumns.add(index);
      const sheet = this.#builder.build();
      this.sheets.push({ name: this.#name, isHidden: this.#isHidden, sheet });
      this.#builder = undefined;
    }
  }

  #openTable(attributes: XmlAttributes): void {
    this.#name = (attributes.name ?? "").normalize("NFC");
    this.#isHidden = this.#hiddenTableStyles.has(attributes["style-name"] ?? "");
    this.#builder = new SheetBuilder();
    this.#line = 0;
    this.#columns = new ColumnCollector();
  }

  #closeCell(): void {
    const attributes = this.#cellAttributes;
    this.#cellAttributes = undefined;
    if (!attributes) return;
    const cell = { attributes, ...this.#text.build() };
    const isBlank = cell.paragraphs.length === 0 && attributes["value-type"] === undefined;
    const isSpanning = "number-columns-spanned" in attributes || "number-rows-spanned" in attributes;
    const hasFormula = attributes.formula !== undefined;
    const count = isBlank && !isSpanning && !hasFormula ? 0 : Math.min(this.#cellRepeats, maxColumns);
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

  #addCell(line: number, index: number, { attributes, paragraphs, hasStruckPart }: ClosedCell): void {
    const builder = this.#builder;
    if (!builder) return;
    this.#addMerge(line, index, attributes);
    const style = this.#findCellStyle(index, attributes);
    const decodeFont = style?.font?.decode;
    const texts = paragraphs.map((pieces) => readTextPieces(pieces, decodeFont));
    const { fault, rounded, ...cell } = readShownCell(attributes, texts, decodeFont !== undefined);
    if (cell.text !== "" && (hasStruckPart || style?.isStruck)) builder.addStruck(index);
    if (fault) builder.addFault(index, fault);
    if (rounded) builder.addRounded(index, rounded);
    builder.addCell({ index, ...cell });
  }

  /** The style that the cell names, or else its row, or else its column. */
  #findCellStyle(index: number, { "style-name": ownName }: Attributes): TextStyle | undefined {
    const styleName = ownName ?? this.#rowStyleName ?? this.#columns.findStyleName(index);
    return this.#textStyles.get(styleName ?? "");
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
function removePrefixes(attributes: XmlAttributes): Attributes {
  // "calcext:value-type" repeats "office:value-type", and may name other kinds.
  const entries = Object.entries(attributes).filter(([name]) => !name.startsWith("calcext:"));
  return Object.fromEntries(entries.map(([name, value]) => [removePrefix(name), value]));
}
