/** docxtemplater with papaparse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Docxtemplater from "docxtemplater";
import Papa from "papaparse";
import PizZip from "pizzip";

export const rowsOf = (text) => Papa.parse(text, { delimiter: ";" }).data;

export function createReportRenderer(prepared) {
  const content = JSON.parse(readFileSync(join(prepared, "content.json"), "utf8"));
  const template = readFileSync(join(prepared, "docxtemplater.docx"));
  return async () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    document.render(content);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}
