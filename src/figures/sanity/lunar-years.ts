/** Checks the lunar years that texts name ("Tết Nguyên đán Nhâm Dần") against the months of their rows. */
import { foldText, foldTextKeepingDiacritics } from "../../exports/cells/text-folding.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { formatMonthAndYear, type YearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

const stems = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
const branches = ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"];

const foldedStems = new Set(["qui", ...stems.map(foldText)]);
const foldedBranches = new Set(branches.map(foldText));

/** 1984 was Giáp Tý; the names come again after sixty years. */
const firstYear = 1984;

/** Most texts name no year, which their folded words tell soon. */
function namesLunarYear(foldedText: string): boolean {
  const words = foldedText.split(" ");
  for (let index = 1; index < words.length; index++)
    if (foldedBranches.has(words[index] ?? "") && foldedStems.has(words[index - 1] ?? "")) return true;
  return false;
}

/** Finds the year in which the named lunar year begins, the one nearest to `near`. */
export function findLunarYear(text: string, near: number): number | undefined {
  if (!namesLunarYear(foldText(text))) return undefined;
  const words = foldTextKeepingDiacritics(text)
    .replace(/\bqui(?=\u0301?(?: |$))/g, "quy")
    .split(" ");
  return Array.from({ length: 60 }, (_, index) => near - 30 + index).find((year) => {
    const position = (((year - firstYear) % 60) + 60) % 60;
    const [stem = "", branch = ""] = [stems[position % 10], branches[position % 12]];
    return words.some((word, index) => isWrittenName(word, stem) && isWrittenName(words[index + 1], branch));
  });
}

/** True for a name with all its marks or without any: Tân Hội is a commune, not the year Tân Hợi. */
function isWrittenName(word: string | undefined, name: string): boolean {
  return word === foldTextKeepingDiacritics(name) || word === foldText(name);
}

/** A gift for Tết is given before it, in the last months of the year before, or in its own year. */
function isMonthOfLunarYear(month: number, year: number): boolean {
  return Math.floor(month / 100) === year || (Math.floor(month / 100) === year - 1 && month % 100 >= 10);
}

/** Reports the first rows of each file whose text names the lunar year of another year: last year's rows with this year's dates. */
export function checkLunarYears(groups: readonly RowGroup[]): Issue[] {
  const reportedFiles = new Set<string>();
  const findUnmet = createFinderOfUnmetYear();
  return groups.flatMap((group) => {
    const unmet = findUnmet(group);
    if (!unmet) return [];
    const place = buildGroupIssuePlace(group);
    if (reportedFiles.has(place.file ?? "")) return [];
    reportedFiles.add(place.file ?? "");
    const { text, year } = unmet;
    const details = { text: shortenAndCleanText(text), year, month: formatMonthAndYear(group.month) };
    return [buildIssue("lunar-year-unmet", details, place)];
  });
}

/** A text and the year that it names. */
interface NamedYear {
  readonly text: string;
  readonly year: number;
}

/** Creates a finder of a lunar year that is not that of a group's month; groups share their texts, of which most name none. */
function createFinderOfUnmetYear(): (group: RowGroup) => NamedYear | undefined {
  const naming = new Map<RowGroup["texts"], Map<YearMonth, NamedYear | undefined> | undefined>();
  return ({ month, texts, foldedTexts }) => {
    if (!naming.has(texts))
      naming.set(texts, Object.values(foldedTexts).some(namesLunarYear) ? new Map() : undefined);
    const byMonth = naming.get(texts);
    if (byMonth && !byMonth.has(month)) byMonth.set(month, findUnmetYear(texts, month));
    return byMonth?.get(month);
  };
}

function findUnmetYear(texts: RowGroup["texts"], month: YearMonth): NamedYear | undefined {
  for (const text of Object.values(texts)) {
    const year = findLunarYear(text, Math.floor(month / 100));
    if (year !== undefined && !isMonthOfLunarYear(month, year)) return { text, year };
  }
  return undefined;
}
