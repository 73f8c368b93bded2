/** carbone 3 with csv-parse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import carbone from "carbone";
import { parse } from "csv-parse/sync";

export const rowsOf = (text) => parse(text, { delimiter: ";", relax_column_count: true });

export function createReportRenderer(prepared) {
  const render = promisify(carbone.render);
  const content = JSON.parse(readFileSync(join(prepared, "content.json"), "utf8"));
  const template = join(prepared, "carbone.docx");
  return () => render(template, content);
}
