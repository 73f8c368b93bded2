/** Which figure is that? A number of the page, as somebody reads it aloud or copies it from Word. */
import { numeral } from "../prose/numbers.ts";
import { quantity } from "../quantity.ts";
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import type { Ledger, LedgerFigure } from "./ledger.ts";
import { plainly } from "./plainly.ts";
import { verified } from "./verify.ts";

/** The figures of the report whose words hold the text, or whose exact value it is; in reading order. */
export function located(text: string, report: EditedReport, ledger: Ledger): Finding[] {
  const wanted = plainly(text).toLocaleLowerCase("vi");
  const findings = verified(report, ledger, () => undefined);
  return findings.filter(({ found, figure, state }) => {
    if (found === null || state === "deleted") return false;
    return holds(plainly(found).toLocaleLowerCase("vi"), wanted) || (figure && isValue(figure, wanted));
  });
}

/** "137" is in "trên 137 nghìn người", but not in "1.137". */
function holds(words: string, wanted: string): boolean {
  const at = words.indexOf(wanted);
  if (at < 0 || wanted === "") return false;
  const [before, after] = [words.slice(0, at), words.slice(at + wanted.length)];
  const isCut =
    (/^\d/.test(wanted) && /\d[.,]?$/.test(before)) || (/\d$/.test(wanted) && /^[.,]?\d/.test(after));
  return !isCut;
}

/** The number behind a hedge: "137.426" finds "trên 137 nghìn người". */
function isValue({ value }: LedgerFigure, wanted: string): boolean {
  return value !== null && [String(value), numeral(quantity(value))].includes(wanted);
}
