/** Reads texts as people save them: UTF-8, or UTF-16 with a byte order mark (Notepad's "Unicode"). Other encodings are reported, never guessed. */
import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { listFilesWithStats, readOrAddIssue, toForwardSlashes } from "./disk.ts";
import { readFileIfNotLarger } from "./regular-file.ts";

/** Nobody writes so much into a declaration, a template or a narrative: the file is something else. */
const maxTextBytes = 16 << 20;

/** A text file with its bytes. */
export interface TextFileWithBytes extends TextFile {
  readonly bytes: Uint8Array;
}

/** Reads the text files below a folder whose names match the pattern. */
export function readTextFiles(
  root: string,
  folder: string,
  namePattern: RegExp,
  issues: Issue[],
): TextFileWithBytes[] {
  return listFilesWithStats(root, folder, namePattern, issues)
    .filter(({ path }) => namePattern.test(path))
    .flatMap(({ path, stats }) => readListedTextFile(root, path, stats, issues) ?? []);
}

/** Reads a text in Unicode NFC; undefined if it is unreadable or damaged, which adds an issue. */
export function readTextFile(root: string, path: string, issues: Issue[]): TextFileWithBytes | undefined {
  const stats = readOrAddIssue(path, issues, () => statSync(join(root, path)));
  return stats && readListedTextFile(root, path, stats, issues);
}

function readListedTextFile(
  root: string,
  path: string,
  stats: Stats,
  issues: Issue[],
): TextFileWithBytes | undefined {
  // Reading a pipe would wait for ever.
  if (!stats.isFile()) issues.push(buildIssue("file-not-regular", {}, { file: toForwardSlashes(path) }));
  const bytes = stats.isFile()
    ? readOrAddIssue(path, issues, () => readFileIfNotLarger(join(root, path), stats, maxTextBytes))
    : undefined;
  if (!bytes) return undefined;
  const text = decodeUtf8OrUtf16(bytes);
  const damage = findTextDamageIssue(text, toForwardSlashes(path));
  if (damage) issues.push(damage);
  return damage ? undefined : { path: toForwardSlashes(path), text: text.normalize("NFC"), bytes };
}

/** Invalid bytes become U+FFFD, which no intact text contains. The byte order mark is not part of the text. */
function decodeUtf8OrUtf16(bytes: Uint8Array): string {
  const byteOrderMark = `${bytes[0]} ${bytes[1]}`;
  const label = byteOrderMark === "255 254" ? "utf-16le" : byteOrderMark === "254 255" ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes);
}

/** Reports the first line with a lost letter. UTF-16 without a byte order mark shows by its NUL characters. */
function findTextDamageIssue(text: string, file: string): Issue | undefined {
  // Looking for letters is faster than a pattern, and nearly every text is intact.
  if (!text.includes("\uFFFD") && !text.includes("\0")) return undefined;
  const position = text.search(/[\uFFFD\0]/);
  const line = text.slice(0, position).split(lineBreakPattern).length;
  const quote = shortenAndCleanText(text.split(lineBreakPattern)[line - 1] ?? "");
  return buildIssue("text-damaged", {}, { file, line, quote });
}

const lineBreakPattern = /\r\n?|\n/;
