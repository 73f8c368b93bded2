/**
 * The names of figure marks. A mark is a bookmark and a content control around one figure; both bear its name. Word hides
 * bookmarks whose name begins with "_" from its list.
 */
export const markPrefix = "_so_";

/** 13 letters of base 32 follow the prefix. */
export const markLetters = "abcdefghijklmnopqrstuvwxyz234567";
export const markLetterCount = 13;

/** LibreOffice appends "_Copy_1" to the second of two equal names. */
const markPattern = new RegExp(`^${markPrefix}[a-z2-7]{${markLetterCount}}(?=$|_Copy_\\d+$)`);

/** The mark in the name of a bookmark or the tag of a content control; undefined where it is not ours. */
export function parseMark(name: string): string | undefined {
  return markPattern.exec(name)?.[0];
}
