import { omitAbsentExports } from "../../catalogue/absent-exports.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { toSamePeriodLastYear } from "../../period.ts";
import { type Quantity, roundQuantity } from "../../quantity.ts";
import { createCoverageFinder } from "../coverage/indicator-coverage.ts";
import type { FigureInputs } from "../figure-inputs.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import { computeIndicatorValue } from "../values/indicator-value.ts";
import { findNothingPublished } from "./published-lookup.ts";

/** A published figure that differs from the figure computed from today's rows. */
interface PublishedDifference {
  readonly name: string;
  readonly locality: string | undefined;
  readonly published: Quantity;
  /** null: today there are no rows of it. */
  readonly computed: Quantity | null;
  readonly typedFrom: string | undefined;
  /** True for a typed total that is less than the rows that are there, although others lack. */
  readonly isBelowRows: boolean;
}

/** Kinds of which a part is never more than the whole. */
const addedKinds: ReadonlySet<string> = new Set(["sum", "count", "stock", "opening", "total"]);
/** What was typed may be rounded, and rows corrected since. */
const toleratedExcess = 1.01;

/** Warns of every figure of last year whose rows no longer give the published amount. */
export function checkPublishedDifferences(inputs: FigureInputs, lastYearName: string): Issue[] {
  const differences = findPublishedDifferencesOfLastYear(inputs);
  return buildPublishedDifferenceIssues(differences, { periodName: lastYearName, office: inputs.office });
}

/** Finds the figures of last year whose rows no longer give the published amount, for the whole territory and for localities. */
function findPublishedDifferencesOfLastYear(inputs: FigureInputs): PublishedDifference[] {
  if (inputs.findPublished === findNothingPublished) return [];
  const indicators = omitAbsentExports(inputs.catalogue).flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const period = toSamePeriodLastYear(inputs.period);
  const findCoverage = createCoverageFinder({ ...inputs, groupIndex, report: inputs.period });
  const localityCodes = [undefined, ...inputs.office.localities.map(({ code }) => code)];
  return indicators.flatMap((indicator) =>
    localityCodes.flatMap((locality): PublishedDifference[] => {
      const published = inputs.findPublished(indicator.id, period, locality);
      if (published === undefined) return [];
      const query = { period, ...(locality === undefined ? {} : { locality }) };
      const computed = computeIndicatorValue(indicator, query, groupIndex)?.amount ?? null;
      // What was typed stands for rows that lack; only where all are there can the two differ.
      const mayLack =
        published.typedFrom !== undefined &&
        (computed === null || findCoverage(indicator, query).lacking.length > 0);
      const isBelowRows =
        mayLack &&
        computed !== null &&
        addedKinds.has(indicator.aggregation.kind) &&
        computed.gt(published.amount.times(toleratedExcess));
      const isExpected = mayLack ? !isBelowRows : computed && isEqualToPublished(computed, published.amount);
      return isExpected
        ? []
        : [
            {
              name: indicator.name,
              locality,
              published: published.amount,
              computed,
              typedFrom: published.typedFrom,
              isBelowRows,
            },
          ];
    }),
  );
}

/** Quotients are recorded with about sixteen digits, more than any printed figure has. */
const comparedDecimals = 8;

export function isEqualToPublished(computed: Quantity, published: Quantity): boolean {
  return roundQuantity(computed, comparedDecimals).eq(roundQuantity(published, comparedDecimals));
}

/** Raises one warning for each difference, so that the office can explain it or correct its data; an error for a total below its parts. */
function buildPublishedDifferenceIssues(
  differences: readonly PublishedDifference[],
  { periodName, office }: { readonly periodName: string; readonly office: Office },
): Issue[] {
  return differences.map(({ name, locality, published, computed, typedFrom = "", isBelowRows }) =>
    buildIssue(isBelowRows ? "typed-below-rows" : "published-differs", {
      name,
      who: office.localities.find(({ code }) => code === locality)?.name ?? office.territory,
      period: periodName,
      signed: formatAmountForMessage(published),
      computed: computed ? formatAmountForMessage(computed) : "",
      typedFrom,
    }),
  );
}

function formatAmountForMessage(value: Quantity): string {
  return roundQuantity(value, 2).toFixed();
}
