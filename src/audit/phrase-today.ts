import type { RephraseRequest } from "../language/figure-mention.ts";
import type { FigurePhrase } from "../language/figure-phrase.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";

/** Words a figure from today's data; undefined where they do not have it. */
export type FindPhraseToday = (mention: RephraseRequest) => FigurePhrase | undefined;

/** Converts a figure of the ledger to the form that `rephraseMention` takes. */
export function toRephraseRequest({ id, aspect, locality, month, format }: LedgerFigure): RephraseRequest {
  return {
    indicator: id,
    aspect,
    format,
    ...(locality === undefined ? {} : { locality }),
    ...(month === undefined ? {} : { month }),
  };
}
