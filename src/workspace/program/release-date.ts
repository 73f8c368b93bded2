/** The day on which a version was released stands in the changelog: "## 0.1.0 — 2026-11-27". */

/** Finds the day of a version as it is written in Vietnamese, "27/11/2026"; undefined for one that is not released. */
export function parseReleaseDate(changelog: string, version: string): string | undefined {
  for (const [, headVersion, year, month, day] of changelog.matchAll(headPattern))
    if (headVersion === version) return `${day}/${month}/${year}`;
  return undefined;
}

const headPattern = /^## (\S+) — (\d{4})-(\d{2})-(\d{2})\r?$/gm;
