/** Finds the places that a text names, by their rank and by the capitals of their names, and words such as "toàn tỉnh". */
import { splitComparedWords } from "./compared-words.ts";
import { findTimeWords } from "./time-words.ts";

const name = "\\p{Lu}[\\p{L}\\p{M}]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}]*)*";
/** In small letters, with a capital, or in capitals as in a title. */
const rankedName = new RegExp(
  "(?<!\\p{L})([Tt]ỉnh|[Tt]hành phố|T[Pp]\\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn" +
    `|TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|PHƯỜNG|THỊ TRẤN) (${name})`,
  "gu",
);
const wholeArea =
  /(?<!\p{L})(?:toàn (tỉnh|thành phố|huyện|quốc|quận|xã|ngành)|cả (nước|tỉnh|huyện)|địa bàn (tỉnh|thành phố|huyện|xã|phường))(?!\p{L})/giu;
/** Two or more words with capitals. */
const properName = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*)+/gu;

/** "huyện kim sơn", "toàn tỉnh": each in the spelling of `splitComparedWords`. */
export function findPlaceWords(text: string): string[] {
  const oneSpaced = text.normalize("NFC").replace(/[\s\u00A0]+/g, " ");
  const places = new Set<string>();
  for (const [place] of oneSpaced.matchAll(rankedName)) places.add(joinFolded(place));
  for (const [, whole, all, area] of oneSpaced.matchAll(wholeArea))
    places.add(joinFolded(`toàn ${all === "nước" ? "quốc" : (whole ?? area ?? all)}`));
  return [...places];
}

/** "kim son", "nhat ban": names of two or more words, in the same spelling. A moment with capitals, such as "Quý III", is none. */
export function findProperNames(text: string): string[] {
  const capitalized = text.normalize("NFC").match(properName) ?? [];
  const names = capitalized.filter((name) => findTimeWords(name).own.length === 0);
  return [...new Set(names.map(joinFolded))];
}

const province = joinFolded("tỉnh");

/** "Toàn tỉnh" as `findPlaceWords` gives it. */
export const wholeProvince = joinFolded("toàn tỉnh");

/** True for "tỉnh ninh bình" and "toàn tỉnh" as `findPlaceWords` gives them. */
export function isProvince(placeWords: string): boolean {
  return placeWords.split(" ").includes(province);
}

function joinFolded(text: string): string {
  return splitComparedWords(text).join(" ");
}
