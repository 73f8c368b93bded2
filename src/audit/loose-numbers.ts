/** Numbers that stand outside every mark: those of dates and regulations are no figures, the others have no source. */
import type { Occurrence } from "./occurrences.ts";
import { plainly } from "./plainly.ts";
import type { Paragraph, Piece, Story } from "./story.ts";

/** A number of the text with the words on both sides of it. */
export interface LooseNumber {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** In the text of the paragraph. */
  readonly at: number;
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

/** Results of fields that count pages or tell the date. */
const fieldsOfNoFigure = new Set([
  "PAGE",
  "NUMPAGES",
  "SECTIONPAGES",
  "PAGEREF",
  "TOC",
  "DATE",
  "TIME",
  "SAVEDATE",
  "REF",
]);
/** Stands for what belongs to a mark or a field. */
const mask = "\uFFFC";

/** The paragraph's text with everything masked that the given pieces hold; as long as the text itself. */
export function maskedText({ pieces }: Paragraph, taken: ReadonlySet<Piece>): string {
  return pieces
    .map((piece) => {
      const isTaken = taken.has(piece) || (piece.field !== undefined && fieldsOfNoFigure.has(piece.field));
      return isTaken ? mask.repeat(piece.text.length) : piece.text;
    })
    .join("");
}

/** Characters of a paragraph that are accounted for. */
export type Taken = Map<Paragraph, Stretch[]>;

export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** Those outside the given marks, and outside what else is accounted for. */
export function looseNumbers(
  stories: readonly Story[],
  occurrences: readonly Occurrence[],
  accounted: Taken = new Map(),
): LooseNumber[] {
  const taken = new Set(occurrences.flatMap(({ pieces }) => pieces));
  return stories.flatMap((story) =>
    story.paragraphs.flatMap((paragraph) => {
      if (paragraph.fallback) return [];
      const text = without(maskedText(paragraph, taken), accounted.get(paragraph) ?? []);
      return numbersIn(text, paragraph).map((found) => ({ story, paragraph, ...found }));
    }),
  );
}

function without(text: string, stretches: readonly Stretch[]): string {
  let left = text;
  for (const { at, length } of stretches)
    left = left.slice(0, at) + mask.repeat(length) + left.slice(at + length);
  return left;
}

/** Digits with what belongs to them: "1.234,5", "12/13", "68/NQ-CP", "COVID-19", "50%". */
const numberWord = /[\p{L}\p{N}/.,\-−–+%:]*\d[\p{L}\p{N}/.,\-−–:]*%?/gu;

function numbersIn(text: string, paragraph: Paragraph): Omit<LooseNumber, "story" | "paragraph">[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(numberWord)].flatMap(({ index, 0: found }) => {
    const number = found.replace(/^[.,:]+|[.,:\-–]+$/g, "");
    const at = index + found.indexOf(number);
    const [left, right] = [text.slice(0, at), text.slice(at + number.length)];
    if (isNoFigure(number, { left, right, paragraph })) return [];
    return [{ at, number, before: lastWord(left), after: firstWord(right) }];
  });
}

/** The word right before, without a mark; empty at the beginning. */
function lastWord(text: string): string {
  return /(\S+)\s*$/.exec(plainly(text))?.[1]?.toLocaleLowerCase("vi") ?? "";
}

function firstWord(text: string): string {
  return /^\s*(\S+)/.exec(plainly(text))?.[1]?.toLocaleLowerCase("vi") ?? "";
}

interface Surroundings {
  readonly left: string;
  readonly right: string;
  readonly paragraph: Paragraph;
}

const date = /^(?:\d{1,2}\/)?\d{1,2}\/(?:19|20)\d\d$|^\d{1,2}\/\d{1,2}$/;
/** A regulation or document: "68/NQ-CP", "08/2022/QĐ-TTg"; a name with a number in it: "COVID-19", "NQ68". */
const named = /\d\/\p{Lu}|\p{L}/u;
const time =
  /(?:ngày|tháng|năm|quý|giờ|phút|thế kỷ|giai đoạn|từ năm|đến năm)[\s\u00A0]*(?:\S+[\s\u00A0]*[-–,][\s\u00A0]*)?$/iu;
const years = /^(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?$/;
const provision =
  /(?:điều|khoản|điểm|chương|mục|phần|phụ lục|bảng|biểu|mẫu|hình|trang|số|khóa|kỳ họp thứ|lần thứ|đợt)[\s\u00A0]*$/iu;

/** Dates, regulations, provisions and the numbers of headings and rows. What the two sides say decides; in doubt it is a figure. */
function isNoFigure(number: string, { left, right, paragraph }: Surroundings): boolean {
  if (named.test(number)) return true;
  if (time.test(left) && (years.test(number) || /^\d{1,2}$/.test(number) || date.test(number))) return true;
  if (/(?:ngày|tháng)[\s\u00A0]*$/iu.test(left) && date.test(number)) return true;
  if (/^\d{1,2}\/\d{1,2}\/(?:19|20)\d\d$/.test(number)) return true;
  if (provision.test(left) && /^\d{1,4}(?:\.\d+)*$/.test(number)) return true;
  // "1.", "2.3." and "1)" at the beginning of a paragraph.
  if (left.trim() === "" && /^\d{1,2}(?:\.\d{1,2})*$/.test(number) && /^[.)]/.test(right)) return true;
  // The running number of a row.
  return paragraph.cell?.column === 1 && /^\d{1,4}$/.test(number) && (left + right).trim() === "";
}
