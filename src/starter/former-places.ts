/** The places of before July 2025 that an office of today has numbers of, and what they became. */
import type { AdministrativeUnit } from "../localities/administrative-unit.ts";

export interface FormerPlaces {
  /** The level by which the exports of before July 2025 are divided: districts, or their communes. */
  readonly level: "huyen" | "xa";
  /** The provinces of June 2025 that the province was made of. */
  readonly provinces: readonly AdministrativeUnit[];
  /** The same of 2024, with districts that ended before June 2025. */
  readonly provincesOf2024: readonly AdministrativeUnit[];
}

/** Picks the provinces of June 2025 whose communes went into those of a province of today. */
export function pickFormerProvinces(
  province: AdministrativeUnit,
  provincesOfJune2025: readonly AdministrativeUnit[],
): AdministrativeUnit[] {
  const codes = new Set(province.units.map(({ code }) => code));
  return provincesOfJune2025.filter((former) =>
    listCommunes(former).some(({ successor }) => successor !== undefined && codes.has(successor)),
  );
}

/** The places by which the older exports are divided; a district without communes stands for itself. */
export function listFormerPlaces(
  province: AdministrativeUnit,
  level: FormerPlaces["level"],
): readonly AdministrativeUnit[] {
  return level === "huyen" ? province.units : listCommunes(province);
}

function listCommunes({ units }: AdministrativeUnit): readonly AdministrativeUnit[] {
  return units.flatMap((district) => listCommunesOrItself(district));
}

function listCommunesOrItself(district: AdministrativeUnit): readonly AdministrativeUnit[] {
  return district.units.length > 0 ? district.units : [district];
}

/** What a commune of today was made of. */
export interface Predecessors {
  /** Whole places; none where one of them may be split, since the others alone are not what it was. */
  readonly codes: readonly string[];
  /** The names of communes of which a part may lie in another one. */
  readonly doubtful: readonly string[];
}

/** Creates the look-up by the code of a commune of today. */
export function createPredecessorFinder({ level, provinces }: FormerPlaces): (code: string) => Predecessors {
  const parts = groupBySuccessor(provinces.flatMap(listCommunes));
  const districts = provinces.flatMap(({ units }) => units);
  return (code) => {
    const ownParts = parts.get(code) ?? [];
    const doubtful = ownParts.filter(({ splitTo = [] }) => splitTo.length > 0).map(({ name }) => name);
    if (level === "xa")
      return { codes: doubtful.length > 0 ? [] : ownParts.map((part) => part.code), doubtful };
    const whole = districts.filter((district) =>
      listCommunesOrItself(district).every((commune) => ownParts.includes(commune)),
    );
    const isWhole = whole.flatMap(listCommunesOrItself).length === ownParts.length;
    return {
      codes: isWhole && doubtful.length === 0 ? whole.map((district) => district.code) : [],
      doubtful: [],
    };
  };
}

/** A commune that may be split is a part of each that it may lie in. */
function groupBySuccessor(communes: readonly AdministrativeUnit[]): Map<string, AdministrativeUnit[]> {
  const parts = new Map<string, AdministrativeUnit[]>();
  for (const commune of communes)
    for (const target of [commune.successor, ...(commune.splitTo ?? [])])
      if (target !== undefined) parts.set(target, [...(parts.get(target) ?? []), commune]);
  return parts;
}
