import type { Office } from "../catalogue/office.ts";
import { remembering } from "./memory.ts";
import { namesOf, nearestOf } from "./names.ts";

/** What a cell of a locality column says. */
export type LocalityReading =
  | { readonly kind: "locality"; readonly code: string }
  | { readonly kind: "territory" }
  /** The text fits several: which one is not guessed. */
  | { readonly kind: "unclear"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest: string | undefined };

/** What a place is, before its name. */
export const rank = /^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/iu;

/** As clerks shorten the rank before a name: "TP. Ninh Bình", "H.Nho Quan". */
const shortRanks: readonly (readonly [RegExp, string])[] = [
  [/^t\.?\s?p(?:\.\s*|\s+)/iu, "thành phố "],
  [/^t\.?\s?x(?:\.\s*|\s+)/iu, "thị xã "],
  [/^t\.?\s?t(?:\.\s*|\s+)/iu, "thị trấn "],
  [/^h(?:\.\s*|\s+)/iu, "huyện "],
  [/^q(?:\.\s*|\s+)/iu, "quận "],
  [/^p(?:\.\s*|\s+)/iu, "phường "],
  [/^x(?:\.\s*|\s+)/iu, "xã "],
];

interface Territory {
  readonly name: string;
  /** Absent for the whole territory. */
  readonly code?: string;
}

/**
 * Reads localities by code, name, alias, and by the name without its rank ("Nho Quan"). A name without rank that is both a
 * locality's and the territory's ("Ninh Bình": tỉnh or thành phố) fits two and is unclear.
 */
export function localityReader(office: Office): (text: string) => LocalityReading {
  const reader = readers.get(office) ?? remembering(readerFor(office));
  readers.set(office, reader);
  return reader;
}

/** An office reads many files, and its localities are called alike in all of them. */
const readers = new WeakMap<Office, (text: string) => LocalityReading>();

function readerFor(office: Office): (text: string) => LocalityReading {
  const whole: Territory = { name: office.territory };
  const full: [string, Territory][] = [[office.territory, whole]];
  const bare: [string, Territory][] = [[office.territory.replace(rank, ""), whole]];
  for (const locality of office.localities) {
    for (const name of [locality.code, locality.name, ...locality.aliases])
      full.push([withFullRank(name), locality]);
    bare.push([locality.name.replace(rank, ""), locality]);
  }
  const byFullName = namesOf(full);
  const byBareName = namesOf(bare);
  const known = [...office.localities.map(({ name }) => name), office.territory];
  return (text) => {
    const name = withFullRank(text.trim());
    const exact = byFullName.find(name);
    const found = exact.length > 0 ? exact : byBareName.find(name);
    const [first] = found;
    if (!first)
      return { kind: "unknown", nearest: nearestOf(name, [...known, ...bare.map(([short]) => short)]) };
    if (found.length > 1) return { kind: "unclear", candidates: found.map(({ name }) => name) };
    return first.code === undefined ? { kind: "territory" } : { kind: "locality", code: first.code };
  };
}

function withFullRank(text: string): string {
  for (const [short, full] of shortRanks) if (short.test(text)) return text.replace(short, full);
  return text;
}
