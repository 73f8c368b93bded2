/**
 * The mark of examples that `report init` writes, in exports and in the office's own texts. It stands at the beginning of a cell or a
 * line, in capital letters, so that nothing which begins with it is taken for a number or a sentence of the office.
 */
export const exampleMark = "VÍ DỤ";

const markAtBeginning = new RegExp(`^\\s*\\[?${exampleMark}(?![\\u0300-\\u036F\\p{sc=Latn}])`, "u");

export function hasExampleMark(text: string): boolean {
  return markAtBeginning.test(text.normalize("NFC"));
}
