/** VNI-Windows: a letter, then its tone (or its hat and tone) as a second sign: "Huyeän" → "Huyện". */

const grave = "\u0300";
const acute = "\u0301";
const hook = "\u0309";
const tilde = "\u0303";
const dot = "\u0323";
const hat = "\u0302";
const breve = "\u0306";

/** Signs that stand behind a letter. */
const combiningSigns: Readonly<Record<string, string>> = {
  ø: grave,
  ù: acute,
  û: hook,
  õ: tilde,
  ï: dot,
  â: hat,
  à: hat + grave,
  á: hat + acute,
  å: hat + hook,
  ã: hat + tilde,
  ä: hat + dot,
  ê: breve,
  è: breve + grave,
  é: breve + acute,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** Signs that are letters by themselves. */
const standaloneSigns: Readonly<Record<string, string>> = {
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

const vniSign = /([AEOUYÔÖaeouyôö])([ØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜËøùûõïâàáåãäêèéúüë])|[ÑÔÖÌÍÆÓÒÎñôöìíæóòî]/g;

/** Text whose codes are those of VNI, read as windows-1252. A capital sign may stand behind a small letter and the other way round. */
export function decodeVni(text: string): string {
  return text
    .replace(vniSign, (match, letter: string | undefined, mark: string | undefined) => {
      if (letter === undefined || mark === undefined) return decodeSingleSign(match);
      return (
        (standaloneSigns[letter.toLowerCase()] ? decodeSingleSign(letter) : letter) +
        (combiningSigns[mark.toLowerCase()] ?? "")
      );
    })
    .normalize("NFC");
}

function decodeSingleSign(sign: string): string {
  const lowerCase = sign.toLowerCase();
  const letter = standaloneSigns[lowerCase] ?? sign;
  return sign === lowerCase ? letter : letter.toUpperCase();
}
