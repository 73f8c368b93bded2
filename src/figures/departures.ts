import { samePeriodLastYear } from "../period.ts";
import type { FigureInputs } from "./figures.ts";
import { type Departure, isSigned, nothingPublished } from "./published.ts";
import { materialOf, valueFor } from "./value.ts";

/** Where last year's rows no longer give what was signed, for the whole territory and for localities. */
export function departuresOf(inputs: FigureInputs): Departure[] {
  if (inputs.published === nothingPublished) return [];
  const indicators = inputs.catalogue.sectors.flatMap((sector) => sector.indicators);
  const material = materialOf(inputs.groups, indicators);
  const period = samePeriodLastYear(inputs.period);
  const places = [undefined, ...inputs.office.localities.map(({ code }) => code)];
  return indicators.flatMap((indicator) =>
    places.flatMap((locality): Departure[] => {
      const signed = inputs.published(indicator.id, period, locality);
      if (signed === undefined) return [];
      const question = { period, ...(locality === undefined ? {} : { locality }) };
      const computed = valueFor(indicator, question, material)?.amount ?? null;
      return computed && isSigned(computed, signed)
        ? []
        : [{ name: indicator.name, locality, signed, computed }];
    }),
  );
}
