/** Plans the documents of a batch: from the options, else from batch.yaml. */
import { type BatchPlan, readBatchPlan } from "../catalogue/batch-plan.ts";
import { existsThroughout } from "../catalogue/office/locality-times.ts";
import { buildIssue, type Issue, type IssuePlace } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, toYearMonth } from "../period.ts";
import { listDocumentNames } from "../templating/document-names.ts";
import { requireDocumentName } from "../workspace/document-inputs.ts";
import { findOutputNameIssue } from "../workspace/files/output-name.ts";
import { type OpenWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";
import { resolveLocality } from "../workspace/requested-locality.ts";
import { readBatchYamlFile } from "../workspace/workspace-folder.ts";
import type { BatchJob } from "./batch-document.ts";

export interface BatchChoice {
  readonly period?: readonly string[];
  /** "all", or names separated by commas. */
  readonly documents?: string;
  readonly localities?: string;
  readonly partial?: boolean;
}

export interface BatchSchedule {
  readonly conference: BatchPlan["conference"];
  /** By period, then place, then document. */
  readonly jobs: readonly BatchJob[];
}

/** Throws UserFacingError with every unknown name, so that nothing is made from half a plan. */
export function planBatchJobs(choice: BatchChoice, workspace: OpenWorkspace): BatchSchedule {
  const { conference, partial, ...requested } =
    choice.period === undefined ? loadBatchPlan(workspace) : buildTerritoryBatchForPeriods(choice.period);
  const documents = chooseNamesOfOptionOrPlan(
    choice.documents,
    requested.documents,
    listDocumentNames(workspace.pack),
  );
  const periods = resolveNamesAndCollectRefusals(requested.periods, (text) =>
    formatPeriodId(resolvePeriod(text)),
  );
  // Names are looked up also where no period is known, so that all that are wrong are told at once.
  const periodIds = periods.found.length > 0 ? new Set(periods.found) : [undefined];
  const localities = new Map(
    [...periodIds].map((id) => [id, resolveLocalities(id, choice, requested, workspace)]),
  );
  const resolved = {
    periods,
    documents: resolveNamesAndCollectRefusals(documents, (text) => resolveDocumentName(text, workspace)),
  };
  const refusals = omitRepeated(
    [...Object.values(resolved), ...localities.values()].flatMap(({ refused }) => refused),
  );
  if (refusals.length > 0) {
    const issues = refusals.flatMap((refused) => refused.issues);
    throw new UserFacingError(issues, Math.min(...refusals.map(({ status }) => status)));
  }
  const jobs = resolved.periods.found.flatMap((period) =>
    [undefined, ...(localities.get(period)?.found ?? [])].flatMap((locality) =>
      resolved.documents.found.map((document): BatchJob => {
        // A date in report.yaml takes precedence over the conference's.
        const dateOption =
          conference && workspace.office.dates[period] === undefined ? { date: conference.date } : {};
        return {
          period,
          document,
          ...(locality === undefined ? {} : { locality }),
          ...dateOption,
          ...((choice.partial || partial) && { partial: true }),
        };
      }),
    ),
  );
  // A document named twice is made once.
  const distinctJobs = new Map(jobs.map((job) => [JSON.stringify(job), job]));
  return { conference, jobs: [...distinctJobs.values()] };
}

/** Resolves the localities of one period: all of them are those that are left at its end, since nobody reports for the others. */
function resolveLocalities(
  periodId: string | undefined,
  choice: BatchChoice,
  requested: RequestedBatch,
  { office }: OpenWorkspace,
) {
  const period = periodId === undefined ? undefined : resolvePeriod(periodId);
  const codes = office.localities
    .filter((place) => !period || existsThroughout(place, toYearMonth(period.year, period.last)))
    .map(({ code }) => code);
  const names = chooseNamesOfOptionOrPlan(choice.localities, requested.localities, codes);
  return resolveNamesAndCollectRefusals(names, (text) => resolveLocality(text, office, period).code);
}

/** A name that no period has is refused once. */
function omitRepeated(refusals: readonly UserFacingError[]): UserFacingError[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal.issues), refusal])).values()];
}

/** A period, document or locality as the user typed it. */
interface RequestedName {
  readonly text: string;
  /** The place in batch.yaml; absent for a name from the command line. */
  readonly place?: IssuePlace;
}

interface RequestedBatch extends Pick<BatchPlan, "conference" | "partial"> {
  readonly periods: readonly RequestedName[];
  readonly documents: "all" | readonly RequestedName[];
  readonly localities: "all" | readonly RequestedName[];
}

function buildTerritoryBatchForPeriods(periods: readonly string[]): RequestedBatch {
  return { periods: periods.flatMap(splitIntoRequestedNames), documents: "all", localities: [] };
}

function loadBatchPlan({ folder }: OpenWorkspace): RequestedBatch {
  const readIssues: Issue[] = [];
  const file = readBatchYamlFile(folder, readIssues);
  if (readIssues.length > 0) throw new UserFacingError(readIssues, exitStatus.problem);
  if (!file) throw new UserFacingError([buildIssue("batch-without-plan")], exitStatus.wrongUse);
  const { declared, issues } = readBatchPlan(file);
  if (!declared) throw new UserFacingError(issues, exitStatus.problem);
  const { conference, periods, documents, localities, partial } = declared.value;
  const placed = (key: "periods" | "documents" | "localities", names: readonly string[]) =>
    names.map((text, index): RequestedName => ({ text, place: declared.findPlace([key, index]) }));
  return {
    conference,
    partial,
    periods: placed("periods", periods),
    documents: documents === "all" ? "all" : placed("documents", documents),
    localities: localities === "all" ? "all" : placed("localities", localities),
  };
}

/** Selects the names of the option, else those of the plan. */
function chooseNamesOfOptionOrPlan(
  optionText: string | undefined,
  plannedNames: "all" | readonly RequestedName[],
  allNames: readonly string[],
): readonly RequestedName[] {
  const names =
    optionText === undefined || optionText === "all"
      ? (optionText ?? plannedNames)
      : splitIntoRequestedNames(optionText);
  return names === "all" ? allNames.map((text) => ({ text })) : names;
}

function splitIntoRequestedNames(commaSeparatedNames: string): RequestedName[] {
  return commaSeparatedNames.split(",").map((name) => ({ text: name.trim() }));
}

/** Resolves each name, and collects the refusals of those that are unknown. */
function resolveNamesAndCollectRefusals(names: readonly RequestedName[], resolve: (text: string) => string) {
  const found: string[] = [];
  const refused: UserFacingError[] = [];
  for (const { text, place } of names) {
    try {
      found.push(resolve(text));
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error;
      const placed = error.issues.map((one): Issue => ({ ...one, ...place }));
      refused.push(new UserFacingError(placed, place ? exitStatus.problem : error.status));
    }
  }
  return { found, refused };
}

function resolveDocumentName(text: string, { pack }: OpenWorkspace): string {
  const nameIssue = findOutputNameIssue(`${text}.docx`);
  if (nameIssue) throw new UserFacingError([nameIssue], exitStatus.wrongUse);
  requireDocumentName(text, pack);
  return text;
}
