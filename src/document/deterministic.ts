/**
 * docx draws ids at random, counts some across documents and stamps the time of day. Here the same parts get the same
 * names, counts and times, so that equal contents are equal files.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { CalendarDate } from "../period.ts";

const contentTypes = "[Content_Types].xml";

export interface Repacking {
  /** Becomes the time of making. */
  readonly date: CalendarDate;
  /** The last word on the XML of a part. */
  readonly mend: (name: string, xml: string) => string;
}

/** Repacks a file made by docx. */
export function sameBytes(file: Uint8Array, repacking: Repacking): Uint8Array {
  const parts = unzipSync(file);
  // Readers expect the content types first.
  const names = [
    contentTypes,
    ...Object.keys(parts)
      .filter((name) => name !== contentTypes)
      .sort(),
  ];
  const rename = stableNames();
  const packed: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    packed[name] = isText(name)
      ? strToU8(stable(repacking.mend(name, strFromU8(bytes)), { name, rename, ...repacking }))
      : inner(name, bytes, repacking);
  }
  // The first day that a ZIP archive can name; local, as fflate writes local time, so that no time zone shows.
  const mtime = new Date(1980, 0, 1);
  return zipSync(packed, { mtime, level: 6, os: 0, attrs: 0 });
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** The workbook of a chart is an archive itself. */
function inner(name: string, bytes: Uint8Array, repacking: Repacking): Uint8Array {
  return name.endsWith(".xlsx") ? sameBytes(bytes, repacking) : bytes;
}

function stable(
  xml: string,
  { name, rename, date }: { name: string; rename: (id: string) => string; date: CalendarDate },
): string {
  const named = xml.replace(/\brId[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/g, rename);
  if (name === "docProps/core.xml") return stamped(named, date);
  return renumbered(
    renumbered(named, /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g),
    /(<wp:docPr\b[^>]*?\bid=")(\d+)/g,
  );
}

/** rIdk1, rIdk2 … in the order in which the parts name them. */
function stableNames(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `rIdk${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}

/** Ids from 1 in the order of the part; an end keeps the id of its start. */
function renumbered(xml: string, pattern: RegExp): string {
  const ids = new Map<string, number>();
  return xml.replace(pattern, (_, before: string, id: string) => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return `${before}${number}`;
  });
}

function stamped(core: string, { year, month, day }: CalendarDate): string {
  const stamp = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}T00:00:00Z`;
  return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${stamp}`);
}
