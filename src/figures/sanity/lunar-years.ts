/** Checks the lunar years that texts name ("Tết Nguyên đán Nhâm Dần") against the months of their rows. */
import { foldText, foldTextKeepingDiacritics } from "../../exports/cells/text-folding.ts";
import { createLazyGetter, getOrCreate, memoize } from "../../exports/memoize.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

const stems = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
const branches = ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"];

const foldedStems = new Set(["qui", ...stems.map(foldText)]);
const foldedBranches = new Set(branches.map(foldText));

/** 1984 was Giáp Tý; the names come again after sixty years. */
const firstYear = 1984;
const cycle = 60;

/** Most texts name no year, which their folded words tell soon. */
function namesLunarYear(foldedText: string): boolean {
  const words = foldedText.split(" ");
  for (let index = 1; index < words.length; index++)
    if (foldedBranches.has(words[index] ?? "") && foldedStems.has(words[index - 1] ?? "")) return true;
  return false;
}

/** Finds the year in which the named lunar year begins, the one nearest to `near`; the earliest where a text names several. */
export function findLunarYear(text: string, near: number): number | undefined {
  const [first, ...others] = listPositions(text).map((position) => findYearFrom(near - cycle / 2, position));
  return first === undefined ? undefined : Math.min(first, ...others);
}

/** Finds the first year from another one on that has a position in the cycle. */
function findYearFrom(start: number, position: number): number {
  return start + ((((position + firstYear - start) % cycle) + cycle) % cycle);
}

/** Lists the positions in the cycle that a text names, once for all months of its rows. */
const listPositions = memoize((text): number[] => {
  if (!namesLunarYear(foldText(text))) return [];
  const words = foldTextKeepingDiacritics(text)
    .replace(/\bqui(?=\u0301?(?: |$))/g, "quy")
    .split(" ");
  const positions = listPositionsByName();
  return words.flatMap((word, index) => positions.get(`${word} ${words[index + 1]}`) ?? []);
});

/** The positions of each name with all its marks or without any: Tân Hội is a commune, not the year Tân Hợi. */
const listPositionsByName = createLazyGetter((): ReadonlyMap<string, number[]> => {
  const positions = new Map<string, number[]>();
  for (let position = 0; position < cycle; position++)
    for (const stem of listSpellings(stems[position % stems.length]))
      for (const branch of listSpellings(branches[position % branches.length]))
        getOrCreate(positions, `${stem} ${branch}`, () => []).push(position);
  return positions;
});

function listSpellings(name = ""): Set<string> {
  return new Set([foldTextKeepingDiacritics(name), foldText(name)]);
}

/** A gift for Tết is given before it, in the last months of the year before, or in its own year. */
function isMonthOfLunarYear(month: number, year: number): boolean {
  return Math.floor(month / 100) === year || (Math.floor(month / 100) === year - 1 && month % 100 >= 10);
}

/** Reports the first rows of each file whose text names the lunar year of another year: last year's rows with this year's dates. */
export function checkLunarYears(groups: readonly RowGroup[]): Issue[] {
  const issues: Issue[] = [];
  const reportedFiles = new Set<string>();
  const namingTexts = listTextsWithLunarYears(groups);
  if (namingTexts.size === 0) return issues;
  for (const group of groups) {
    const unmet = namingTexts.has(group.texts) ? findUnmetYear(group) : undefined;
    if (!unmet) continue;
    const place = buildGroupIssuePlace(group);
    if (reportedFiles.has(place.file ?? "")) continue;
    reportedFiles.add(place.file ?? "");
    const { text, year } = unmet;
    const details = { text: shortenAndCleanText(text), year, month: formatMonthAndYear(group.month) };
    issues.push(buildIssue("lunar-year-unmet", details, place));
  }
  return issues;
}

/** Lists the texts that name a lunar year; groups share their texts, of which most name none. */
function listTextsWithLunarYears(groups: readonly RowGroup[]): Set<RowGroup["texts"]> {
  const foldedByTexts = new Map<RowGroup["texts"], RowGroup["foldedTexts"]>();
  for (const { texts, foldedTexts } of groups) foldedByTexts.set(texts, foldedTexts);
  const naming = [...foldedByTexts].filter(([, folded]) => Object.values(folded).some(namesLunarYear));
  return new Set(naming.map(([texts]) => texts));
}

/** A text and the year that it names. */
interface NamedYear {
  readonly text: string;
  readonly year: number;
}

/** Finds a lunar year that is not that of the month of a group. */
function findUnmetYear({ texts, month }: RowGroup): NamedYear | undefined {
  for (const text of Object.values(texts)) {
    const year = findLunarYear(text, Math.floor(month / 100));
    if (year !== undefined && !isMonthOfLunarYear(month, year)) return { text, year };
  }
  return undefined;
}
