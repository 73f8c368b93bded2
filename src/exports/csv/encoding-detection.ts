import { isUtf8 } from "node:buffer";
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { countNonAsciiAndVietnameseWords, isMostlyVietnamese } from "../vietnamese-syllables.ts";
import { type Encoding, tcvn3, utf8, utf16be, utf16le, vni, windows1258 } from "./encoding.ts";

type EncodingDetection =
  | {
      readonly encoding: Encoding;
      /** All that the bytes say, where they are few and intact UTF-8. */
      readonly text?: string;
    }
  | { readonly code: IssueCode; readonly details: IssueDetails; readonly line: number };

/** Enough text to decide by; scoring it takes no noticeable time. */
const sampleLength = 256 * 1024;

/** The share of Vietnamese words that the best decoding needs, and its lead over the next; otherwise the choice would be a guess. */
const minVietnameseShare = 0.85;
const minShareLead = 0.2;

/** First bytes of files that are no text, whatever their names end with. */
const fileSignatures: readonly (readonly [signature: string, kind: string])[] = [
  ["PK\x03\x04", "xlsx"],
  ["\xD0\xCF\x11\xE0", "xls"],
  ["\x1F\x8B", "archive"],
  ["Rar!", "archive"],
  ["7z\xBC\xAF", "archive"],
  ["%PDF", "pdf"],
];
const markupStart = /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|table|\?xml|head|body)/i;

/** Decides by signature, byte order mark, valid UTF-8, and last by the decoding that gives the most Vietnamese words. */
export function detectEncodingOrProblem(head: Buffer): EncodingDetection {
  const beginning = head.toString("latin1", 0, 1000);
  const kind = markupStart.test(beginning)
    ? "html"
    : fileSignatures.find(([signature]) => beginning.startsWith(signature))?.[1];
  if (kind) return { code: "export-not-csv", details: { kind }, line: 1 };
  if (beginning.startsWith("\xFF\xFE")) return { encoding: utf16le };
  if (beginning.startsWith("\xFE\xFF")) return { encoding: utf16be };
  if (hasManyNulBytes(beginning)) return { code: "export-not-csv", details: { kind: "binary" }, line: 1 };
  const sample = head.subarray(0, sampleLength);
  const text = decodeUtf8(sample, sample.length < head.length);
  const damagedCount = text.includes("\uFFFD") ? text.split("\uFFFD").length - 1 : 0;
  if (damagedCount === 0)
    return sample.length < head.length
      ? detectFontEncodingOfUtf8Text(text)
      : { ...detectFontEncodingOfUtf8Text(text), text };
  const intactCount = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (intactCount > damagedCount) return { encoding: utf8 };
  return detectLegacyEncoding(sample, text.slice(0, text.indexOf("\uFFFD")).split("\n").length);
}

/** Decodes UTF-8 with U+FFFD for what is none, without the beginning of a character that a sample ends with. */
function decodeUtf8(sample: Buffer, isCut: boolean): string {
  return isUtf8(sample)
    ? sample.toString("utf8")
    : new TextDecoder("utf-8").decode(sample, { stream: isCut });
}

/** True for binary files: texts hold no NUL, and no office program writes UTF-16 without a byte order mark. */
function hasManyNulBytes(beginning: string): boolean {
  return beginning.includes("\0") && beginning.split("\0").length - 1 > Math.max(2, beginning.length / 100);
}

/** Valid UTF-8 may still hold the characters of an old font, which only that font shows as Vietnamese letters. */
export function detectFontEncodingOfUtf8Text(text: string): EncodingDetection {
  if (isMostlyVietnamese(text)) return { encoding: utf8 };
  const best = findClearlyBestEncoding(
    [tcvn3, vni].map((encoding) => [encoding, encoding.decodeLetters?.(text) ?? text] as const),
  );
  return best
    ? { encoding: { ...best, label: "utf-8" } }
    : { code: "encoding-unclear", details: {}, line: 1 };
}

function detectLegacyEncoding(sample: Uint8Array, firstDamagedLine: number): EncodingDetection {
  const best = findClearlyBestEncoding(
    [windows1258, tcvn3, vni].map((encoding) => {
      const text = new TextDecoder(encoding.label).decode(sample);
      return [encoding, encoding.decodeLetters?.(text) ?? text] as const;
    }),
  );
  return best ? { encoding: best } : { code: "encoding-unclear", details: {}, line: firstDamagedLine };
}

/** The encoding that decodes the most words to Vietnamese, if it leads clearly. */
function findClearlyBestEncoding(decodings: readonly (readonly [Encoding, string])[]): Encoding | undefined {
  const scored = decodings.map(([encoding, text]) => {
    const { words, vietnamese } = countNonAsciiAndVietnameseWords(text);
    return { encoding, share: words === 0 ? 0 : vietnamese / words };
  });
  const [best, next] = scored.sort((a, b) => b.share - a.share);
  return best && best.share >= minVietnameseShare && best.share - (next?.share ?? 0) >= minShareLead
    ? best.encoding
    : undefined;
}
