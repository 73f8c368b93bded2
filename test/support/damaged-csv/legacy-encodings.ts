/** Encoders of the encodings that preceded UTF-8 in Vietnam, written from their code tables, independently of the decoders under test. */

const questionMark = 0x3f;

/** Letters of TCVN3 (ABC) from code A1 on; "." where the code is no letter. */
const tcvn3Letters = [
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽ",
  "éẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ",
].join("");

/** Capitals with tones have no code in TCVN3: they are small letters in a font of capitals. */
export function encodeTcvn3(text: string): Buffer {
  const encodeLetter = (letter: string): number => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    const index = [letter, letter.toLowerCase()]
      .map((one) => tcvn3Letters.indexOf(one))
      .find((at) => at >= 0);
    return index === undefined ? questionMark : 0xa1 + index;
  };
  return Buffer.from(Array.from(text.normalize("NFC"), encodeLetter));
}

const toneMarks = "\u0300\u0301\u0309\u0303\u0323";
const circumflex = "\u0302";
const breve = "\u0306";
const horn = "\u031B";

/** Signs of VNI for a tone (none, grave, acute, hook, tilde, dot below), by the letter that bears it. */
const vniTones = ["", "ø", "ù", "û", "õ", "ï"];
const vniCircumflexTones = ["â", "à", "á", "å", "ã", "ä"];
const vniBreveTones = ["ê", "è", "é", "ú", "ü", "ë"];
const vniTonesOfI = ["i", "ì", "í", "æ", "ó", "ò"];

function encodeVniLetter(letter: string): string {
  const lowerCase = letter.toLowerCase();
  const [base = "", ...marks] = lowerCase.normalize("NFD");
  const tone = marks.map((mark) => toneMarks.indexOf(mark) + 1).find((index) => index > 0) ?? 0;
  const toSigns = (): string => {
    if (base === "đ") return "ñ";
    if (base === "i") return vniTonesOfI[tone] ?? "";
    if (base === "y" && tone === 5) return "î";
    if (marks.includes(circumflex)) return base + vniCircumflexTones[tone];
    if (marks.includes(breve)) return base + vniBreveTones[tone];
    if (marks.includes(horn)) return (base === "o" ? "ô" : "ö") + vniTones[tone];
    return base + vniTones[tone];
  };
  return letter === lowerCase ? toSigns() : toSigns().toUpperCase();
}

/** VNI-Windows: a letter, then a second sign for its tone or for its circumflex or breve with the tone. */
export function encodeVni(text: string): Buffer {
  const letters = Array.from(text.normalize("NFC"), (letter) =>
    letter.charCodeAt(0) < 0x80 ? letter : encodeVniLetter(letter),
  );
  return Buffer.from(letters.join(""), "latin1");
}

/** Codes in which windows-1258 differs from Latin-1. */
const windows1258Codes: Readonly<Record<string, number>> = {
  "…": 0x85,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "—": 0x97,
  Ă: 0xc3,
  "\u0300": 0xcc,
  Đ: 0xd0,
  "\u0309": 0xd2,
  Ơ: 0xd5,
  Ư: 0xdd,
  "\u0303": 0xde,
  ă: 0xe3,
  "\u0301": 0xec,
  đ: 0xf0,
  "\u0323": 0xf2,
  ơ: 0xf5,
  ư: 0xfd,
  "₫": 0xfe,
};
const replacedLatin1Codes = new Set(Object.values(windows1258Codes).filter((code) => code >= 0xa0));

function findWindows1258Code(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  const isLatin1 = code < 0x80 || (code >= 0xa0 && code <= 0xff && !replacedLatin1Codes.has(code));
  return windows1258Codes[letter] ?? (isLatin1 ? code : undefined);
}

/** windows-1258: a letter without a code of its own is written as its base letter and a combining tone. */
export function encodeWindows1258(text: string): Buffer {
  const codes = Array.from(text.normalize("NFC")).flatMap((letter) => {
    const code = findWindows1258Code(letter);
    if (code !== undefined) return [code];
    const parts = Array.from(letter.normalize("NFD"));
    const tones = parts.filter((part) => toneMarks.includes(part));
    const base = parts
      .filter((part) => !tones.includes(part))
      .join("")
      .normalize("NFC");
    const baseCode = findWindows1258Code(base);
    if (baseCode === undefined) return [questionMark];
    return [baseCode, ...tones.map((tone) => windows1258Codes[tone] ?? questionMark)];
  });
  return Buffer.from(codes);
}

export function encodeUtf16(text: string, byteOrder: "little-endian" | "big-endian"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return byteOrder === "big-endian" ? bytes.swap16() : bytes;
}
