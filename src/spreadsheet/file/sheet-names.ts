/** Names of sheets as Excel accepts them. */

const maxNameLength = 31;

/** Cleans and shortens each name; a name that stands before already, in whatever case, gets a number. */
export function buildSheetNames(wishedNames: readonly string[]): string[] {
  const usedNames = new Set<string>();
  return wishedNames.map((wishedName) => {
    const cleanName = cleanSheetName(wishedName);
    let name = cleanName;
    for (let number = 2; usedNames.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = `${cutText(cleanName, maxNameLength - ending.length)}${ending}`;
    }
    usedNames.add(name.toLowerCase());
    return name;
  });
}

/** Excel refuses []:*?/\ and control characters anywhere, apostrophes at the ends, and the name "History". */
function cleanSheetName(text: string): string {
  const cleanText = text
    .normalize("NFC")
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ");
  const name = cutText(cleanText.trim().replace(/^'+/, ""), maxNameLength).replace(/'+$/, "");
  return name === "" || /^history$/i.test(name) ? `Trang ${name}`.trim() : name;
}

/** Cuts between characters, never within one of two code units. */
function cutText(text: string, maxLength: number): string {
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > maxLength) break;
    cut += character;
  }
  return cut.trim();
}
