/** XML that anybody may have written, walked through with the place of everything in it. */
import { SaxesParser } from "saxes";
import type { XmlVisitor } from "./xml-visitor.ts";

/** No editor nests a tenth as deep; each level more makes every reader slower. */
const maxDepth = 500;

/** Throws where the XML is not well-formed, or declares a document type of its own, which could name files and bombs. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const computeTagSpan = () => ({ from: xml.lastIndexOf("<", parser.position - 1), to: parser.position });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Error("a document type is declared");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) throw new Error("nested deeper than any document");
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
