/** Which documents a batch makes: as the options say, else as batch.yaml does. */
import { type BatchPlan, readBatchPlan } from "../catalogue/batch-plan.ts";
import { hasErrors, issue } from "../issues/issue.ts";
import { parseDate, periodId } from "../period.ts";
import { readBatchYaml } from "../workspace.ts";
import { documentNames } from "./document-inputs.ts";
import type { Job } from "./making.ts";
import { exit, localityOf, type OpenWorkspace, periodOf, Refused } from "./opening.ts";

export interface BatchChoice {
  readonly period?: readonly string[];
  /** "all", or names with commas between. */
  readonly documents?: string;
  readonly localities?: string;
}

export interface BatchJobs {
  readonly conference: BatchPlan["conference"];
  /** By period, then place, then document. */
  readonly jobs: readonly Job[];
}

/** Throws Refused where a name is not known, so that nothing is made of half a plan. */
export function batchJobs(choice: BatchChoice, desk: OpenWorkspace): BatchJobs {
  const plan = choice.period === undefined ? planOf(desk) : { periods: choice.period };
  const documents = chosen(choice.documents ?? plan.documents ?? "all", documentNames(desk.pack));
  const codes = desk.office.localities.map(({ code }) => code);
  const localities = chosen(choice.localities ?? plan.localities ?? [], codes);
  const date = dateOf(plan);
  for (const document of documents) checkDocument(document, desk);
  const places = [undefined, ...localities.map((text) => localityOf(text, desk.office).code)];
  const periods = plan.periods.flatMap((text) => text.split(",")).map((text) => periodOf(text.trim()));
  const jobs = periods.flatMap((period) =>
    places.flatMap((locality) =>
      documents.map((document): Job => {
        const id = periodId(period);
        // The office's own date of a period goes before the conference's.
        const own = date !== undefined && desk.office.dates[id] === undefined ? { date } : {};
        return { period: id, document, ...(locality === undefined ? {} : { locality }), ...own };
      }),
    ),
  );
  // Named twice is made once.
  const different = new Map(jobs.map((job) => [JSON.stringify(job), job]));
  return { conference: plan.conference, jobs: [...different.values()] };
}

type Plan = Pick<BatchPlan, "periods"> & Partial<BatchPlan>;

function planOf({ workspace }: OpenWorkspace): Plan {
  const file = readBatchYaml(workspace);
  if (!file) throw new Refused([issue("batch-without-plan")], exit.wrongUse);
  const { plan, issues } = readBatchPlan(file);
  if (!plan || hasErrors(issues)) throw new Refused(issues, exit.problem);
  return plan;
}

function chosen(names: "all" | string | readonly string[], all: readonly string[]): readonly string[] {
  if (names === "all") return all;
  return typeof names === "string" ? names.split(",").map((name) => name.trim()) : names;
}

function checkDocument(document: string, { pack }: OpenWorkspace): void {
  const known = documentNames(pack);
  if (known.includes(document)) return;
  throw new Refused([issue("document-unknown", { text: document, names: known.join(", ") })], exit.wrongUse);
}

function dateOf({ conference }: Plan): string | undefined {
  if (conference && !parseDate(conference.date))
    throw new Refused(
      [issue("date-unknown", { text: conference.date }, { file: "batch.yaml" })],
      exit.problem,
    );
  return conference?.date;
}
