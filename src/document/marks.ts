/**
 * How a figure is found again in Word after a clerk has edited the report. The name of its mark is made of its place: which
 * template says it, of what, and the how manyth time. Neither the line nor anything random is in it, so that a sentence
 * inserted above renames nothing.
 */
import crypto from "node:crypto";
import { type Period, periodId } from "../period.ts";
import type { Mention } from "../prose/line.ts";

/** Hidden from Word's list of bookmarks by its first letter. */
const prefix = "_so_";
const letters = "abcdefghijklmnopqrstuvwxyz234567";
const length = 13;

/** A name of ours, also with what LibreOffice puts behind the second of two alike ("_Copy_1"). */
const markName = new RegExp(`^${prefix}[a-z2-7]{${length}}(?=$|_Copy_\\d+$)`);

/** The mark that a bookmark or a content control bears; undefined where it is not ours. */
export function markOf(name: string): string | undefined {
  return markName.exec(name)?.[0];
}

/** Gives each place its mark; two alike are told apart by their order. */
export function marker(period: Period): (place: readonly (string | number | undefined)[]) => string {
  const id = periodId(period);
  const seen = new Map<string, number>();
  return (place) => {
    const key = JSON.stringify([id, ...place.map((part) => part ?? "")]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return prefix + base32(`${key} ${count}`);
  };
}

/** The place of a mention, as `marker` takes it. */
export function placeOfMention({ file, indicator, aspect, locality, month, format }: Mention) {
  return [file, indicator, aspect, locality, month, format];
}

/** In one call where Node knows it (from 20.12 on): a report has hundreds of marks. */
const sha256: (text: string) => Uint8Array = crypto.hash
  ? (text) => crypto.hash("sha256", text, "buffer")
  : (text) => crypto.createHash("sha256").update(text).digest();

function base32(text: string): string {
  const bytes = sha256(text);
  let name = "";
  for (let index = 0; index < length; index += 1) name += letters.charAt((bytes[index] ?? 0) & 31);
  return name;
}

/** The control's number: Word wants one that no other control has. Positive, of 30 bits, the first of the mark's name. */
export function controlId(mark: string): number {
  let id = 0;
  for (const letter of mark.slice(prefix.length, prefix.length + 6))
    id = id * letters.length + letters.indexOf(letter);
  return id || 1;
}
