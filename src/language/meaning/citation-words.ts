/** Finds the numbers by which a text cites documents: their symbols, the numbers of articles, and their dates. */

/** Numbers of documents with their symbols, and numbers behind the name of a kind of document or of its parts. */
const paperPatterns = [
  /\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{sc=Latn}\d/-]*/gu,
  /(?<=(?:ghị định|ghị quyết|uyết định|hông tư|hỉ thị|Luật|ế hoạch|Điều|hoản)(?: số)? )\d{1,4}(?![\d/.,-]|\p{sc=Latn})/gu,
];
const datePattern = /(?<=\p{Lu} ngày |\p{Lu}g ngày |\d ngày )\d{1,2}\/\d{1,2}\/\d{4}/gu;

export interface CitationNumber {
  readonly at: number;
  readonly number: string;
  /** For a date: the number of the paper before it. */
  readonly paper: string | undefined;
}

/** In a text with plain spaces and hyphens: "68/NQ-CP", the "15" of "Kế hoạch số 15", "01/7/2021". */
export function findCitationNumbers(text: string): CitationNumber[] {
  if (!/\d/.test(text)) return [];
  const papers = paperPatterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: number }) => ({ at: index, number, paper: undefined }))
    .sort((a, b) => a.at - b.at);
  const dates = [...text.matchAll(datePattern)].map(({ index, 0: number }) => ({
    at: index,
    number,
    paper: papers.findLast(({ at }) => at < index)?.number,
  }));
  return [...papers, ...dates];
}
