/** The name of a figure outside a sentence: its indicator, aspect, locality and month. */
import type { Locality } from "../catalogue/office/office.ts";
import type { FigureAspect } from "./figure-phrase.ts";

/** Labels of aspects, to stand after the name of an indicator. */
export const aspectLabels: Readonly<Record<FigureAspect, string>> = {
  actual: "thực hiện",
  plan: "kế hoạch năm",
  planNextYear: "kế hoạch năm sau",
  planPercent: "so với kế hoạch",
  samePeriodLastYear: "cùng kỳ năm trước",
  change: "so với cùng kỳ",
  yearEstimate: "ước thực hiện năm",
  toDate: "lũy kế từ đầu năm",
  toDatePlanPercent: "lũy kế so với kế hoạch",
  changeFromPrevious: "so với kỳ trước",
  remaining: "còn lại so với kế hoạch",
  rank: "xếp hạng",
  parts: "đã hoàn thành",
  coverage: "phạm vi số liệu",
};

/** "Lao động được giải quyết việc làm, thực hiện, huyện Kim Sơn". */
export function formatFigureName(
  {
    name,
    aspect,
    locality,
    month,
  }: { name: string; aspect: FigureAspect; locality?: string | undefined; month?: number | undefined },
  localities: readonly Locality[],
): string {
  const localityName = localities.find(({ code }) => code === locality)?.name ?? locality;
  return [name, aspectLabels[aspect], localityName, month === undefined ? undefined : `tháng ${month}`]
    .filter((part) => part !== undefined)
    .join(", ");
}
