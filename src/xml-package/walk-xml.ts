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

/** Throws where the XML is not well-formed, or has a prefix that no namespace is bound to: Word opens no such part. */
export function assertWellFormedXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** Called for each tag and text of a part that is only read; names come without their prefix. */
export interface XmlReader {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** In bytes; a part is decoded piece by piece, because a sheet of a million cells is longer than a string should be. */
const decodedLength = 1 << 18;

/** Reads a part in UTF-8. Throws as `walkXml` does, and where the bytes are not UTF-8. */
export function readXmlPart(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Error("a document type is declared");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) throw new Error("elements are nested deeper than in any document");
    reader.open(removePrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reader.close(removePrefix(name));
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let offset = 0; offset < bytes.length; offset += decodedLength)
    parser.write(decoder.decode(bytes.subarray(offset, offset + decodedLength), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** Programs that are not Excel may write "x:row" for "row". */
export function removePrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
