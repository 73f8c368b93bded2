import { parseYear } from "../cells/dates.ts";

/** The one year that the titles above the table name, else the one year in the name of the file or its folders. */
export function findFileYear(titles: readonly string[], path: string): number | undefined {
  const inTitles = titles.flatMap((title) => [...title.slice(0, 500).matchAll(/năm\s+(\d{4})/giu)]);
  const years = new Set(
    inTitles.length > 0 ? inTitles.map(([, year]) => year) : path.match(/(?<!\d)20\d\d(?!\d)/g),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? parseYear(year) : undefined;
}
