import { toSamePeriodLastYear } from "../../period.ts";
import type { FigureInputs } from "../compute-figures.ts";
import { buildGroupIndex, computeValue } from "../indicator-value.ts";
import { findNothingPublished, isEqualToPublished, type PublishedDifference } from "./published-lookup.ts";

/** Where last year's rows no longer give what was signed, for the whole territory and for localities. */
export function findPublishedDifferences(inputs: FigureInputs): PublishedDifference[] {
  if (inputs.published === findNothingPublished) return [];
  const indicators = inputs.catalogue.sectors.flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const period = toSamePeriodLastYear(inputs.period);
  const localityCodes = [undefined, ...inputs.office.localities.map(({ code }) => code)];
  return indicators.flatMap((indicator) =>
    localityCodes.flatMap((locality): PublishedDifference[] => {
      const signed = inputs.published(indicator.id, period, locality);
      if (signed === undefined) return [];
      const query = { period, ...(locality === undefined ? {} : { locality }) };
      const computed = computeValue(indicator, query, groupIndex)?.amount ?? null;
      return computed && isEqualToPublished(computed, signed)
        ? []
        : [{ name: indicator.name, locality, signed, computed }];
    }),
  );
}
