/** Well-formed XML, walked through with the place of everything in it. */
import { SaxesParser } from "saxes";

/** A span of characters in the XML of a part. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Visitor {
  /** The span is that of the tag. */
  open(name: string, attributes: Readonly<Record<string, string>>, tag: Span): void;
  close(name: string, tag: Span): void;
  text(text: string): void;
}

/** Throws where the XML is not well-formed, or declares a document type of its own, which could name files and bombs. */
export function walk(xml: string, visitor: Visitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const tag = () => ({ from: xml.lastIndexOf("<", parser.position - 1), to: parser.position });
  parser.on("doctype", () => {
    throw new Error("a document type is declared");
  });
  parser.on("opentag", ({ name, attributes }) => visitor.open(name, attributes, tag()));
  parser.on("closetag", ({ name }) => visitor.close(name, tag()));
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.write(xml).close();
}
