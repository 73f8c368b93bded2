/** Which documents a batch makes: as the options say, else as batch.yaml does. */
import { type BatchPlan, readBatchPlan } from "../catalogue/batch-plan.ts";
import { type Issue, issue, type Place } from "../issues/issue.ts";
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

/** Throws Refused, with every name that is not known, so that nothing is made of half a plan. */
export function batchJobs(choice: BatchChoice, desk: OpenWorkspace): BatchJobs {
  const { conference, ...wanted } = choice.period === undefined ? planOf(desk) : ofPeriods(choice.period);
  const documents = chosen(choice.documents, wanted.documents, documentNames(desk.pack));
  const codes = desk.office.localities.map(({ code }) => code);
  const localities = chosen(choice.localities, wanted.localities, codes);
  const known = {
    periods: allOf(wanted.periods, (text) => periodId(periodOf(text))),
    documents: allOf(documents, (text) => documentOf(text, desk)),
    localities: allOf(localities, (text) => localityOf(text, desk.office).code),
  };
  const wrong = Object.values(known).flatMap(({ refused }) => refused);
  if (wrong.length > 0) {
    const issues = wrong.flatMap((refused) => refused.issues);
    throw new Refused(issues, Math.min(...wrong.map(({ status }) => status)));
  }
  const jobs = known.periods.found.flatMap((period) =>
    [undefined, ...known.localities.found].flatMap((locality) =>
      known.documents.found.map((document): Job => {
        // The office's own date of a period goes before the conference's.
        const own = conference && desk.office.dates[period] === undefined ? { date: conference.date } : {};
        return { period, document, ...(locality === undefined ? {} : { locality }), ...own };
      }),
    ),
  );
  // Named twice is made once.
  const different = new Map(jobs.map((job) => [JSON.stringify(job), job]));
  return { conference, jobs: [...different.values()] };
}

/** A period, document or locality as it was typed. */
interface Name {
  readonly text: string;
  /** Where batch.yaml has it; absent where the command line does. */
  readonly place?: Place;
}

interface Wanted extends Pick<BatchPlan, "conference"> {
  readonly periods: readonly Name[];
  readonly documents: "all" | readonly Name[];
  readonly localities: "all" | readonly Name[];
}

function ofPeriods(periods: readonly string[]): Wanted {
  return { periods: periods.flatMap(separated), documents: "all", localities: [] };
}

function planOf({ workspace }: OpenWorkspace): Wanted {
  const unread: Issue[] = [];
  const file = readBatchYaml(workspace, unread);
  if (unread.length > 0) throw new Refused(unread, exit.problem);
  if (!file) throw new Refused([issue("batch-without-plan")], exit.wrongUse);
  const { declared, issues } = readBatchPlan(file);
  if (!declared) throw new Refused(issues, exit.problem);
  const { conference, periods, documents, localities } = declared.value;
  const placed = (key: "periods" | "documents" | "localities", names: readonly string[]) =>
    names.map((text, index): Name => ({ text, place: declared.placeOf([key, index]) }));
  if (conference && !parseDate(conference.date)) {
    const place = declared.placeOf(["conference", "date"]);
    throw new Refused([issue("date-unknown", { text: conference.date }, place)], exit.problem);
  }
  return {
    conference,
    periods: placed("periods", periods),
    documents: documents === "all" ? "all" : placed("documents", documents),
    localities: localities === "all" ? "all" : placed("localities", localities),
  };
}

/** What the option names, else what the plan does. */
function chosen(
  option: string | undefined,
  wanted: "all" | readonly Name[],
  all: readonly string[],
): readonly Name[] {
  const names = option === undefined || option === "all" ? (option ?? wanted) : separated(option);
  return names === "all" ? all.map((text) => ({ text })) : names;
}

function separated(names: string): Name[] {
  return names.split(",").map((name) => ({ text: name.trim() }));
}

/** What each of the names stands for, and the refusals of those that stand for nothing. */
function allOf(names: readonly Name[], find: (text: string) => string) {
  const found: string[] = [];
  const refused: Refused[] = [];
  for (const { text, place } of names) {
    try {
      found.push(find(text));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const placed = error.issues.map((one): Issue => ({ ...one, ...place }));
      refused.push(new Refused(placed, place ? exit.problem : error.status));
    }
  }
  return { found, refused };
}

function documentOf(text: string, { pack }: OpenWorkspace): string {
  const known = documentNames(pack);
  if (known.includes(text)) return text;
  throw new Refused([issue("document-unknown", { text, names: known.join(", ") })], exit.wrongUse);
}
