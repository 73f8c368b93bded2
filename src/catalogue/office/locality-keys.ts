/** The keys of localities in the program: codes are unique in their time, not for ever. */
import { areOfOneTime } from "./locality-times.ts";
import type { Locality, Office } from "./office.ts";

/** Gives a place whose code an earlier place had the key "14623-2025-07", and resolves the predecessors to keys. */
export function assignLocalityKeys(office: Office): Office {
  const { localities } = office;
  const earliest = new Map<string, Locality>();
  const repeated = new Set<string>();
  for (const locality of localities) {
    const known = earliest.get(locality.code);
    if (known) repeated.add(locality.code);
    if (!known || (locality.from ?? 0) < (known.from ?? 0)) earliest.set(locality.code, locality);
  }
  if (repeated.size === 0) return office;
  const toKey = (locality: Locality) =>
    earliest.get(locality.code) === locality ? locality.code : formatLaterKey(locality);
  return {
    ...office,
    localities: localities.map((locality) => ({
      ...locality,
      code: toKey(locality),
      ...(repeated.has(locality.code) && { declaredCode: locality.code }),
      ...(locality.predecessors && {
        predecessors: locality.predecessors.map((code) => {
          const ended = localities.find((other) => other.code === code && !areOfOneTime(other, locality));
          return ended ? toKey(ended) : code;
        }),
      }),
    })),
  };
}

function formatLaterKey({ code, from = 0 }: Locality): string {
  const month = String(from % 100).padStart(2, "0");
  return `${code}-${Math.floor(from / 100)}-${month}`;
}
