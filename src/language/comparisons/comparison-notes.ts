/** Notes below a table about its comparisons: over which places they are made, or why there is none. */
import type { NoComparisonReason } from "../../figures/coverage/comparison.ts";
import type { Figure } from "../../figures/figure.ts";
import { formatMonths, formatPlaceRanks } from "../coverage-words.ts";
import { formatMonthOfYear } from "../date-text.ts";
import { joinWithAnd } from "../name-list.ts";

/** "của 7 huyện, thành phố có số liệu", to stand behind the base of a comparison; "" if it is of all. */
export function formatComparedPlaces({ comparison }: Pick<Figure, "comparison">): string {
  if (comparison.kind !== "places") return "";
  const { places } = comparison;
  const ranks = formatPlaceRanks(places.map((place) => ({ place })));
  return ` của ${places.length} ${ranks} có số liệu`;
}

/** Describes what the comparison covers, or why there is none; undefined if nothing is to be said. */
export function describeComparison({ comparison }: Pick<Figure, "comparison">): string | undefined {
  switch (comparison.kind) {
    case "whole":
      return undefined;
    case "places": {
      const ranks = formatPlaceRanks(comparison.places.map((place) => ({ place })));
      return `so sánh của ${comparison.places.length} ${ranks} có đủ số liệu hai năm`;
    }
    case "none":
      return describeNoComparison(comparison.reason);
  }
}

function describeNoComparison(reason: NoComparisonReason): string | undefined {
  switch (reason.why) {
    case "unreported":
    // Both cells show how many of how many, which says enough.
    case "other-tasks":
      return undefined;
    case "began":
      return `không so sánh, vì số liệu cùng kỳ bắt đầu từ tháng ${formatMonthOfYear(reason.month)}`;
    case "ended":
      return `không so sánh, vì số liệu kỳ này chỉ đến tháng ${formatMonthOfYear(reason.month)}`;
    case "definition-changed":
      return `không so sánh với số liệu trước tháng ${formatMonthOfYear(reason.from)}: ${reason.reason}`;
    case "months-lacking":
      return `không so sánh, vì chưa có số liệu ${formatMonths(reason.months, true)}`;
    case "place-founded":
      return `không so sánh được, vì mới thành lập từ tháng ${formatMonthOfYear(reason.month)}`;
    case "place-ended":
      return `không so sánh được, vì chỉ hoạt động đến hết tháng ${formatMonthOfYear(reason.last)}`;
    case "predecessors-lacking":
      return `không so sánh được, vì năm trước thiếu số liệu của ${joinWithAnd(reason.places.map(({ name }) => name))}`;
    case "provinces-lacking":
      return `không so sánh được, vì năm trước thiếu số liệu của ${joinWithAnd(reason.provinces.map((name) => `${name} cũ`))}`;
    case "provinces-unknown":
      return "không so sánh được, vì không rõ số liệu năm trước là của những tỉnh cũ nào";
    case "places-lacking":
      return `không so sánh, vì chỉ ${reason.complete}/${reason.due} địa phương có đủ số liệu hai năm`;
  }
}
