/**
 * The provinces, districts and communes in the lists of the statistics office: those of 2020 to 2024, those of 30/6/2025, and those since
 * 1/7/2025, when provinces were merged, districts ended and communes were formed anew. A code alone names no place: every new commune
 * carries the code of an old one.
 */
export const administrativeMapNames = ["until2024", "june2025", "sinceJuly2025"] as const;

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
  /** The code of the commune since July 2025 that a commune of June 2025 went into. */
  readonly successor?: string;
  /** The codes of further communes that parts of it were planned, or are said, to go into. */
  readonly splitTo?: readonly string[];
}

/** Writes units as lines, each level indented by one more tab. */
export function serializeUnits(units: readonly AdministrativeUnit[], indent = ""): string {
  return units
    .map(({ code, name, units: inner, formerUnits = "", successor = "", splitTo = [] }) => {
      const fields = [code, name, formerUnits, successor, splitTo.join(",")];
      const line = indent + fields.join("|").replace(/\|+$/, "");
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
    const [code = "", name = "", formerUnits = "", successor = "", splitTo = ""] = line
      .slice(level)
      .split("|");
    const units: AdministrativeUnit[] = [];
    lists[level]?.push({
      code,
      name,
      units,
      ...(formerUnits !== "" && { formerUnits }),
      ...(successor !== "" && { successor }),
      ...(splitTo !== "" && { splitTo: splitTo.split(",") }),
    });
    lists[level + 1] = units;
  }
  return provinces;
}
