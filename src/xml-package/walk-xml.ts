/** Walks through XML of any origin, with the position of every tag. */
import { SaxesParser } from "saxes";

/** A span of characters in the XML of a part. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called for each tag and text in the order of the XML. */
interface XmlVisitor {
  /** `tag` is the span of the tag itself. */
  open(name: string, attributes: XmlAttributes, tag: Span): void;
  close(name: string, tag: Span): void;
  text(text: string): void;
}

/** No editor nests a tenth as deep, and every level slows down every reader. */
const maxDepth = 500;

/**
 * Throws where the XML is not well-formed. Throws for a document type too: it could name files of the disk and entities that
 * expand without end.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const computeTagSpan = () => ({ from: xml.lastIndexOf("<", parser.position - 1), to: parser.position });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Error("a document type is declared");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) throw new Error("elements are nested deeper than in any document");
    visitor.open(name, attributes, computeTagSpan());
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close(name, computeTagSpan());
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.write(xml).close();
}
