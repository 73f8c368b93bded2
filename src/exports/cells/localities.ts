import type { Office } from "../../catalogue/office.ts";
import { memoize } from "../memoize.ts";
import { createNameIndex, findNearestName } from "./name-index.ts";

/** What a cell of a locality column says. */
export type LocalityReading =
  | { readonly kind: "locality"; readonly code: string }
  | { readonly kind: "territory" }
  /** The text fits several: which one is not guessed. */
  | { readonly kind: "unclear"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest: string | undefined };

/** What a place is, before its name. */
export const localityRankPrefix = /^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/iu;

/** As clerks shorten the rank before a name: "TP. Ninh Bình", "H.Nho Quan". */
const abbreviatedRanks: readonly (readonly [RegExp, string])[] = [
  [/^t\.?\s?p(?:\.\s*|\s+)/iu, "thành phố "],
  [/^t\.?\s?x(?:\.\s*|\s+)/iu, "thị xã "],
  [/^t\.?\s?t(?:\.\s*|\s+)/iu, "thị trấn "],
  [/^h(?:\.\s*|\s+)/iu, "huyện "],
  [/^q(?:\.\s*|\s+)/iu, "quận "],
  [/^p(?:\.\s*|\s+)/iu, "phường "],
  [/^x(?:\.\s*|\s+)/iu, "xã "],
];

interface NamedPlace {
  readonly name: string;
  /** Absent for the whole territory. */
  readonly code?: string;
}

/**
 * Reads localities by code, name, alias, and by the name without its rank ("Nho Quan"). A name without rank that is both a
 * locality's and the territory's ("Ninh Bình": tỉnh or thành phố) fits two and is unclear.
 */
export function getLocalityReader(office: Office): (text: string) => LocalityReading {
  const reader = readersByOffice.get(office) ?? memoize(createLocalityReader(office));
  readersByOffice.set(office, reader);
  return reader;
}

/** An office reads many files, and its localities are called alike in all of them. */
const readersByOffice = new WeakMap<Office, (text: string) => LocalityReading>();

function createLocalityReader(office: Office): (text: string) => LocalityReading {
  const territory: NamedPlace = { name: office.territory };
  const fullNames: [string, NamedPlace][] = [[office.territory, territory]];
  const bareNames: [string, NamedPlace][] = [[office.territory.replace(localityRankPrefix, ""), territory]];
  for (const locality of office.localities) {
    for (const name of [locality.code, locality.name, ...locality.aliases])
      fullNames.push([expandRankAbbreviation(name), locality]);
    bareNames.push([locality.name.replace(localityRankPrefix, ""), locality]);
  }
  const byFullName = createNameIndex(fullNames);
  const byBareName = createNameIndex(bareNames);
  const knownNames = [...office.localities.map(({ name }) => name), office.territory];
  return (text) => {
    const name = expandRankAbbreviation(text.trim());
    const fullMatches = byFullName.find(name);
    const matches = fullMatches.length > 0 ? fullMatches : byBareName.find(name);
    const [first] = matches;
    if (!first)
      return {
        kind: "unknown",
        nearest: findNearestName(name, [...knownNames, ...bareNames.map(([short]) => short)]),
      };
    if (matches.length > 1) return { kind: "unclear", candidates: matches.map(({ name }) => name) };
    return first.code === undefined ? { kind: "territory" } : { kind: "locality", code: first.code };
  };
}

function expandRankAbbreviation(text: string): string {
  for (const [short, full] of abbreviatedRanks) if (short.test(text)) return text.replace(short, full);
  return text;
}
