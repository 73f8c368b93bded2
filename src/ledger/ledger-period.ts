import { type Period, parsePeriod } from "../period.ts";
import type { Ledger } from "./ledger.ts";

/** Reads the period of a report, which ends earlier where it was made of a part of its months; undefined for a name that is none. */
export function readLedgerPeriod({
  period: name,
  until,
}: Pick<Ledger, "period" | "until">): Period | undefined {
  const whole = parsePeriod(name);
  return whole === undefined || until === undefined
    ? whole
    : { ...whole, last: until, wholeLast: whole.last };
}
