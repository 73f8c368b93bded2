import { TextRun } from "docx";
import type { Mention } from "../prose/line.ts";
import { cleanText } from "./clean.ts";
import type { Lettering } from "./lettering.ts";

/** A figure as it stands on the page: always a run of its own, so that it can be found again. */
export function figureRun(mention: Mention, lettering: Lettering): TextRun {
  return new TextRun({ ...lettering, text: cleanText(mention.shown) });
}
