/** Texts as people save them: UTF-8, or UTF-16 with its mark (the "Unicode" of Notepad). What is neither is told, never guessed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "./catalogue/yaml.ts";
import { filesBelow, slashed, unlessRefused } from "./disk.ts";
import { excerpt, type Issue, issue } from "./issues/issue.ts";

/** A text with the bytes that it was read from. */
export interface ReadText extends TextFile {
  readonly bytes: Uint8Array;
}

/** The texts below a folder whose names are of the kind. */
export function textsBelow(root: string, folder: string, kind: RegExp, issues: Issue[]): ReadText[] {
  return filesBelow(root, folder, kind, issues)
    .filter((path) => kind.test(path))
    .flatMap((path) => textAt(root, path, issues) ?? []);
}

/** A text in composed letters; undefined where it cannot be read or is damaged, which is told. */
export function textAt(root: string, path: string, issues: Issue[]): ReadText | undefined {
  const bytes = unlessRefused(path, issues, () => readFileSync(join(root, path)));
  if (!bytes) return undefined;
  const text = decoded(bytes);
  const damage = damageIn(text, slashed(path));
  if (damage) issues.push(damage);
  return damage ? undefined : { path: slashed(path), text: text.normalize("NFC"), bytes };
}

/** What is not sound becomes U+FFFD, which no sound text holds. A mark at the beginning is no part of the text. */
function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const label = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes);
}

/** The first line with a letter that is lost. UTF-16 without its mark shows by NULs. */
function damageIn(text: string, file: string): Issue | undefined {
  const at = text.search(/[\uFFFD\0]/);
  if (at < 0) return undefined;
  const line = text.slice(0, at).split(lineBreak).length;
  const quote = excerpt(text.split(lineBreak)[line - 1] ?? "");
  return issue("text-damaged", {}, { file, line, quote });
}

const lineBreak = /\r\n?|\n/;
