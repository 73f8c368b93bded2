/** Builds small spreadsheets of LibreOffice from the XML of their tables. */
import { strToU8, zipSync } from "fflate";

const namespaces = [
  ["office", "office"],
  ["table", "table"],
  ["text", "text"],
  ["style", "style"],
  ["calcext", "calcext"],
].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

export function buildOds(tables: string, { styles = "", manifest = "<manifest/>" } = {}): Uint8Array {
  const content = `<office:document-content ${namespaces.join(" ")}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "META-INF/manifest.xml": strToU8(manifest),
      "content.xml": strToU8(content),
    },
    { mtime: new Date(1980, 0, 1) },
  );
}
