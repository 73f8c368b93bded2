/** Where: the one locality of a whole file, which its title or its name says: its rows contradict it, or say none themselves. */

import { existsInPeriod } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { placeRankPrefix } from "../../catalogue/place-ranks.ts";
import type { Period } from "../../period.ts";
import { getOrCreateLocalityReader, listPlacesOfMonths } from "../cells/localities.ts";
import { expandRankAbbreviation } from "../cells/place-names.ts";
import { foldText } from "../cells/text-folding.ts";
import { listNamesOfContent } from "../file-name.ts";
import { createLazyGetter, getOrCreate, memoize } from "../memoize.ts";
import { type Evidence, type Resolution, resolveEvidence } from "./evidence.ts";
import { findConfirmedFile, resolveFileTime, resolveFileYear } from "./times/file-time.ts";

/** Whom a table is sent to, and what it was sent with, is not where its numbers come from. */
const otherMention = /^\W*(?:kem theo|theo|kinh gui|gui|noi nhan|can cu)\b/;

/** The only locality that the titles name with its rank, and the only one in the names of the sheet and of the file. */
export function listFilePlaces(
  titles: readonly string[],
  path: string,
  office: Office,
): Evidence<Locality>[] {
  const keepOfTime = createTimeFilter(titles, path, office);
  const inTitles = titles
    .filter((text) => text.length <= 200 && !otherMention.test(foldText(text)))
    .flatMap((text) =>
      keepOfTime(findNamedLocalities(text, office, false)).map(
        (value): Evidence<Locality> => ({ value, text, source: "title" }),
      ),
    );
  const inNames = listNamesOfContent(path).map(({ name, source }) =>
    keepOfTime(findNamedLocalities(name, office, true)).map(
      (value): Evidence<Locality> => ({ value, text: name, source }),
    ),
  );
  return [inTitles, ...inNames].flatMap((named) =>
    named.every(({ value }) => value === named[0]?.value) ? named.slice(0, 1) : [],
  );
}

/** Resolves the locality that a file says once of all its rows: what its title and its name say, or what the office confirmed. */
export function resolveFileLocality(
  titles: readonly string[],
  path: string,
  office: Office,
): Resolution<Locality> {
  const confirmed = listConfirmedLocalities(titles, path, office);
  const places = listFilePlaces(titles, path, office);
  const isPlain = places.every(({ text }) => !otherPlaceWords.test(foldTextWithoutAgency(text)));
  const evidence = isPlain && !titles.some(isMentionOfSeveral) ? [...places, ...confirmed] : confirmed;
  return resolveEvidence(evidence, (a, b) => a.code === b.code);
}

/** Words by which the rows are of more, of less or of another place than the named one. */
const otherPlaceWords =
  /\b(?:va|tru|ngoai|khong|(?<!thi )xa|phuong|thi tran|tai|toan tinh|cac|lien|trung tam|tt|cum|giua|den|tu)\b/;

/** The agency's own name holds such words: "Lao động - Thương binh và Xã hội". */
function foldTextWithoutAgency(text: string): string {
  return foldText(text).replace(/\blao dong (?:thuong binh|tb)(?: va)? (?:xa hoi|xh)\b/g, " ");
}

function isMentionOfSeveral(title: string): boolean {
  return /\b(?:toan tinh|cac huyen|tat ca cac)\b/.test(foldText(title));
}

function listConfirmedLocalities(
  titles: readonly string[],
  path: string,
  office: Office,
): Evidence<Locality>[] {
  const text = findConfirmedFile(office.files, path)?.locality;
  if (text === undefined) return [];
  const [value, ...others] = createTimeFilter(titles, path, office)(findLocalities(text, office));
  return value && others.length === 0 ? [{ value, source: "office", text }] : [];
}

/** Finds the localities that a text names wholly, each at its time. */
export function findLocalities(text: string, office: Office): Locality[] {
  const reading = getOrCreateLocalityReader(office)(text);
  if (reading.kind === "timed") return listPlacesOfMonths(reading, office);
  return reading.kind === "locality" ? office.localities.filter(({ code }) => code === reading.code) : [];
}

/** Creates what keeps the places that exist in the time of a file, of several with one name: "kim-son-8-2025.csv" is of the commune. */
function createTimeFilter(
  titles: readonly string[],
  path: string,
  { files }: Office,
): (places: Locality[]) => Locality[] {
  const findPeriod = createLazyGetter((): Period | undefined => {
    const time = resolveFileTime(titles, path, files);
    const { year, first = 1, last = 12 } = time.kind === "answered" ? time.evidence.value : {};
    const fileYear = year ?? resolveFileYear(titles, path, files);
    return fileYear === undefined ? undefined : { kind: "months", year: fileYear, first, last };
  });
  return (places) => {
    const period = places.length > 1 ? findPeriod() : undefined;
    const ofTime = period ? places.filter((place) => existsInPeriod(place, period)) : [];
    return ofTime.length > 0 ? ofTime : places;
  };
}

/** Finds the localities that a text names; in names of files the ranks are left out. Many files have the same titles. */
function findNamedLocalities(text: string, office: Office, isBare: boolean): Locality[] {
  const read = getOrCreate(namedLocalityReaders, office, () => ({
    inTitle: memoize((title) => searchNamedLocalities(title, office, false)),
    inName: memoize((name) => searchNamedLocalities(name, office, true)),
  }));
  return isBare ? read.inName(text) : read.inTitle(text);
}

const namedLocalityReaders = new WeakMap<
  Office,
  Readonly<Record<"inTitle" | "inName", (text: string) => Locality[]>>
>();

function searchNamedLocalities(text: string, office: Office, isBare: boolean): Locality[] {
  const { territory, formerTerritories } = office;
  const whole = foldText(territory);
  const folded = ` ${foldText(text)} `.replaceAll(" tp ", " thanh pho ").replaceAll(` ${whole} `, " ");
  const bareWholes = [territory, ...formerTerritories.map(({ name }) => name)].map((name) =>
    foldText(name.replace(placeRankPrefix, "")),
  );
  return getOrCreate(foldedNamesByOffice, office, () => foldNames(office))
    .filter(({ names }) =>
      names.some(({ full, bare, isRanked }) => {
        // "Ninh Bình" alone may be the province, and "Hà Nam" one that it was made of.
        if (isBare && bare.includes(" ") && !bareWholes.includes(bare)) return folded.includes(` ${bare} `);
        return isRanked && folded.includes(` ${full} `);
      }),
    )
    .map(({ locality }) => locality);
}

/** The names of a locality as they are looked for in texts. */
interface FoldedNames {
  readonly locality: Locality;
  readonly names: readonly { readonly full: string; readonly bare: string; readonly isRanked: boolean }[];
}

/** Every file of an office is looked through for the same names. */
const foldedNamesByOffice = new WeakMap<Office, readonly FoldedNames[]>();

function foldNames({ localities }: Office): FoldedNames[] {
  return localities.map((locality) => ({
    locality,
    names: [locality.name, ...locality.aliases].map((known) => {
      const ranked = expandRankAbbreviation(known);
      return {
        full: foldText(known),
        bare: foldText(ranked.replace(placeRankPrefix, "")),
        isRanked: placeRankPrefix.test(ranked),
      };
    }),
  }));
}

/** The localities of the rows of one file, each with its first line. */
export type RowPlaces = Map<string, number>;

/** Finds the first row of another place than the title or the name of the file says. */
export function findContradictingPlace(
  rowPlaces: RowPlaces,
  filePlaces: readonly Evidence<Locality>[],
): { readonly evidence: Evidence<Locality>; readonly code: string; readonly line: number } | undefined {
  for (const evidence of filePlaces)
    for (const [code, line] of rowPlaces) if (code !== evidence.value.code) return { evidence, code, line };
  return undefined;
}
