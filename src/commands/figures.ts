import { toFigureRecords } from "../figures/figure-record.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { computeReview } from "../review.ts";
import { buildFigureTable } from "../screen/figure-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import {
  type CommonOptions,
  exit,
  openWorkspace,
  Refused,
  resolvePeriod,
} from "../workspace/open-workspace.ts";

export interface FiguresOptions extends CommonOptions {
  readonly period: string;
  readonly by?: string;
}

const breakdownNames = ["locality", "month"] as const;
type BreakdownName = (typeof breakdownNames)[number];

/** `report figures`: every indicator of the period, as a table or as JSON. Nothing is shown where the data have errors. */
export async function showFigures(options: FiguresOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const by = parseBreakdown(options.by);
  const workspace = openWorkspace(options, terminal);
  const review = await computeReview({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new Refused(issues, exit.problem);
  terminal.issues(issues);
  if (options.json) {
    terminal.data(JSON.stringify(toFigureRecords(review.figures, workspace.catalogue, by), null, 2));
    return exit.done;
  }
  const { columns, rows } = buildFigureTable(review.figures.all, {
    period,
    office: workspace.office,
    catalogue: workspace.catalogue,
    by,
  });
  terminal.data(renderTerminalTable(columns, rows, 46));
  return exit.done;
}

function parseBreakdown(text: string | undefined): BreakdownName | undefined {
  const by = breakdownNames.find((one) => one === text);
  if (text === undefined || by) return by;
  throw new Refused(
    [buildIssue("breakdown-unknown", { text, names: breakdownNames.join(", ") })],
    exit.wrongUse,
  );
}
