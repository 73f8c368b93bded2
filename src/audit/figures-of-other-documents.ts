/** Knows the marks that were pasted from another document of the same data, such as from the press brief into the report. */
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";

/** The marks of a report that its ledger does not hold. */
export function listUnknownMarks(marks: Iterable<string>, { figures }: Ledger): string[] {
  const known = new Set(figures.map(({ mark }) => mark));
  return [...new Set(marks)].filter((mark) => !known.has(mark));
}

/** Adds the figures of the given marks from ledgers of the same place, period and inputs. A mark of other data stays unknown. */
export function addFiguresOfOtherDocuments(
  ledger: Ledger,
  otherLedgers: readonly Ledger[],
  unknownMarks: readonly string[],
): Ledger {
  const wanted = new Set(unknownMarks);
  const added = new Map<string, LedgerFigure>();
  for (const other of otherLedgers) {
    if (!hasSameData(ledger, other)) continue;
    for (const figure of other.figures)
      if (wanted.has(figure.mark) && figure.place.in !== "chart") added.set(figure.mark, figure);
  }
  return added.size === 0 ? ledger : { ...ledger, figures: [...ledger.figures, ...added.values()] };
}

function hasSameData(ledger: Ledger, other: Ledger): boolean {
  return (
    ledger.period === other.period &&
    ledger.locality === other.locality &&
    ledger.until === other.until &&
    formatDataInputs(ledger) === formatDataInputs(other)
  );
}

/** Narratives differ between documents and change no figure. */
function formatDataInputs({ inputs }: Ledger): string {
  return inputs
    .filter(({ path }) => !path.startsWith("narrative/"))
    .map(({ path, sha256 }) => `${path} ${sha256}`)
    .sort()
    .join("\n");
}
