/** VNI-Windows: a letter, then its tone (or its hat and tone) as a second sign: "Huyeän" → "Huyện". */

const grave = "\u0300";
const acute = "\u0301";
const hook = "\u0309";
const tilde = "\u0303";
const dot = "\u0323";
const hat = "\u0302";
const breve = "\u0306";

/** Signs that stand behind a letter. */
const behind: Readonly<Record<string, string>> = {
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
const alone: Readonly<Record<string, string>> = {
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

const sign = /([AEOUYÔÖaeouyôö])([ØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜËøùûõïâàáåãäêèéúüë])|[ÑÔÖÌÍÆÓÒÎñôöìíæóòî]/g;

/** Text whose codes are those of VNI, read as windows-1252. A capital sign may stand behind a small letter and the other way round. */
export function fromVni(text: string): string {
  return text
    .replace(sign, (found, letter: string | undefined, mark: string | undefined) => {
      if (letter === undefined || mark === undefined) return single(found);
      return (alone[letter.toLowerCase()] ? single(letter) : letter) + (behind[mark.toLowerCase()] ?? "");
    })
    .normalize("NFC");
}

function single(sign: string): string {
  const small = sign.toLowerCase();
  const letter = alone[small] ?? sign;
  return sign === small ? letter : letter.toUpperCase();
}
