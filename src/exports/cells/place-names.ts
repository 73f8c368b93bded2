/** The names of places, as cells write them. */
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { placeRankPrefix } from "../../catalogue/place-ranks.ts";
import { createNameIndex, findNearestName } from "./name-index.ts";
import { foldText } from "./text-folding.ts";

/** The meaning of the name of a place among the places of one time. */
export type PlaceReading =
  | { readonly kind: "locality"; readonly code: string }
  | { readonly kind: "territory" }
  /** One of the provinces that the territory was made of, which is none of its places. */
  | { readonly kind: "former-territory" }
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
  readonly province?: string;
  /** Absent for the whole territory. */
  readonly code?: string;
}

/**
 * Creates the reader of the names of some places, which matches code, name, alias, and the name without its rank ("Nho Quan"). A name
 * without rank that belongs to a locality and to the territory ("Ninh Bình": tỉnh or thành phố) is unclear. So is every name without
 * rank among localities of several levels.
 */
export function createPlaceNameReader(
  office: Office,
  localities: readonly Locality[],
): (text: string) => PlaceReading {
  const territory: NamedPlace = { name: office.territory };
  const fullNames: [string, NamedPlace][] = [[office.territory, territory]];
  const bareNames: [string, NamedPlace][] = [[office.territory.replace(placeRankPrefix, ""), territory]];
  for (const locality of localities) {
    for (const name of [locality.declaredCode ?? locality.code, locality.name, ...locality.aliases])
      fullNames.push([expandRankAbbreviation(name), locality]);
    bareNames.push([locality.name.replace(placeRankPrefix, ""), locality]);
  }
  const byFullName = createNameIndex(fullNames);
  const byBareName = createNameIndex(bareNames);
  const foreignNames = createNameIndex(
    office.foreign.map(({ name }) => [expandRankAbbreviation(name), name]),
  );
  const mayBeOtherLevel = countAdministrativeLevels(localities) > 1;
  const knownNames = [...localities.map(({ name }) => name), office.territory];
  const wholeNames = createNameIndex(listWholeTerritoryNames(office).map((name) => [name, territory]));
  const formerNames = createFormerTerritoryIndex(office);
  return (text) => {
    // "Gia Viễn (%)" is a row of shares.
    if (/[%‰]/u.test(text) || text.length > longestPlace) return { kind: "unknown", nearest: undefined };
    if (wholeNames.find(text).length > 0) return { kind: "territory" };
    const { name, province } = splitProvince(removeNumberAndSender(text.trim()), office);
    const fullMatches = keepProvince(byFullName.find(name), province);
    const matches = fullMatches.length > 0 ? fullMatches : keepProvince(byBareName.find(name), province);
    const [first] = matches;
    if (!first) {
      if (formerNames.find(name).length > 0) return { kind: "former-territory" };
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
        candidates: [...new Set(matches.map(formatCandidate))],
        mayBeOtherLevel: isBareAcrossLevels,
      };
    return first.code === undefined ? { kind: "territory" } : { kind: "locality", code: first.code };
  };
}

function createFormerTerritoryIndex({ formerTerritories, territory }: Office) {
  const names = formerTerritories.map(({ name }) => name).filter((name) => name !== territory);
  return createNameIndex(names.map((name) => [name, name]));
}

/** "xã Hải Hà (tỉnh Nam Định)": names repeat in the provinces that were merged. */
function formatCandidate({ name, province }: NamedPlace): string {
  return province === undefined ? name : `${name} (${province})`;
}

/** A place without a province may lie in any. */
function keepProvince(matches: readonly NamedPlace[], province: string | undefined): readonly NamedPlace[] {
  return province === undefined
    ? matches
    : matches.filter((place) => place.province === undefined || place.province === province);
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

/** A sender begins with one of these letters. Most names of places do not, so that V8 seldom has to make the long pattern ready. */
const beginsLikeSender = /^[uủp]/i;

/** The sender of a place's numbers; none for the territory, because its row would be a total. */
const sender =
  /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|phòng (?:lđ|lao động)[^,;]*?)\s+(?=(?:huyện|quận|thị xã|thành phố|tp|tx|h\.|xã(?!\s+hội)|phường|thị trấn|đặc khu)[\s.])/iu;

/** Removes what stands around the name of a place: "1. Kim Sơn", "UBND huyện Kim Sơn", "Kim Sơn (huyện)". */
function removeNumberAndSender(text: string): string {
  const withoutNumber = text.normalize("NFC").replace(/^\d{1,3}\s*[.)]\s*(?=\p{sc=Latn})/u, "");
  const place = beginsLikeSender.test(withoutNumber) ? withoutNumber.replace(sender, "") : withoutNumber;
  if (!place.endsWith(")")) return place;
  return place.replace(/^(.+?)\s*\((huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\)$/iu, "$2 $1");
}

/** "huyện Kim Sơn, tỉnh Ninh Bình": the territory says no more; a province that it was made of tells apart places of one name. */
function splitProvince(
  text: string,
  { territory, formerTerritories }: Office,
): { readonly name: string; readonly province?: string } {
  const [place = "", whole, ...rest] = text.split(/\s*,\s*/u);
  if (whole === undefined || rest.length > 0) return { name: expandRankAbbreviation(text) };
  const former = formerTerritories.find(({ name }) => foldText(whole) === foldText(name));
  if (former) return { name: expandRankAbbreviation(place), province: former.name };
  const name = foldText(whole) === foldText(territory) ? place : text;
  return { name: expandRankAbbreviation(name) };
}

/** The ranks by level. A "thành phố" stands beside districts or beside provinces, and alone proves neither. */
const ranksByLevel: readonly RegExp[] = [
  /^(?:tỉnh)\s/iu,
  /^(?:huyện|quận|thị xã)\s/iu,
  /^(?:xã|phường|thị trấn|đặc khu)\s/iu,
];

function countAdministrativeLevels(localities: readonly Locality[]): number {
  const names = localities.map(({ name }) => name.normalize("NFC"));
  const [provinces, districts, communes] = ranksByLevel.map((rank) => names.some((name) => rank.test(name)));
  const hasCityAlone = !provinces && !districts && names.some((name) => /^thành phố\s/iu.test(name));
  return [provinces, districts, communes, hasCityAlone].filter((hasLevel) => hasLevel).length;
}
