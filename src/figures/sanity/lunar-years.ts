/** Checks the lunar years that texts name ("Tết Nguyên đán Nhâm Dần") against the months of their rows. */
import { foldText } from "../../exports/cells/text-folding.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

/** Folded; "Tý" and "Tỵ" are alike without their marks, and told apart by the stem. */
const stems = ["giap", "at", "binh", "dinh", "mau", "ki", "canh", "tan", "nham", "quy"];
const branches = ["ti", "suu", "dan", "mao", "thin", "ti", "ngo", "mui", "than", "dau", "tuat", "hoi"];

const lunarYear = new RegExp(`\\b(${stems.join("|")}) (${[...new Set(branches)].join("|")})\\b`);

/** 1984 was Giáp Tý; the names come again after sixty years. */
const firstYear = 1984;

/** Finds the year in which the named lunar year begins, the one nearest to `near`. */
export function findLunarYear(text: string, near: number): number | undefined {
  const [, stem = "", branch = ""] = lunarYear.exec(foldText(text).replace(/\bqui\b/, "quy")) ?? [];
  const candidates = Array.from({ length: 60 }, (_, index) => near - 30 + index).filter((year) => {
    const position = (((year - firstYear) % 60) + 60) % 60;
    return stems[position % 10] === stem && branches[position % 12] === branch;
  });
  return candidates[0];
}

/** A gift for Tết is given before it, in the last months of the year before, or in its own year. */
function isMonthOfLunarYear(month: number, year: number): boolean {
  return Math.floor(month / 100) === year || (Math.floor(month / 100) === year - 1 && month % 100 >= 10);
}

/** Reports the first rows of each file whose text names the lunar year of another year: last year's rows with this year's dates. */
export function checkLunarYears(groups: readonly RowGroup[]): Issue[] {
  const reportedFiles = new Set<string>();
  return groups.flatMap((group) => {
    const { month, texts } = group;
    const text = Object.values(texts).find((candidate) => {
      const year = findLunarYear(candidate, Math.floor(month / 100));
      return year !== undefined && !isMonthOfLunarYear(month, year);
    });
    const place = buildGroupIssuePlace(group);
    if (text === undefined || reportedFiles.has(place.file ?? "")) return [];
    reportedFiles.add(place.file ?? "");
    const year = findLunarYear(text, Math.floor(month / 100)) ?? 0;
    const details = { text: shortenAndCleanText(text), year, month: formatMonthAndYear(month) };
    return [buildIssue("lunar-year-unmet", details, place)];
  });
}
