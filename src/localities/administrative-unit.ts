/**
 * The provinces, districts and communes in the lists of the statistics office. There are two maps, because on 1/7/2025 provinces were
 * merged, districts ended and communes were formed anew. A code alone names no place: every new commune carries the code of an old one.
 */
export const administrativeMapNames = ["untilJune2025", "sinceJuly2025"] as const;

export type AdministrativeMapName = (typeof administrativeMapNames)[number];

export interface AdministrativeUnit {
  /** Unique in its map. */
  readonly code: string;
  /** As inside a sentence: "huyện Kim Sơn", "Quận 1". */
  readonly name: string;
  /** The units of the next level. */
  readonly units: readonly AdministrativeUnit[];
  /** The communes that a commune since July 2025 was made of. Parts of split communes are not known. */
  readonly formerUnits?: string;
}

/** Writes units as lines, each level indented by one more tab. */
export function serializeUnits(units: readonly AdministrativeUnit[], indent = ""): string {
  return units
    .map(({ code, name, units: inner, formerUnits }) => {
      const line = [indent + code, name, ...(formerUnits === undefined ? [] : [formerUnits])].join("|");
      return `${line}\n${serializeUnits(inner, `${indent}\t`)}`;
    })
    .join("");
}

export function parseUnits(text: string): AdministrativeUnit[] {
  const provinces: AdministrativeUnit[] = [];
  /** The list to which the next line of each level belongs. */
  const lists: AdministrativeUnit[][] = [provinces];
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const level = line.lastIndexOf("\t") + 1;
    const [code = "", name = "", formerUnits] = line.slice(level).split("|");
    const units: AdministrativeUnit[] = [];
    lists[level]?.push({ code, name, units, ...(formerUnits === undefined ? {} : { formerUnits }) });
    lists[level + 1] = units;
  }
  return provinces;
}
