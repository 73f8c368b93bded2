/** Knows the place of which a document reports by the names that its letterhead or its opening has. */
import {
  findPlaceWords,
  findRankOfPlace,
  formatWholeArea,
  wholeProvince,
} from "../../language/meaning/place-words.ts";
import type { MarkedParagraph } from "./marked-paragraphs.ts";

export interface OwnTerritory {
  /** "tỉnh ninh bình", in the spelling of `splitComparedWords`; empty where no paragraph names a place. */
  readonly name: string;
  /** "toàn tỉnh", in the same spelling. */
  readonly area: string;
}

/** The letterhead comes first and names the place of the agency; every other place of the text is another one. */
export function findOwnTerritory(paragraphs: readonly MarkedParagraph[]): OwnTerritory {
  for (const { text } of paragraphs) {
    const name = findPlaceWords(text).find((place) => findRankOfPlace(place) !== undefined);
    const rank = name && findRankOfPlace(name);
    if (name && rank) return { name, area: formatWholeArea(rank) };
  }
  return { name: "", area: wholeProvince };
}
