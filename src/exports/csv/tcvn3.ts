/** TCVN 5712:1993 (VN3, "ABC"), the encoding of the .Vn fonts. Its capitals with tones are a matter of font, not of code. */
const tcvn3Letters =
  "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ";
const firstCode = 0xa1;

/** Two codes that Word and web pages change: "·" (ã) becomes "∙", the soft hyphen (ư) becomes "−". */
const mangledLetters: Readonly<Record<string, string>> = { "\u2219": "ã", "\u2212": "ư" };

/** Decodes TCVN3 that was read as Latin-1: "huyÖn" → "huyện". */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE\u2219\u2212]/g, (character) => {
    const letter = mangledLetters[character] ?? tcvn3Letters[character.charCodeAt(0) - firstCode];
    return letter === undefined || letter === "\0" ? "\uFFFD" : letter;
  });
}
