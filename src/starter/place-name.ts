import { removeRank } from "./question.ts";

/**
 * The place before the date of a document: "Ninh Bình". A unit named after a person is written with its whole name (Decree 30/2020/NĐ-CP,
 * Annex I, II.4); one province is.
 */
export function formatPlaceName(name: string): string {
  return name === "thành phố Hồ Chí Minh" ? "Thành phố Hồ Chí Minh" : removeRank(name);
}
