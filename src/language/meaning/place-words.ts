/** Finds the places that a text names, by their rank and by the capitals of their names, and words such as "toàn tỉnh". */
import { splitComparedWords } from "./compared-words.ts";
import { findTimeWords } from "./time-words.ts";

const name = "\\p{Lu}[\\p{L}\\p{M}]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}]*)*";
const ranks = [
  ...["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu"],
] as const;
/** In small letters, with a capital, or in capitals as in a title; "XÃ HỘI" is no commune. */
const rankedName = new RegExp(
  `(?<!\\p{L})(${ranks.map(inAnyCapitals).join("|")}|T[Pp]\\.?|XÃ(?! HỘI)) (${name})`,
  "gu",
);

function inAnyCapitals(rank: string): string {
  const capital = rank.charAt(0).toLocaleUpperCase("vi");
  const inCapitals = rank === "xã" ? [] : [rank.toLocaleUpperCase("vi")];
  return [`[${rank.charAt(0)}${capital}]${rank.slice(1)}`, ...inCapitals].join("|");
}

const areas = ranks.join("|");
const wholeArea = new RegExp(
  `(?<!\\p{L})(?:toàn (${areas}|quốc|ngành)|cả (nước|${areas})|địa bàn (${areas}))(?!\\p{L})(?! hội)`,
  "giu",
);
/** Two or more words with capitals. */
const properName = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*)+/gu;

/** "huyện kim sơn", "toàn tỉnh": each in the spelling of `splitComparedWords`. No name goes on in the next line. */
export function findPlaceWords(text: string): string[] {
  const oneSpaced = text.normalize("NFC").replace(/[^\S\n]+/g, " ");
  const places = new Set<string>();
  for (const [place] of oneSpaced.matchAll(rankedName)) places.add(joinFolded(place));
  for (const [, whole, all, area] of oneSpaced.matchAll(wholeArea))
    places.add(
      joinFolded(`toàn ${all?.toLocaleLowerCase("vi") === "nước" ? "quốc" : (whole ?? area ?? all)}`),
    );
  return [...places];
}

/** "kim son", "nhat ban": names of two or more words, in the same spelling. A moment with capitals, such as "Quý III", is none. */
export function findProperNames(text: string): string[] {
  const capitalized = text.normalize("NFC").match(properName) ?? [];
  const names = capitalized.filter((name) => findTimeWords(name).own.length === 0);
  return [...new Set(names.map(joinFolded))];
}

/** "Huyện Kim Sơn" as the rank and the name; each place is given to `replace`. */
export function replaceRankedNames(
  text: string,
  replace: (rank: string, placeName: string) => string,
): string {
  return text.replace(rankedName, (_, rank: string, placeName: string) =>
    replace(joinFolded(rank), placeName),
  );
}

/** "Toàn tỉnh" as `findPlaceWords` gives it. */
export const wholeProvince = formatWholeArea("tỉnh");

/** "Toàn tỉnh" for "tỉnh", in the spelling of `splitComparedWords`. */
export function formatWholeArea(rank: string): string {
  return joinFolded(`toàn ${rank}`);
}

/** "tỉnh" of "tỉnh ninh bình" as `findPlaceWords` gives it; undefined for "toàn tỉnh". */
export function findRankOfPlace(placeWords: string): string | undefined {
  return ranks.find((rank) => placeWords.startsWith(`${joinFolded(rank)} `));
}

function joinFolded(text: string): string {
  return splitComparedWords(text).join(" ");
}
