/** The XML of a part, read as a person reads the page: with every tracked change accepted. Nothing is lost of where it stands. */
import { markOf } from "../document/marks.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { type Span, type Visitor, walk } from "./walk.ts";

export type { Span };

/** What encloses a stretch of text: a bookmark, or a content control (the how manyth of the part). */
export type Holder =
  | { readonly kind: "bookmark"; readonly name: string }
  | {
      readonly kind: "control";
      readonly number: number;
      /** Its own, or of a control that lost it the name of our bookmark that begins in it. */
      readonly tag: string | undefined;
    };

/** The text of one w:t, or of a tab or break. */
export interface Piece extends Span {
  readonly text: string;
  /** Of a w:t, which can be written over. */
  readonly isText: boolean;
  /** The w:r it stands in. */
  readonly run: Span;
  readonly holders: readonly Holder[];
  /** Within a tracked insertion. */
  readonly isInserted: boolean;
  /** The kind of field whose result it is: "PAGE". */
  readonly field: string | undefined;
}

/** A chart in the text. */
export interface Drawing {
  /** As the part's relations name its XML. */
  readonly relation: string;
  readonly holders: readonly Holder[];
  readonly description: string;
  /** The tag that bears the description. */
  readonly properties: Span;
  readonly run: Span;
}

export interface Paragraph extends Span {
  readonly pieces: readonly Piece[];
  /** What is no longer there once the changes are accepted. */
  readonly deleted: readonly Piece[];
  /** The same text again, for programs that know no text boxes. */
  readonly fallback: boolean;
  /** In a table: which one of the part, which row, which cell. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
}

export interface Story {
  readonly part: string;
  readonly xml: string;
  readonly paragraphs: readonly Paragraph[];
  readonly drawings: readonly Drawing[];
}

/** Throws what `walk` throws. */
export function readStory(part: string, xml: string): Story {
  const reader = new StoryReader();
  walk(xml, reader);
  return { part, xml, paragraphs: reader.paragraphs, drawings: reader.drawings };
}

/** What stands for a character without being text. */
const signs: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:sym": " ",
};

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenParagraph = Open<Paragraph> & { pieces: Piece[]; deleted: Piece[] };
type ControlHolder = Open<Extract<Holder, { kind: "control" }>>;
interface OpenControl {
  /** The same for all its text, because its name may come behind some of it. */
  readonly holder: ControlHolder;
  /** Absent around whole paragraphs. */
  readonly paragraph: OpenParagraph | undefined;
  isPlaceholder: boolean;
}
interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  isRowDeleted: boolean;
}

class StoryReader implements Visitor {
  readonly paragraphs: OpenParagraph[] = [];
  readonly drawings: Drawing[] = [];
  /** Names of the elements that are open. */
  readonly #path: string[] = [];
  readonly #openParagraphs: OpenParagraph[] = [];
  readonly #runs: Open<Span>[] = [];
  readonly #bookmarks = new Map<string, string>();
  readonly #controls: OpenControl[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #depth = { deletion: 0, insertion: 0, fallback: 0 };
  readonly #fields: Fields = fieldsOf();
  #controlCount = 0;
  #tableCount = 0;
  #properties: { description: string; span: Span } | undefined;
  /** The text of the w:t that is open. */
  #text: { from: number; text: string } | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, tag: Span): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    switch (name) {
      case "w:p":
        this.#begin(tag.from);
        break;
      case "w:r":
        this.#runs.push({ ...tag });
        break;
      case "w:t":
      case "w:instrText":
      case "w:delText":
        this.#text = { from: tag.to, text: "" };
        break;
      case "w:bookmarkStart":
        this.#beginBookmark(attributes["w:id"] ?? "", attributes["w:name"] ?? "");
        break;
      case "w:bookmarkEnd":
        this.#bookmarks.delete(attributes["w:id"] ?? "");
        break;
      case "w:del":
        if (parent === "w:trPr") this.#markRowDeleted();
        else this.#depth.deletion += 1;
        break;
      case "w:moveFrom":
        this.#depth.deletion += 1;
        break;
      case "w:ins":
      case "w:moveTo":
        this.#depth.insertion += 1;
        break;
      case "mc:Fallback":
        this.#depth.fallback += 1;
        break;
      case "w:fldChar":
        this.#fields.character(attributes["w:fldCharType"]);
        break;
      case "w:fldSimple":
        this.#fields.simple(attributes["w:instr"]);
        break;
      default:
        this.#openOther(name, attributes, tag);
    }
  }

  #openOther(name: string, attributes: Readonly<Record<string, string>>, span: Span): void {
    const control = this.#controls.at(-1);
    const table = this.#tables.at(-1);
    if (name === "w:sdt") {
      this.#controlCount += 1;
      this.#controls.push({
        holder: { kind: "control", number: this.#controlCount, tag: undefined },
        paragraph: this.#openParagraphs.at(-1),
        isPlaceholder: false,
      });
    } else if (name === "w:tag" && control && this.#path.at(-2) === "w:sdtPr")
      control.holder.tag = attributes["w:val"];
    else if (name === "w:showingPlcHdr" && control) control.isPlaceholder = true;
    else if (name === "w:tbl") {
      this.#tableCount += 1;
      this.#tables.push({ number: this.#tableCount, row: 0, column: 0, isRowDeleted: false });
    } else if (name === "w:tr" && table)
      Object.assign(table, { row: table.row + 1, column: 0, isRowDeleted: false });
    else if (name === "w:tc" && table) table.column += 1;
    else if (name === "wp:docPr") this.#properties = { description: attributes.descr ?? "", span };
    else if (name === "c:chart") this.#drawing(attributes["r:id"] ?? "");
    else if (signs[name] !== undefined && this.#path.includes("w:r")) this.#piece(signs[name], span);
  }

  close(name: string, tag: Span): void {
    this.#path.pop();
    switch (name) {
      case "w:p":
        this.#end(tag.to);
        break;
      case "w:r": {
        const run = this.#runs.pop();
        if (run) run.to = tag.to;
        break;
      }
      case "w:t":
      case "w:delText":
        if (this.#text && this.#text.from <= tag.from)
          this.#piece(this.#text.text, { from: this.#text.from, to: tag.from }, true);
        this.#text = undefined;
        break;
      case "w:instrText":
        this.#fields.instruction(this.#text?.text ?? "");
        this.#text = undefined;
        break;
      case "w:del":
        if (this.#path.at(-1) !== "w:trPr") this.#depth.deletion -= 1;
        break;
      case "w:moveFrom":
        this.#depth.deletion -= 1;
        break;
      case "w:ins":
      case "w:moveTo":
        this.#depth.insertion -= 1;
        break;
      case "mc:Fallback":
        this.#depth.fallback -= 1;
        break;
      case "w:fldSimple":
        this.#fields.character("end");
        break;
      case "w:sdt":
        this.#controls.pop();
        break;
      case "w:tbl":
        this.#tables.pop();
    }
  }

  text(text: string): void {
    if (this.#text) this.#text.text += text;
  }

  #begin(from: number): void {
    const table = this.#tables.at(-1);
    const paragraph: OpenParagraph = {
      from,
      to: from,
      pieces: [],
      deleted: [],
      fallback: this.#depth.fallback > 0,
      cell: table && { table: table.number, row: table.row, column: table.column },
    };
    this.#openParagraphs.push(paragraph);
    this.paragraphs.push(paragraph);
  }

  #end(to: number): void {
    const paragraph = this.#openParagraphs.pop();
    if (paragraph) paragraph.to = to;
  }

  #piece(text: string, span: Span, isText = false): void {
    const paragraph = this.#openParagraphs.at(-1);
    const isEmpty = this.#controls.at(-1)?.isPlaceholder ?? false;
    if (!paragraph || isEmpty) return;
    const isDeleted = this.#depth.deletion > 0 || this.#tables.some(({ isRowDeleted }) => isRowDeleted);
    (isDeleted ? paragraph.deleted : paragraph.pieces).push({
      ...span,
      text,
      isText,
      run: this.#runs.at(-1) ?? span,
      holders: this.#holders(),
      isInserted: this.#depth.insertion > 0,
      field: this.#fields.current(),
    });
  }

  #holders(): Holder[] {
    return [
      ...[...this.#bookmarks.values()].map((name) => ({ kind: "bookmark", name }) as const),
      ...this.#controls.map(({ holder }) => holder),
    ];
  }

  /**
   * LibreOffice drops the tag of a control and lets the bookmark begin in it. When the whole figure is then replaced, the
   * bookmark stays around what was deleted, or empty: the control is all that holds the new words.
   */
  #beginBookmark(id: string, name: string): void {
    this.#bookmarks.set(id, name);
    const control = this.#controls.at(-1);
    if (control && control.paragraph === this.#openParagraphs.at(-1) && control.paragraph && markOf(name))
      control.holder.tag ??= name;
  }

  #drawing(relation: string): void {
    if (this.#depth.deletion > 0 || this.#depth.fallback > 0 || !this.#properties) return;
    const { description, span } = this.#properties;
    const run = this.#runs.at(-1) ?? span;
    this.drawings.push({ relation, description, properties: span, run, holders: this.#holders() });
  }

  #markRowDeleted(): void {
    const table = this.#tables.at(-1);
    if (table) table.isRowDeleted = true;
  }
}
