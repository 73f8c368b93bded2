/** Names of files that are written: a clerk opens them on Windows, wherever they were made. */
import { basename } from "node:path";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";

/** What Windows takes for devices and folders, also with an extension. */
const reservedName = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?= *(?:\.|$))/iu;
/** Control characters, those that turn the direction of a name, and halves of a character too. */
const refusedLetter = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** Checks the last name of a path. */
export function findOutputNameIssue(path: string): Issue | undefined {
  const name = basename(path);
  const shown = shortenAndCleanText(name);
  const [letter] = refusedLetter.exec(name) ?? [];
  if (letter !== undefined)
    return buildIssue("output-name-letter", { name: shown, letter: formatLetter(letter) });
  const [word] = reservedName.exec(name) ?? [];
  return word === undefined
    ? undefined
    : buildIssue("output-name-reserved", { name: shown, word: word.toUpperCase() });
}

/** “:”; letters that cannot be seen by their number: U+202E. */
function formatLetter(letter: string): string {
  if (!/[\p{C}\p{Z}]/u.test(letter)) return `“${letter}”`;
  return `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
