/** Characters that would steer a terminal or turn the direction of its text. Names of files and headers may hold any. */
const controlCharacter = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const colourCode = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, "y");

/** Shows control characters as "\\u001b", which is also their form in JSON. */
export function escapeControlCharacters(text: string): string {
  return text.replace(controlCharacter, escapeOneCharacter);
}

/** Like `escapeControlCharacters`, for a text whose colours are our own. */
export function escapeControlCharactersBetweenColours(text: string): string {
  return text.replace(controlCharacter, (character, offset: number) => {
    colourCode.lastIndex = offset;
    return colourCode.test(text) ? character : escapeOneCharacter(character);
  });
}

function escapeOneCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
