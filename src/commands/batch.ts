import { availableParallelism } from "node:os";
import { worked } from "../crew.ts";
import { shownPath } from "../disk.ts";
import { type Gathered, gather } from "../figures/gather.ts";
import { packed, withoutLines } from "../figures/packed.ts";
import { hasErrors, type Issue, issue } from "../issues/issue.ts";
import { parsePeriod, periodId } from "../period.ts";
import { progressOf } from "../progress.ts";
import { reviewFrom } from "../review.ts";
import type { Terminal } from "../terminal.ts";
import { summary, toldOnce, withPdfs } from "./batch-end.ts";
import { type BatchChoice, batchJobs } from "./batch-jobs.ts";
import type { BatchData } from "./batch-worker.ts";
import { type IssuesOfPeriods, type Job, type Made, makerFor, pathOf } from "./making.ts";
import { type CommonOptions, exit, type OpenWorkspace, open, Refused } from "./opening.ts";
import { commonInputs } from "./origin.ts";

export interface BatchOptions extends CommonOptions, BatchChoice {
  readonly pdf?: boolean;
  readonly force?: boolean;
  readonly pages?: boolean;
}

/** `report batch`: the whole set before a conference. Exports are read once; one document's failure does not stop the others. */
export async function batch(options: BatchOptions, terminal: Terminal): Promise<number> {
  const desk = open(options, terminal);
  const { conference, jobs } = batchJobs(options, desk);
  const gathered = await gather(desk.exports, desk.catalogue, desk.office, desk);
  const found = issuesOfPeriods(jobs, desk, gathered);
  const issues = different([...desk.issues, ...Object.values(found).flat()]);
  if (hasErrors(issues)) {
    terminal.note("Chưa ghi văn bản nào, vì số liệu còn lỗi.");
    throw new Refused(issues, exit.problem);
  }
  const documents = await makeAll(jobs, { desk, gathered, found, options });
  const made = options.pdf ? await withPdfs(documents, terminal) : documents;
  const own = made.flatMap((one) => one.issues);
  terminal.issues(toldOnce(own));
  // One line a document, so that a script can read them one by one.
  if (options.json) for (const one of made) terminal.data(JSON.stringify(one));
  else terminal.data(summary(made, { desk, conference: conference?.name }));
  return hasErrors(own) ? exit.problem : exit.done;
}

/** What is to be known of each period before anything is made of it. */
function issuesOfPeriods(jobs: readonly Job[], desk: OpenWorkspace, gathered: Gathered): IssuesOfPeriods {
  const periods = [...new Set(jobs.map(({ period }) => period))].flatMap((id) => parsePeriod(id) ?? []);
  return Object.fromEntries(
    periods.map((period) => [periodId(period), reviewFrom(gathered, { ...desk, period }).issues]),
  );
}

/** The same issue of two periods is told once. */
function different(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}

interface Making {
  readonly desk: OpenWorkspace;
  readonly gathered: Gathered;
  readonly found: IssuesOfPeriods;
  readonly options: BatchOptions;
}

/** Below this a thread takes longer to start than it helps. */
const fewest = 4;

async function makeAll(jobs: readonly Job[], { desk, gathered, found, options }: Making): Promise<Made[]> {
  const common = commonInputs(desk);
  const wishes = { force: options.force ?? false, pages: options.pages ?? false };
  const progress = progressOf(jobs.length, { quiet: options.quiet ?? false });
  const lost = lostFrom(desk);
  const done = ({ job }: Made) => progress.done(nameOf(job, desk));
  const threads = Math.min(availableParallelism(), Math.floor(jobs.length / fewest));
  try {
    if (threads < 2) {
      const make = makerFor(desk, gathered, { common, found, ...wishes });
      const made: Made[] = [];
      for (const job of jobs) {
        made.push(await make(job).catch((reason: unknown) => lost(job, reason)));
        done(made.at(-1) as Made);
      }
      return made;
    }
    const workspace = desk.workspace.root;
    const data: BatchData = { workspace, gathered: packed(withoutLines(gathered)), common, found, wishes };
    const worker = new URL("./batch-worker.js", import.meta.url);
    return await worked(worker, { jobs, threads, data, lost, done });
  } finally {
    progress.end();
  }
}

/** A fault of the program in one document: the others are made all the same, and the fault is told. */
function lostFrom(desk: OpenWorkspace): (job: Job, reason: unknown) => Made {
  return (job, reason) => {
    const path = shownPath(pathOf(job, desk), process.cwd());
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    const issues = [issue("document-fault", { name: path, reason: text })];
    return { job, outcome: "failed", path, figures: 0, issues, milliseconds: 0 };
  };
}

/** "bao-cao, huyện Kim Sơn, 9m-2022". */
function nameOf({ document, locality, period }: Job, { office }: OpenWorkspace): string {
  const place = office.localities.find(({ code }) => code === locality)?.name;
  return [document, place, period].filter((part) => part !== undefined).join(", ");
}
