import { recordsOf } from "../figures/record.ts";
import { hasErrors, issue } from "../issues/issue.ts";
import { figureTable } from "../prose/figure-table.ts";
import { reviewOf } from "../review.ts";
import { tableText } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { type CommonOptions, exit, open, periodOf, Refused } from "./opening.ts";

export interface FiguresOptions extends CommonOptions {
  readonly period: string;
  readonly by?: string;
}

const breakdowns = ["locality", "month"] as const;
type Breakdown = (typeof breakdowns)[number];

/** `report figures`: every indicator of the period, as a table or as JSON. Nothing is shown where the data have errors. */
export async function figures(options: FiguresOptions, terminal: Terminal): Promise<number> {
  const period = periodOf(options.period);
  const by = breakdownOf(options.by);
  const desk = open(options, terminal);
  const review = await reviewOf({ ...desk, period });
  const issues = [...desk.issues, ...review.issues];
  if (hasErrors(issues)) throw new Refused(issues, exit.problem);
  terminal.issues(issues);
  if (options.json) {
    terminal.data(JSON.stringify(recordsOf(review.figures, desk.catalogue, by), null, 2));
    return exit.done;
  }
  const { columns, rows } = figureTable(review.figures.all, {
    period,
    office: desk.office,
    catalogue: desk.catalogue,
    by,
  });
  terminal.data(tableText(columns, rows, 46));
  return exit.done;
}

function breakdownOf(text: string | undefined): Breakdown | undefined {
  const by = breakdowns.find((one) => one === text);
  if (text === undefined || by) return by;
  throw new Refused([issue("breakdown-unknown", { text, names: breakdowns.join(", ") })], exit.wrongUse);
}
