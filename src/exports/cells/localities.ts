import type { Office } from "../../catalogue/office/office.ts";
import { placeRankPrefix } from "../../catalogue/place-ranks.ts";
import { memoize } from "../memoize.ts";
import { createNameIndex, findNearestName } from "./name-index.ts";
import { foldText } from "./text-folding.ts";

/** The meaning of a cell in a column of localities. */
export type LocalityReading =
  | { readonly kind: "locality"; readonly code: string }
  | { readonly kind: "territory" }
  /** A place whose rows the office declared as not its own. */
  | { readonly kind: "foreign" }
  /** The text names several places, or may name one of another level than the known one; none of them is guessed. */
  | {
      readonly kind: "unclear";
      readonly candidates: readonly string[];
      readonly mayBeOtherLevel: boolean;
    }
  | { readonly kind: "unknown"; readonly nearest: string | undefined };

/** The abbreviations of ranks before a name: "TP. Ninh Bình", "H.Nho Quan". */
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
 * The reader of locality names, which matches code, name, alias, and the name without its rank ("Nho Quan"). A name without rank that
 * belongs to a locality and to the territory ("Ninh Bình": tỉnh or thành phố) is unclear. So is every name without rank in an office
 * with localities of several levels: "Kim Sơn" was a district before it became the name of a commune.
 */
export function getOrCreateLocalityReader(office: Office): (text: string) => LocalityReading {
  const reader = readersByOffice.get(office) ?? memoize(createLocalityReader(office));
  readersByOffice.set(office, reader);
  return reader;
}

/** One reader per office: its many files name the same localities. */
const readersByOffice = new WeakMap<Office, (text: string) => LocalityReading>();

function createLocalityReader(office: Office): (text: string) => LocalityReading {
  const territory: NamedPlace = { name: office.territory };
  const fullNames: [string, NamedPlace][] = [[office.territory, territory]];
  const bareNames: [string, NamedPlace][] = [[office.territory.replace(placeRankPrefix, ""), territory]];
  for (const locality of office.localities) {
    for (const name of [locality.code, locality.name, ...locality.aliases])
      fullNames.push([expandRankAbbreviation(name), locality]);
    bareNames.push([locality.name.replace(placeRankPrefix, ""), locality]);
  }
  const byFullName = createNameIndex(fullNames);
  const byBareName = createNameIndex(bareNames);
  const foreignNames = createNameIndex(
    office.foreign.map(({ name }) => [expandRankAbbreviation(name), name]),
  );
  const mayBeOtherLevel = countAdministrativeLevels(office) > 1;
  const knownNames = [...office.localities.map(({ name }) => name), office.territory];
  const wholeNames = createNameIndex(listWholeTerritoryNames(office).map((name) => [name, territory]));
  return (text) => {
    // "Gia Viễn (%)" is a row of shares.
    if (/[%‰]/u.test(text) || text.length > longestPlace) return { kind: "unknown", nearest: undefined };
    if (wholeNames.find(text).length > 0) return { kind: "territory" };
    const name = expandRankAbbreviation(removeNumberSenderAndTerritory(text.trim(), office));
    const fullMatches = byFullName.find(name);
    const matches = fullMatches.length > 0 ? fullMatches : byBareName.find(name);
    const [first] = matches;
    if (!first) {
      if (foreignNames.find(name).length > 0) return { kind: "foreign" };
      return {
        kind: "unknown",
        nearest: findNearestName(name, [...knownNames, ...bareNames.map(([bareName]) => bareName)]),
      };
    }
    const isBareAcrossLevels = fullMatches.length === 0 && mayBeOtherLevel;
    if (matches.length > 1 || isBareAcrossLevels)
      return {
        kind: "unclear",
        candidates: matches.map(({ name }) => name),
        mayBeOtherLevel: isBareAcrossLevels,
      };
    return first.code === undefined ? { kind: "territory" } : { kind: "locality", code: first.code };
  };
}

/** "TP. Ninh Bình" → "thành phố Ninh Bình" */
export function expandRankAbbreviation(text: string): string {
  for (const [abbreviation, rank] of abbreviatedRanks)
    if (abbreviation.test(text)) return text.replace(abbreviation, rank);
  return text;
}

/** "Toàn tỉnh", "Cả tỉnh": the territory by its rank. */
function listWholeTerritoryNames({ territory }: Office): string[] {
  const rank = placeRankPrefix.exec(territory)?.[0].trim();
  return rank === undefined ? [] : [`toàn ${rank}`, `cả ${rank}`];
}

/** Longer texts name no place; patterns would be slow on them. */
const longestPlace = 300;

/** The sender of a place's numbers; none for the territory, because its row would be a total. */
const sender =
  /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|phòng (?:lđ|lao động)[^,;]*?)\s+(?=(?:huyện|quận|thị xã|thành phố|tp|tx|h\.|xã(?!\s+hội)|phường|thị trấn|đặc khu)[\s.])/iu;

/** Removes what stands around the name of a place: "1. Kim Sơn", "UBND huyện Kim Sơn", "huyện Kim Sơn, tỉnh Ninh Bình", "Kim Sơn (huyện)". */
function removeNumberSenderAndTerritory(text: string, { territory }: Office): string {
  const bare = text
    .normalize("NFC")
    .replace(/^\d{1,3}\s*[.)]\s*(?=\p{L})/u, "")
    .replace(sender, "")
    .replace(/^(.+?)\s*\((huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\)$/iu, "$2 $1");
  const [place = "", whole, ...rest] = bare.split(/\s*,\s*/u);
  return whole !== undefined && rest.length === 0 && foldText(whole) === foldText(territory) ? place : bare;
}

/** The ranks by level. A "thành phố" stands beside districts or beside provinces, and alone proves neither. */
const ranksByLevel: readonly RegExp[] = [
  /^(?:tỉnh)\s/iu,
  /^(?:huyện|quận|thị xã)\s/iu,
  /^(?:xã|phường|thị trấn|đặc khu)\s/iu,
];

/** Counts the administrative levels of an office's localities. */
function countAdministrativeLevels({ localities }: Office): number {
  const names = localities.map(({ name }) => name.normalize("NFC"));
  const [provinces, districts, communes] = ranksByLevel.map((rank) => names.some((name) => rank.test(name)));
  const hasCityAlone = !provinces && !districts && names.some((name) => /^thành phố\s/iu.test(name));
  return [provinces, districts, communes, hasCityAlone].filter((hasLevel) => hasLevel).length;
}
