/** What a figure lacks, in words: "chưa có số liệu tháng 9 của huyện Kim Sơn". */
import type { Locality } from "../catalogue/office/office.ts";
import { placeRankPrefix } from "../catalogue/place-ranks.ts";
import {
  type Coverage,
  listMonthsLackingEverywhere,
  type PlaceMonths,
} from "../figures/coverage/coverage.ts";
import type { Figure } from "../figures/figure.ts";
import type { YearMonth } from "../period.ts";
import { formatMonthOfYear } from "./date-text.ts";
import type { FigurePhrase } from "./figure-phrase.ts";

interface LackWordsOptions {
  /** The place that the figure is about, which its words need not name. */
  readonly locality?: string | undefined;
  /** The year of the figure, in notes below a table, which may be long and say it: "tháng 9/2022". */
  readonly noteYear?: number | undefined;
  /** The year of the figure in a sentence, which says the year of its months only where they are of another one. */
  readonly sentenceYear?: number | undefined;
}

/** More places, or more groups of places, are counted and not named in a sentence. */
const mostNamedPlaces = 3;
const mostNamedGroups = 2;

/** Describes the hole of a coverage; undefined if nothing lacks. */
export function describeLacking(coverage: Coverage, options: LackWordsOptions = {}): string | undefined {
  const words = { what: "chưa có số liệu", counted: "chưa đủ số liệu" };
  return describePlaceMonths(coverage, words, options);
}

/** Describes the estimates in a value: "gồm số ước thực hiện tháng 9"; undefined if there is none. */
function describeEstimated(
  { due, estimated = [] }: Coverage,
  options: LackWordsOptions = {},
): string | undefined {
  const countCells = (cells: readonly PlaceMonths[]) =>
    cells.reduce((sum, { months }) => sum + months.length, 0);
  const what = countCells(estimated) === countCells(due) ? "số ước thực hiện" : "gồm số ước thực hiện";
  const words = { what, counted: what };
  return describePlaceMonths({ due, lacking: estimated }, words, options);
}

/** Describes months and places of those that are due, behind words of what they are. */
function describePlaceMonths(
  { due, lacking }: Pick<Coverage, "due" | "lacking">,
  words: { readonly what: string; readonly counted: string },
  { locality, noteYear, sentenceYear }: LackWordsOptions,
): string | undefined {
  if (lacking.length === 0) return undefined;
  const isNote = noteYear !== undefined;
  const everywhere = listMonthsLackingEverywhere({ due, lacking });
  const isOtherYear = (month: YearMonth) => Math.floor(month / 100) !== (sentenceYear ?? noteYear);
  const saysYear =
    isNote || (sentenceYear !== undefined && lacking.some(({ months }) => months.some(isOtherYear)));
  const groups = groupPlacesByMonths(due, lacking, everywhere, saysYear);
  const months = everywhere.length > 0 ? [formatMonths(everywhere, saysYear)] : [];
  if (isNote || groups.length <= mostNamedGroups) {
    const parts = groups.map(({ months: own, places }) => {
      const names = places.filter(({ code }) => code !== locality).map(({ name }) => name);
      const count = `${names.length}/${due.length} ${formatPlaceRanks(due)}`;
      const who = isNote || names.length <= mostNamedPlaces ? names.join(", ") : count;
      const whole = everywhere.length > 0 ? "cả kỳ" : "";
      const what = own || (isNote ? `${whole} năm ${noteYear}`.trim() : whole);
      return [what, who && `của ${who}`].filter(Boolean).join(" ");
    });
    return [words.what, [...months, ...parts].filter(Boolean).join("; ")].filter(Boolean).join(" ");
  }
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  const counted = `${words.counted} của ${count}/${due.length} ${formatPlaceRanks(due)}`;
  return [...months.map((text) => `${words.what} ${text}`), counted].join("; ");
}

/** The words of a figure with its hole in a bracket right behind: "37.040 đối tượng (chưa có số liệu tháng 9 của huyện Kim Sơn)". */
export function addLackingInBrackets(phrase: FigurePhrase, lacking: string | undefined): FigurePhrase {
  return lacking === undefined ? phrase : { ...phrase, shown: `${phrase.shown} (${lacking})` };
}

/** Describes what a figure of this year lacks, and which of it is estimated, as a sentence says it; undefined if neither, or if nothing was reported. */
export function describeLackingOfFigure({
  coverage,
  locality,
  actual,
  period,
}: Pick<Figure, "coverage" | "locality" | "actual" | "period">): string | undefined {
  return actual === null
    ? undefined
    : describeLackingAndEstimated(coverage, { locality, sentenceYear: period.year });
}

/** Describes what a value lacks and what of it is estimated. */
export function describeLackingAndEstimated(
  coverage: Coverage,
  options: LackWordsOptions = {},
): string | undefined {
  const parts = [describeLacking(coverage, options), describeEstimated(coverage, options)];
  return parts.filter((part) => part !== undefined).join("; ") || undefined;
}

/** The words of a hole in a place of its own, behind a list or a number whose unit the template writes; "" if nothing lacks. */
export function buildLackingPhrase(
  figure: Pick<Figure, "coverage" | "locality" | "actual" | "period">,
): FigurePhrase {
  const lacking = describeLackingOfFigure(figure);
  return { aspect: "coverage", value: null, shown: lacking === undefined ? "" : ` (${lacking})` };
}

/** Stands in a recorded format where a template's figure has the name of its helper. */
export const lackingFormatName = "lacking";

interface PlacesWithMonths {
  /** Empty if the places lack everything that is due. */
  readonly months: string;
  readonly places: readonly Locality[];
}

/** Groups the places by the months that they lack beside those that all lack. */
function groupPlacesByMonths(
  due: readonly PlaceMonths[],
  lacking: readonly PlaceMonths[],
  everywhere: readonly YearMonth[],
  saysYear: boolean,
): PlacesWithMonths[] {
  const groups = new Map<string, Locality[]>();
  for (const { place, months } of lacking) {
    const own = months.filter((month) => !everywhere.includes(month));
    if (!place || (months.length > 0 && own.length === 0)) continue;
    const dueMonths = due.find((cell) => cell.place?.code === place.code)?.months ?? [];
    const isWhole = months.length === dueMonths.length && dueMonths.length !== 1;
    const text = isWhole ? "" : formatMonths(own, saysYear);
    groups.set(text, [...(groups.get(text) ?? []), place]);
  }
  return [...groups].map(([months, places]) => ({ months, places }));
}

/** "tháng 9", "các tháng 5, 8", "từ tháng 10 đến tháng 12"; with the year "tháng 9/2022". */
export function formatMonths(months: readonly YearMonth[], withYear: boolean): string {
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  const format = (month: YearMonth) => (withYear ? formatMonthOfYear(month) : String(month % 100));
  if (months.length === 1) return `tháng ${format(first)}`;
  if (months.length > 2 && last - first === months.length - 1)
    return `từ tháng ${first % 100} đến tháng ${format(last)}`;
  return `các tháng ${months.map(format).join(", ")}`;
}

const ranksInOrder = ["huyện", "thị xã", "quận", "thành phố", "xã", "phường", "thị trấn", "đặc khu"];

/** "huyện, thành phố": the kinds of places, as a report names them together. */
export function formatPlaceRanks(cells: readonly { readonly place?: Locality }[]): string {
  const ranks = new Set(
    cells.flatMap(({ place }) => {
      const rank = placeRankPrefix
        .exec(place?.name ?? "")?.[0]
        .trim()
        .toLocaleLowerCase("vi");
      return place ? [rank ?? ""] : [];
    }),
  );
  const known = ranksInOrder.filter((rank) => ranks.has(rank));
  return known.length > 0 && known.length === ranks.size ? known.join(", ") : "địa phương";
}

/** "Trong kỳ chưa có số liệu báo cáo về: tai nạn lao động; bình đẳng giới." */
export function formatUnreportedTopics(topics: readonly string[]): string {
  return `Trong kỳ chưa có số liệu báo cáo về${topics.length > 1 ? ":" : ""} ${topics.join("; ")}.`;
}
