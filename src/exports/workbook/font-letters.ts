/** Texts in the old Vietnamese fonts, whose letters only the font shows: the name of the font says how they are read. */
import { decodeTcvn3 } from "../csv/tcvn3.ts";
import { decodeVni } from "../csv/vni.ts";

/** Decodes the letters of a text; absent for fonts that show every letter as what it is. */
export type FontDecoder = ((text: string) => string) | undefined;

/** ".VnTime" has TCVN3 letters, ".VnTimeH" shows them as capitals, "VNI-Times" has those of VNI. */
export function findFontDecoder(fontName: string): FontDecoder {
  const name = fontName.trim().replace(/^['"]|['"]$/g, "");
  if (/^vni[- ]/i.test(name)) return (text) => (isOfOldFont(text) ? decodeVni(text) : text);
  if (!/^\.vn/i.test(name)) return undefined;
  const isOfCapitals = /[a-z]H$/.test(name);
  return (text) => {
    if (!isOfOldFont(text)) return text;
    const letters = decodeTcvn3(text);
    return isOfCapitals ? letters.toLocaleUpperCase("vi") : letters;
  };
}

/** True unless the text has letters of Unicode that no old font has: it was typed in Unicode, whatever the font of its cell. */
function isOfOldFont(text: string): boolean {
  return !/[\u0102-\u0111\u0128-\u0129\u0168-\u0169\u01A0-\u01B0\u1EA0-\u1EF9]|\p{M}/u.test(text);
}
