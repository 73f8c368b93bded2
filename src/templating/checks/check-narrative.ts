/** Finds what makes a narrative unprintable: lines that the markup of templates would obey, and lost letters. */
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";

/** A narrative with the path under which the office finds it. */
interface Narrative {
  readonly path: string;
  readonly text: string;
}

/** Checks each line of a narrative: it is plain text, so that nobody changes the document by a sign at the beginning of a line. */
export function checkNarrative({ path, text }: Narrative): Issue[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const place = { file: path, line: index + 1, quote: shortenAndCleanText(line) };
    const directive = /[#@|{}]/.test(line) ? directivePattern.exec(line) : undefined;
    const lostWords = findWordsWithLostLetters(line);
    return [
      ...(directive
        ? [
            buildIssue(
              "narrative-directive",
              { text: directive[0].trim() },
              { ...place, column: String(line.indexOf(directive[0].trim()) + 1) },
            ),
          ]
        : []),
      ...(lostWords[0] !== undefined
        ? [
            buildIssue(
              "narrative-letters-lost",
              { words: lostWords.slice(0, 3).join(" ") },
              { ...place, column: String(line.indexOf(lostWords[0]) + 1) },
            ),
          ]
        : []),
    ];
  });
}

/** Matches a heading ("# "), a directive ("@part"), the row of a table and the braces of a tag; "#5" is plain text. */
const directivePattern = /^\s*#+(?=\s|$)|^\s*@\p{L}[\p{L}\p{N}-]*|^\s*\||\{\{|\}\}/u;

/** Lists the words in which a program wrote "?" for a Vietnamese letter: "Ngh? quy?t"; not "Vì sao?" or the address of a page. */
function findWordsWithLostLetters(line: string): string[] {
  if (!line.includes("?")) return [];
  const words = line.split(/\s+/).filter((word) => word.includes("?") && !/[/=&@]/.test(word));
  if (!words.some((word) => lostLetter.test(word))) return [];
  return words.filter((word) => /\p{L}/u.test(word));
}

/** Matches a question mark within or before the letters of a word; behind its last letter it may be meant, and "gì?Tôi" lacks a space. */
const lostLetter = /\p{L}\?+\p{Ll}|\p{Lu}\?+\p{Lu}|(?<![\p{L}\p{N}])\?+\p{L}/u;
