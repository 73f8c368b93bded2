/** Which figure is that? A number of the page, as somebody reads it aloud or copies it from Word. */
import { formatNumber } from "../language/number-text.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity } from "../quantity.ts";
import { normalizeForCompare } from "../wordml/compare-text.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { verifyFigures } from "./verify.ts";

/** The figures of the report whose words hold the text, or whose exact value it is; in reading order. */
export function findFiguresByText(text: string, report: EditedReport, ledger: Ledger): Finding[] {
  const wantedText = normalizeForCompare(text).toLocaleLowerCase("vi");
  const findings = verifyFigures(report, ledger, () => undefined);
  return findings.filter(({ found, figure, state }) => {
    if (found === null || state === "deleted") return false;
    return (
      containsUncutNumber(normalizeForCompare(found).toLocaleLowerCase("vi"), wantedText) ||
      (figure && isExactValue(figure, wantedText))
    );
  });
}

/** "137" is in "trên 137 nghìn người", but not in "1.137". */
function containsUncutNumber(words: string, wantedText: string): boolean {
  const at = words.indexOf(wantedText);
  if (at < 0 || wantedText === "") return false;
  const [before, after] = [words.slice(0, at), words.slice(at + wantedText.length)];
  const isCut =
    (/^\d/.test(wantedText) && /\d[.,]?$/.test(before)) || (/\d$/.test(wantedText) && /^[.,]?\d/.test(after));
  return !isCut;
}

/** The number behind a hedge: "137.426" finds "trên 137 nghìn người". */
function isExactValue({ value }: LedgerFigure, wantedText: string): boolean {
  return value !== null && [String(value), formatNumber(createQuantity(value))].includes(wantedText);
}
