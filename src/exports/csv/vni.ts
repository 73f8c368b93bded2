/** VNI-Windows: a letter followed by a second character for its diacritics: "Huyeän" → "Huyện". */

const grave = "\u0300";
const acute = "\u0301";
const hook = "\u0309";
const tilde = "\u0303";
const dot = "\u0323";
const circumflex = "\u0302";
const breve = "\u0306";

/** Characters behind a letter, and the diacritics that they stand for. */
const combiningCharacters: Readonly<Record<string, string>> = {
  ø: grave,
  ù: acute,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  à: circumflex + grave,
  á: circumflex + acute,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  è: breve + grave,
  é: breve + acute,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** Characters that stand for a whole letter. */
const standaloneCharacters: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  ì: "ì",
  í: "í",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

const vniPattern = /([AEOUYÔÖaeouyôö])([ØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜËøùûõïâàáåãäêèéúüë])|[ÑÔÖÌÍÆÓÒÎñôöìíæóòî]/g;

/** Decodes VNI that was read as windows-1252. The case of a second character may differ from that of its letter. */
export function decodeVni(text: string): string {
  return text
    .replace(vniPattern, (match, letter: string | undefined, mark: string | undefined) => {
      if (letter === undefined || mark === undefined) return decodeStandaloneCharacter(match);
      return (
        (standaloneCharacters[letter.toLowerCase()] ? decodeStandaloneCharacter(letter) : letter) +
        (combiningCharacters[mark.toLowerCase()] ?? "")
      );
    })
    .normalize("NFC");
}

function decodeStandaloneCharacter(character: string): string {
  const lowerCase = character.toLowerCase();
  const letter = standaloneCharacters[lowerCase] ?? character;
  return character === lowerCase ? letter : letter.toUpperCase();
}
