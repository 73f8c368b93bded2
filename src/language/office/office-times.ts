/** What changes of the agency and of the territory within a period, for people; nothing of it is an error. */
import type { OfficeTime } from "../../catalogue/office/agency-times.ts";
import { formatMonthAndYear, type YearMonth } from "../../period.ts";
import { formatTerritoryName } from "./territory-words.ts";

/** A sentence each for the agency and the territory that change, and which of them the document bears; none where nothing changes. */
export function describeOfficeTimes(times: readonly OfficeTime[]): string[] {
  const agencies = listChanges(times, ({ agency }) => agency);
  const territories = listChanges(times, ({ territories: names }) => formatTerritoryName(names));
  const lastAgency = times.at(-1)?.agency ?? "";
  return [
    ...(agencies.length > 1
      ? [
          `Cơ quan trong kỳ: ${agencies.join("; ")}. Văn bản mang tên ${lastAgency}, là cơ quan của tháng cuối kỳ.`,
        ]
      : []),
    ...(territories.length > 1 ? [`Địa bàn trong kỳ: ${territories.join("; ")}.`] : []),
  ];
}

/** "đến tháng 2/2025 là Sở Lao động - Thương binh và Xã hội", "từ tháng 3/2025 là Sở Nội vụ". */
function listChanges(times: readonly OfficeTime[], format: (time: OfficeTime) => string): string[] {
  const changed = times.filter((time, index) => format(time) !== formatNext(times[index + 1], format));
  return changed.map((time, index) => {
    const before = changed[index - 1]?.until;
    const words = [
      before === undefined ? "" : `từ tháng ${formatMonthAndYear(toNextMonth(before))}`,
      time.until === undefined ? "" : `đến tháng ${formatMonthAndYear(time.until)}`,
    ];
    return `${words.filter((word) => word !== "").join(" ")} là ${format(time)}`.trim();
  });
}

function formatNext(time: OfficeTime | undefined, format: (time: OfficeTime) => string): string | undefined {
  return time && format(time);
}

function toNextMonth(month: YearMonth): YearMonth {
  return month % 100 === 12 ? month + 89 : month + 1;
}
