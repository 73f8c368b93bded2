/** What a signed report says, to be compared with next year. */
import type { PublishedFigure, PublishedPeriod } from "../catalogue/published.ts";
import { isSigned } from "../figures/published.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { quantity, rounded } from "../quantity.ts";
import type { EditedReport } from "./edited.ts";
import { disagreeing, type Finding } from "./finding.ts";
import { type Ledger, sha256Of } from "./ledger.ts";
import { verified } from "./verify.ts";
import { writtenAs } from "./written-as.ts";

/** Every figure of the document against what was written, whatever the data say by now: a signed report does not change. */
export function asWritten(report: EditedReport, ledger: Ledger): Finding[] {
  return verified(report, ledger, () => undefined);
}

/** What keeps the report from being recorded: words that are not ours, behind which no value is known. */
export function notPublishable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ state, figure }) => figure && state !== "stale" && disagreeing.has(state));
}

/** The record of the period with this document's figures; an issue for each that was signed otherwise before. */
export function publishedWith(
  before: PublishedPeriod | undefined,
  {
    ledger,
    findings,
    file,
    nameOf,
  }: {
    ledger: Ledger;
    findings: readonly Finding[];
    file: Uint8Array;
    /** Of a locality; of the territory where none is named. */
    nameOf: (locality: string | undefined) => string;
  },
): { published: PublishedPeriod; issues: Issue[] } {
  const known = new Map((before?.figures ?? []).map((figure) => [keyOf(figure), figure]));
  // The tables stand behind the text and tell more digits: the last word on a figure is theirs.
  const own = new Map(figuresIn(findings).map((figure) => [keyOf(figure), figure]));
  const issues = [...own].flatMap(([key, { name, locality, value }]) => {
    const signed = known.get(key)?.value;
    if (signed === undefined || isSigned(quantity(value), quantity(signed))) return [];
    const [one, other] = [signed, value].map((number) => rounded(quantity(number), 2).toFixed());
    return [
      issue("published-otherwise", { name, who: nameOf(locality), signed: one ?? "", shown: other ?? "" }),
    ];
  });
  const figures = [...new Map([...known, ...own]).values()];
  const { document, run, period } = ledger;
  const others = (before?.documents ?? []).filter((one) => one.run !== run);
  const documents = [...others, { document, run, sha256: sha256Of(file) }];
  return { published: { version: 1, period, documents, figures }, issues };
}

/** The actual of each indicator that the document still says, for the territory and for localities. */
function figuresIn(findings: readonly Finding[]): PublishedFigure[] {
  return findings.flatMap(({ state, figure, found }) => {
    const isActual = figure?.aspect === "actual" || figure?.aspect === "parts";
    // A part of the months, of a list, or of a count of localities is not the indicator's own figure.
    const isWhole = figure?.month === undefined && !/^(?:divided|reached)/.test(figure?.format ?? "");
    if (state !== "stale" || !figure || !isActual || !isWhole) return [];
    const { id, name, locality } = figure;
    // A copy from before a refresh says what was written then.
    const { value } = writtenAs(figure, found ?? "");
    if (value === null) return [];
    return [{ id, name, value, ...(locality === undefined ? {} : { locality }) }];
  });
}

function keyOf({ id, locality = "" }: PublishedFigure): string {
  return `${id} ${locality}`;
}
