/** Reads the published figures that were typed from a paper (`published/<period>.yaml`): names to indicators and places, texts to amounts. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import type { PublishedPeriod } from "../../catalogue/published-periods.ts";
import {
  type TypedAmounts,
  type TypedFiguresFile,
  typedFiguresSchema,
} from "../../catalogue/typed-figures.ts";
import { type FindPlace, readYaml, readYamlValue, type TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { createNameIndex } from "../../exports/cells/name-index.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { parsePeriod } from "../../period.ts";
import { checkRounding, readTypedAmountOrIssue } from "./typed-amount.ts";
import { checkTypedAgainstRecorded, type TypedFigure } from "./typed-conflicts.ts";
import { createIndicatorFinder, type FindIndicator } from "./typed-indicator.ts";

interface TypedContext {
  readonly catalogue: Catalogue;
  readonly office: Pick<Office, "localities" | "territory">;
  /** What `report publish` recorded. */
  readonly recorded: readonly PublishedPeriod[];
}

/** One file a period. What was recorded from a signed file counts where both have a figure; another number there is an error. */
export function readTypedFigures(
  files: readonly TextFile[],
  context: TypedContext,
): { published: PublishedPeriod[]; issues: Issue[] } {
  const paths = new Map<string, string>();
  const published: PublishedPeriod[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const period = formatPeriodOfFile(file.path);
    const place = { file: file.path };
    const first = paths.get(period);
    if (parsePeriod(period) === undefined) issues.push(buildIssue("typed-period", {}, place));
    else if (first !== undefined) issues.push(buildIssue("published-twice", { period, first }, place));
    else {
      paths.set(period, file.path);
      const read = readTypedPeriod(file, period, context);
      issues.push(...read.issues);
      if (read.published) published.push(read.published);
    }
  }
  return { published, issues };
}

function formatPeriodOfFile(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/i, "");
}

function readTypedPeriod(
  file: TextFile,
  period: string,
  { catalogue, office, recorded }: TypedContext,
): { published?: PublishedPeriod; issues: Issue[] } {
  if (isEmptyForm(readYamlValue(file)))
    return { issues: [buildIssue("typed-form-empty", { period }, { file: file.path })] };
  const { declared, issues: schemaIssues } = readYaml<TypedFiguresFile>(file, typedFiguresSchema);
  if (!declared) return { issues: schemaIssues };
  const { value, findPlace } = declared;
  const findIndicator = createIndicatorFinder(catalogue);
  const issues: Issue[] = [];
  const figures = listAmountsByPlace(value, office, findPlace).flatMap((amounts) => {
    if ("code" in amounts) issues.push(amounts);
    else {
      const read = readAmounts(amounts, findIndicator);
      issues.push(...read.issues);
      return read.figures;
    }
    return [];
  });
  const typed: PublishedPeriod = {
    version: 1,
    period,
    documents: [],
    figures: figures.map(({ figure }) => figure),
    typedFrom: value.source,
  };
  return {
    published: typed,
    issues: [...issues, ...checkTypedAgainstRecorded(period, figures, { recorded, office })],
  };
}

/** True for the form as `report publish --form` writes it, in which no number stands yet. */
function isEmptyForm(value: unknown): boolean {
  const isEmpty = (amounts: unknown): boolean =>
    amounts === null ||
    amounts === undefined ||
    (typeof amounts === "object" && Object.values(amounts).every(isEmpty));
  const { figures, localities } = (value ?? {}) as { figures?: unknown; localities?: unknown };
  return figures !== undefined && isEmpty(figures) && isEmpty(localities);
}

interface AmountsOfPlace {
  readonly amounts: TypedAmounts;
  readonly locality?: string;
  readonly findPlace: (name: string) => IssuePlace;
}

/** The amounts of the territory, and those of each locality; an issue for a locality that report.yaml does not have. */
function listAmountsByPlace(
  { figures, localities = {} }: TypedFiguresFile,
  office: Pick<Office, "localities">,
  findPlace: FindPlace,
): (AmountsOfPlace | Issue)[] {
  const places = createNameIndex(
    office.localities.flatMap((locality) =>
      [locality.code, locality.name, ...locality.aliases].map((name): [string, Locality] => [name, locality]),
    ),
  );
  const ofLocalities = Object.entries(localities).map(([name, amounts]): AmountsOfPlace | Issue => {
    const path = ["localities", name];
    const [found, ...others] = places.find(name);
    return found && others.length === 0
      ? { amounts: amounts ?? {}, locality: found.code, findPlace: (key) => findPlace([...path, key]) }
      : buildIssue(
          "typed-locality",
          { text: name, nearest: places.findNearest(name) ?? "" },
          findPlace(path),
        );
  });
  return [{ amounts: figures, findPlace: (key) => findPlace(["figures", key]) }, ...ofLocalities];
}

function readAmounts(
  { amounts, locality, findPlace }: AmountsOfPlace,
  findIndicator: FindIndicator,
): { figures: TypedFigure[]; issues: Issue[] } {
  const figures = new Map<string, TypedFigure>();
  const issues: Issue[] = [];
  for (const [written, text] of Object.entries(amounts)) {
    if (text === null) continue;
    const place = findPlace(written);
    const indicator = findIndicator(written, place);
    const read = "code" in indicator ? indicator : readTypedAmountOrIssue(text, indicator, place);
    if ("code" in indicator || "code" in read) issues.push(read as Issue);
    else if (figures.has(indicator.id))
      issues.push(buildIssue("typed-twice", { name: indicator.name }, place));
    else {
      const { id, name } = indicator;
      issues.push(...checkRounding(read, text, name, place));
      const figure = { id, name, value: read.amount.toNumber(), ...(locality !== undefined && { locality }) };
      figures.set(id, { figure, place });
    }
  }
  return { figures: [...figures.values()], issues };
}
