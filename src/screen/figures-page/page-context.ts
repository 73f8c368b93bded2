/** What the page of figures is made from, and what all of its parts look up. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import { listTerritoryNames, pickAgency } from "../../catalogue/office/agency-times.ts";
import { existsInPeriod } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { arePlansReachedByErrors, type ErrorReach, findErrorReach } from "../../figures/error-reach.ts";
import type { Review } from "../../figures/review-data.ts";
import { createValueSourceFinder, type FindValueSources } from "../../figures/values/value-sources.ts";
import { formatTerritoryName } from "../../language/office/territory-words.ts";

export interface FiguresPageInputs {
  /** The review, with the issues of the workspace too. */
  readonly review: Review;
  readonly catalogue: Catalogue;
  readonly office: Office;
  /** The only locality whose figures are shown. */
  readonly locality?: Locality;
  readonly documents: readonly DocumentLink[];
}

/** A document of the period, and where it is from the page. */
interface DocumentLink {
  readonly name: string;
  readonly href: string;
}

export interface PageContext extends FiguresPageInputs {
  /** The agency and the territory as they are named in the period. */
  readonly agency: string;
  readonly territory: string;
  /** The localities that exist in the period. */
  readonly localities: readonly Locality[];
  readonly errorReach: ErrorReach;
  /** False where an error may concern the year's plans. */
  readonly withPlan: boolean;
  readonly findSources: FindValueSources;
}

export function createPageContext(inputs: FiguresPageInputs): PageContext {
  const { review, catalogue, office } = inputs;
  const { period } = review;
  const errorReach = findErrorReach(review.issues, review.gathered, catalogue);
  return {
    ...inputs,
    agency: pickAgency(office, period).organisation.name,
    territory: formatTerritoryName(listTerritoryNames(office, period)),
    localities: office.localities.filter((place) => existsInPeriod(place, period)),
    errorReach,
    withPlan: !arePlansReachedByErrors(errorReach, catalogue),
    findSources: createValueSourceFinder(review.figureInputs),
  };
}
