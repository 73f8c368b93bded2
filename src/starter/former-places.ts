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

function listCommunes({ units }: AdministrativeUnit): readonly AdministrativeUnit[] {
  return units.flatMap((district) => district.units);
}

/** What a commune of today was made of. */
export interface Predecessors {
  /** Whole communes; none where one of them may be split, since the others alone are not what it was. */
  readonly codes: readonly string[];
  /** The names of communes of which a part may lie in another one. */
  readonly doubtful: readonly string[];
}

/** Creates the look-up by the code of a commune of today. */
export function createPredecessorFinder(
  provinces: readonly AdministrativeUnit[],
): (code: string) => Predecessors {
  const predecessors = new Map<string, { codes: string[]; doubtful: string[] }>();
  const add = (successor: string, { code, name }: AdministrativeUnit, isSplit: boolean) => {
    const known = predecessors.get(successor) ?? { codes: [], doubtful: [] };
    predecessors.set(successor, known);
    (isSplit ? known.doubtful : known.codes).push(isSplit ? name : code);
  };
  for (const commune of provinces.flatMap(listCommunes)) {
    const { successor, splitTo = [] } = commune;
    for (const target of [successor, ...splitTo])
      if (target !== undefined) add(target, commune, splitTo.length > 0);
  }
  return (code) => {
    const { codes = [], doubtful = [] } = predecessors.get(code) ?? {};
    return { codes: doubtful.length > 0 ? [] : codes, doubtful };
  };
}
