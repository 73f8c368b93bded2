import { rowBookFor } from "../figures/row-book.ts";
import { traceOf } from "../figures/trace.ts";
import { traceRecord } from "../figures/trace-record.ts";
import { hasErrors, issue } from "../issues/issue.ts";
import { traceSections } from "../prose/trace-words.ts";
import { reviewOf } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { indicatorOf } from "./indicator-asked.ts";
import { type CommonOptions, exit, localityOf, open, periodOf, Refused } from "./opening.ts";
import { sectionsText } from "./sections.ts";

export interface ExplainOptions extends CommonOptions {
  /** The indicator, by id or name. */
  readonly argument: string;
  readonly period?: string;
  readonly locality?: string;
  /** A Word file: the argument is then a number of its text. */
  readonly in?: string;
}

/** `report explain INDICATOR`: how a figure comes about, down to file and line. Nothing is explained where the data have errors. */
export async function explain(options: ExplainOptions, terminal: Terminal): Promise<number> {
  if (options.in !== undefined)
    return (await import("./explain-in.ts")).explainIn({ ...options, in: options.in }, terminal);
  if (options.period === undefined) throw new Refused([issue("period-not-given")], exit.wrongUse);
  const period = periodOf(options.period);
  const desk = open(options, terminal);
  const { office, catalogue } = desk;
  const indicator = indicatorOf(options.argument, catalogue);
  const locality = options.locality === undefined ? undefined : localityOf(options.locality, office).code;
  const book = rowBookFor(indicator, catalogue);
  const review = await reviewOf({ ...desk, period }, book);
  const issues = [...desk.issues, ...review.issues];
  if (hasErrors(issues)) throw new Refused(issues, exit.problem);
  terminal.issues(issues);
  const question = locality === undefined ? { period } : { period, locality };
  const trace = traceOf(indicator, question, { ...review, catalogue, book });
  terminal.data(
    options.json
      ? JSON.stringify(traceRecord(trace, catalogue), null, 2)
      : sectionsText(traceSections(trace, { catalogue, office })),
  );
  if (!options.json) terminal.note("\nMuốn có danh sách đầy đủ mọi dòng thì thêm --json.");
  return exit.done;
}
