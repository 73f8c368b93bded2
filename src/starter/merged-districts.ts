/** Districts of 2024 that were merged before June 2025: numbers of last year still name them, and the lists do not say until when. */
import type { AdministrativeUnit } from "../localities/administrative-unit.ts";
import { removeRank } from "./question.ts";

interface MergedDistricts {
  /** The district of June 2025. */
  readonly into: AdministrativeUnit;
  /** Those of 2024, with the one of the same name where there was one. */
  readonly parts: readonly AdministrativeUnit[];
  /** True if it has all communes of its parts and no others. */
  readonly isWhole: boolean;
}

/** Finds the merged districts of one province. */
export function listMergedDistricts(
  june2025: AdministrativeUnit,
  of2024: AdministrativeUnit | undefined,
): MergedDistricts[] {
  const districts = june2025.units;
  const before = of2024?.units ?? [];
  const ended = before.filter((district) => !districts.some((now) => isSamePlace(now, district)));
  const merged = new Map<AdministrativeUnit, AdministrativeUnit[]>();
  for (const district of ended) {
    const shares = districts.map((now) => countSharedCommunes(now, district));
    const into = districts[shares.indexOf(Math.max(...shares))];
    if (into && Math.max(...shares) > 0) merged.set(into, [...(merged.get(into) ?? []), district]);
  }
  return [...merged].map(([into, endedParts]) => {
    const kept = before.filter((district) => isSamePlace(into, district));
    const parts = [...kept, ...endedParts];
    const isWhole = districts.every((now) =>
      before.every(
        (district) => countSharedCommunes(now, district) === 0 || (now === into) === parts.includes(district),
      ),
    );
    return { into, parts, isWhole };
  });
}

/** A district that became a town is the same place; one that bears the code of another is not. */
export function isSamePlace(one: AdministrativeUnit, other: AdministrativeUnit): boolean {
  return one.code === other.code && removeRankAndSpaces(one.name) === removeRankAndSpaces(other.name);
}

function countSharedCommunes(one: AdministrativeUnit, other: AdministrativeUnit): number {
  const codes = new Set(other.units.map(({ code }) => code));
  return one.units.filter(({ code }) => codes.has(code)).length;
}

function removeRankAndSpaces(name: string): string {
  return removeRank(name.replace(/\s+/g, " "));
}
