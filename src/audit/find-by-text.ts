/** Finds figures by a number of the page that a user read or copied from Word. */
import { formatNumber } from "../language/numbers/number-text.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity } from "../quantity.ts";
import { trimAndNormalizeKeepingCase } from "../wordml/compare-text.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { verifyFiguresAndOtherNumbers } from "./verify.ts";

/** The figures whose text contains the given text, or whose exact value it is; in reading order. */
export function findFindingsByText(typedText: string, report: EditedReport, ledger: Ledger): Finding[] {
  const wantedText = trimAndNormalizeKeepingCase(typedText).toLocaleLowerCase("vi");
  const findings = verifyFiguresAndOtherNumbers(report, ledger, () => undefined);
  return findings.filter(({ found, figure, state }) => {
    if (found === null || state === "deleted") return false;
    return (
      hasWholeNumber(trimAndNormalizeKeepingCase(found).toLocaleLowerCase("vi"), wantedText) ||
      (figure && isTextOfExactValue(figure, wantedText))
    );
  });
}

/** "trên 137 nghìn người" contains "137"; "1.137" does not. */
function hasWholeNumber(text: string, wantedText: string): boolean {
  const start = text.indexOf(wantedText);
  if (start < 0 || wantedText === "") return false;
  const [before, after] = [text.slice(0, start), text.slice(start + wantedText.length)];
  const isCut =
    (/^\d/.test(wantedText) && /\d[.,]?$/.test(before)) || (/\d$/.test(wantedText) && /^[.,]?\d/.test(after));
  return !isCut;
}

/** Compares the value behind a hedge: "137.426" finds "trên 137 nghìn người". */
function isTextOfExactValue({ value }: LedgerFigure, wantedText: string): boolean {
  return value !== null && [String(value), formatNumber(createQuantity(value))].includes(wantedText);
}
