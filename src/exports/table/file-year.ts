import { parseYear } from "../cells/dates.ts";

/** Finds the only year named in the titles above the table, else the only year in the path of the file. */
export function findFileYear(titles: readonly string[], path: string): number | undefined {
  const inTitles = titles.flatMap((title) => [...title.slice(0, 500).matchAll(/năm\s+(\d{4})/giu)]);
  const years = new Set(
    inTitles.length > 0 ? inTitles.map(([, year]) => year) : path.match(/(?<!\d)20\d\d(?!\d)/g),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? parseYear(year) : undefined;
}
