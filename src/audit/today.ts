import type { Phrase } from "../prose/phrase.ts";
import type { Told } from "../prose/reword.ts";
import type { LedgerFigure } from "./ledger.ts";

/** Words a figure as today's data give it; undefined where they have no such words. */
export type Today = (told: Told) => Phrase | undefined;

/** What a record tells, as the prose room takes it. */
export function fromLedger({ id, aspect, locality, month, format }: LedgerFigure): Told {
  return {
    indicator: id,
    aspect,
    format,
    ...(locality === undefined ? {} : { locality }),
    ...(month === undefined ? {} : { month }),
  };
}
