/** The helpers that print one figure, each a pure function from figure to words, so that a word in an old report can be worded anew. */
import type { Spelling } from "../catalogue/office.ts";
import type { Figure, Value } from "../figures/figure.ts";
import { compared, planned } from "./comparison.ts";
import { about, type Refusal } from "./hedge.ts";
import { counted, exactly } from "./numbers.ts";
import type { OptionName, Options } from "./options.ts";
import type { Phrase } from "./phrase.ts";
import { spelled } from "./spelling.ts";

/** Why a figure has no words of this kind. */
export type Lack = "unreported" | "no-plan" | "no-last-year" | "no-parts";

export type Worded = { readonly phrase: Phrase; readonly coarse?: Refusal } | { readonly lack: Lack };

export interface FigureHelper {
  readonly options: readonly OptionName[];
  readonly words: (reported: Reported, options: Options, spelling: Spelling) => Worded;
}

export type Reported = Figure & { readonly actual: Value };

export const figureHelpers = {
  exact: { options: ["in", "decimals"], words: exactWords },
  about: { options: ["in", "step", "word", "level"], words: aboutWords },
  count: { options: [], words: countWords },
  fraction: { options: [], words: fractionWords },
  plan: { options: ["in", "decimals"], words: planWords },
  planned: {
    options: ["verb", "decimals"],
    words: (figure, options) => orLack(planned(figure, options), "no-plan"),
  },
  compared: {
    options: ["as", "base", "in", "decimals"],
    words: (figure, options, { padding }) =>
      orLack(compared(figure, { ...options, base: options.base ?? "long", padding }), "no-last-year"),
  },
} as const satisfies Record<string, FigureHelper>;

export type FigureHelperName = keyof typeof figureHelpers;

/** The figure in the office's spelling, or why there are no words for it. */
export function figureInWords(
  name: FigureHelperName,
  figure: Figure,
  options: Options,
  spelling: Spelling,
): Worded {
  const worded = unspelled(name, figure, options, spelling);
  if ("lack" in worded) return worded;
  return { ...worded, phrase: { ...worded.phrase, shown: spelled(worded.phrase.shown, spelling) } };
}

function unspelled(name: FigureHelperName, figure: Figure, options: Options, spelling: Spelling): Worded {
  // A plan may be told before anything was done.
  if (name === "plan") return planWords(figure, options, spelling);
  return isReported(figure) ? figureHelpers[name].words(figure, options, spelling) : { lack: "unreported" };
}

export function isReported(figure: Figure): figure is Reported {
  return figure.actual !== null;
}

function exactWords({ actual, indicator }: Reported, options: Options, { padding }: Spelling): Worded {
  return actualAs(actual, exactly(actual.amount, indicator.unit, options, padding));
}

/**
 * Where the asked form would hide too much, a finer one: that of the level, if the template names one for this case, else that of
 * the body text with the refusal beside it.
 */
function aboutWords({ actual, indicator }: Reported, options: Options, spelling: Spelling): Worded {
  const asked = about(actual.amount, indicator.unit, options, spelling);
  if ("phrase" in asked) return actualAs(actual, asked.phrase);
  const finer = about(actual.amount, indicator.unit, { level: options.level ?? "body" }, spelling);
  const shown =
    "phrase" in finer ? finer.phrase : exactly(actual.amount, indicator.unit, {}, spelling.padding);
  const worded = actualAs(actual, shown);
  return options.level === undefined ? { ...worded, coarse: asked } : worded;
}

function countWords({ actual }: Reported, _: Options, { padding }: Spelling): Worded {
  return actualAs(actual, counted(actual.amount, padding));
}

function fractionWords({ actual: { part, whole } }: Reported): Worded {
  if (!part || !whole) return { lack: "no-parts" };
  return {
    phrase: { aspect: "parts", value: part, shown: `${counted(part, false)}/${counted(whole, false)}` },
  };
}

function planWords({ plan, indicator }: Figure, options: Options, { padding }: Spelling): Worded {
  if (plan === null) return { lack: "no-plan" };
  return { phrase: { aspect: "plan", value: plan, shown: exactly(plan, indicator.unit, options, padding) } };
}

function actualAs({ amount }: Value, shown: string): { phrase: Phrase } {
  return { phrase: { aspect: "actual", value: amount, shown } };
}

function orLack(phrase: Phrase | undefined, lack: Lack): Worded {
  return phrase ? { phrase } : { lack };
}
