import { type Line, splitIntoNumberedLines } from "./lines.ts";
import { decodeTcvn3 } from "./tcvn3.ts";
import { decodeVni } from "./vni.ts";

/** The encoding of a file. */
export interface Encoding {
  /** The name that users know: "TCVN3 (ABC)". */
  readonly name: string;
  readonly label: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252";
  /** For encodings that depend on a font: decodes the characters of a line to the letters that the font shows. */
  readonly decodeLetters?: (text: string) => string;
}

export const utf8: Encoding = { name: "UTF-8", label: "utf-8" };
export const utf16le: Encoding = { name: "UTF-16 LE", label: "utf-16le" };
export const utf16be: Encoding = { name: "UTF-16 BE", label: "utf-16be" };
export const windows1258: Encoding = { name: "windows-1258", label: "windows-1258" };
export const tcvn3: Encoding = { name: "TCVN3 (ABC)", label: "windows-1252", decodeLetters: decodeTcvn3 };
export const vni: Encoding = { name: "VNI", label: "windows-1252", decodeLetters: decodeVni };

/** True for files that say themselves what they are: valid UTF-8, and UTF-16, which is read only with its byte order mark. */
export function isCertainEncoding({ label, decodeLetters }: Encoding): boolean {
  return label !== "windows-1258" && decodeLetters === undefined;
}

export function isPlainUtf8({ label, decodeLetters }: Encoding): boolean {
  return label === "utf-8" && decodeLetters === undefined;
}

/** Decodes the lines of a file. A byte that the encoding does not have becomes U+FFFD, which no intact file holds. */
export function* decodeLines(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<Line> {
  const { decodeLetters } = encoding;
  for (const line of splitIntoNumberedLines(decodeText(chunks, encoding))) {
    yield decodeLetters ? { number: line.number, text: decodeLetters(line.text) } : line;
  }
}

function* decodeText(chunks: Iterable<Uint8Array>, { label }: Encoding): Generator<string> {
  const decoder = new TextDecoder(label);
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
