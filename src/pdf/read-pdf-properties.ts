/** Reads what a PDF says of itself: its keywords and the time at which it was made. Pages are not read. */
import { inflateSync } from "node:zlib";

export interface PdfProperties {
  /** The latest, where a signature or another program has added to the file. */
  readonly keywords?: string;
  /** Milliseconds since 1970. */
  readonly created?: number;
}

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

export function readPdfProperties(bytes: Uint8Array): PdfProperties {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = [text, ...inflateObjectStreams(text)].join("\n");
  const keywords = findLastString(objects, "Keywords") ?? findKeywordsInMetadata(objects);
  const created = parsePdfTime(findLastString(objects, "CreationDate") ?? "");
  return { ...(keywords !== undefined && { keywords }), ...(created !== undefined && { created }) };
}

/** Objects may lie together in compressed streams; far less than this tells of a document. */
const largestStreamBytes = 16 << 20;

function inflateObjectStreams(text: string): string[] {
  return [...text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]{0,300}?stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    if (end < 0) return [];
    try {
      const packed = Buffer.from(text.slice(start, end), "latin1");
      return [inflateSync(packed, { maxOutputLength: largestStreamBytes }).toString("latin1")];
    } catch {
      // A stream that is damaged or encrypted tells nothing.
      return [];
    }
  });
}

/** The value of a key: "(…)" with escapes, or "<…>" in hexadecimal digits. */
function findLastString(text: string, key: string): string | undefined {
  const values = text.matchAll(
    new RegExp(`/${key}\\s*(?:\\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)|<([\\da-fA-F\\s]*)>)`, "g"),
  );
  const last = [...values].at(-1);
  if (!last) return undefined;
  const [, literal, digits] = last;
  return decodeText(
    literal === undefined ? Buffer.from((digits ?? "").replace(/\s/g, ""), "hex") : unescapeLiteral(literal),
  );
}

function unescapeLiteral(literal: string): Buffer {
  const plain = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter = "") => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return { n: "\n", r: "\r", t: "\t" }[letter as "n"] ?? letter;
  });
  return Buffer.from(plain, "latin1");
}

/** UTF-16 with its mark, else one byte a letter. */
function decodeText(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isUtf16 ? "utf-16be" : "latin1").decode(bytes);
}

/** Some programs write the properties as XML only. */
function findKeywordsInMetadata(text: string): string | undefined {
  return (
    /<pdf:Keywords>([^<]*)<\/pdf:Keywords>/.exec(text)?.[1] ?? /\bpdf:Keywords="([^"]*)"/.exec(text)?.[1]
  );
}

/** "D:20221007093000+07'00'" */
function parsePdfTime(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, zone = "Z", zoneHours = "00", zoneMinutes = "00"] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+\-Z])(?:(\d\d)'?(\d\d)?)?)?/.exec(text) ?? [];
  if (second === undefined) return undefined;
  const offset = zone === "Z" ? "Z" : `${zone}${zoneHours}:${zoneMinutes}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}
