/**
 * Characters that would steer a terminal, turn the direction of its text, or cannot be seen, and halves of a character. Names of
 * files, headers and texts of Word files may hold any.
 */
const steeringCharacter = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** The same without line breaks and tabs, of which a long text has more than could be replaced one by one. */
const steeringCharacterButLayout = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Shows control characters as "\\u001b", which is also their form in JSON. Line breaks and tabs are layout of our own. */
export function escapeControlCharacters(text: string): string {
  return text.replace(steeringCharacterButLayout, escapeCharacter);
}

/** Like `escapeControlCharacters`, for a name or a sentence, which is one line. */
export function escapeControlCharactersOfLine(text: string): string {
  return text.replace(steeringCharacter, escapeCharacter);
}

/** A character of two units, such as an invisible tag, has two codes. */
function escapeCharacter(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
