import type { RecordedMention } from "../language/figure-mention.ts";
import type { FigurePhrase } from "../language/figure-phrase.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";

/** Words a figure as today's data give it; undefined where they have no such words. */
export type FindPhraseToday = (told: RecordedMention) => FigurePhrase | undefined;

/** What a record tells, as the prose room takes it. */
export function fromLedgerFigure({ id, aspect, locality, month, format }: LedgerFigure): RecordedMention {
  return {
    indicator: id,
    aspect,
    format,
    ...(locality === undefined ? {} : { locality }),
    ...(month === undefined ? {} : { month }),
  };
}
