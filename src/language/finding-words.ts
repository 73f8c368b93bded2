/** How the comparison of an edited report with the data is told. */
import type { Locality } from "../catalogue/office.ts";
import type { FigureAspect } from "./figure-phrase.ts";
import { aspectLabels } from "./mark-titles.ts";

/** By finding state, the heaviest first. */
export const findingStateLabels = {
  "typed-over": "đã sửa tay",
  stale: "số liệu đã đổi",
  "copies-differ": "bản sao lệch",
  "no-source": "không có nguồn",
  lost: "mất dấu",
  deleted: "đã xóa",
  agrees: "khớp",
} as const;

/** By finding detail. */
export const findingDetailLabels = {
  beside: "có ký tự thêm sát số liệu",
  drawn: "cột trong biểu đồ khác số liệu",
  label: "nhãn trong biểu đồ khác số liệu",
  workbook: "bảng tính kèm biểu đồ khác số liệu",
  unreported: "hiện không có số liệu này",
  unmarked: "mất dấu",
  tracked: "có thay đổi đang theo dõi",
} as const;

type StateWithLabel = keyof typeof findingStateLabels;
type DetailWithLabel = keyof typeof findingDetailLabels;

/** What a sentence about a finding quotes. */
export interface FindingSentenceInput {
  readonly state: StateWithLabel;
  readonly details: readonly DetailWithLabel[];
  readonly found: string | null;
  readonly written: string | null;
  readonly today: string | null;
}

/** One or two sentences for a comment in Word, and for scripts. */
export function describeFinding({ state, details, found, written, today }: FindingSentenceInput): string {
  const todaySentence =
    today === null ? "Hiện nay không có số liệu này." : `Theo số liệu hiện nay: “${today}”.`;
  const detailTexts = details.filter((one) => one !== "unreported").map((one) => findingDetailLabels[one]);
  const detailSuffix = detailTexts.length > 0 ? ` (${detailTexts.join("; ")})` : "";
  switch (state) {
    case "agrees":
      return `Khớp với số liệu${detailSuffix}.`;
    case "typed-over":
      return `Đã sửa tay: văn bản ghi “${found}”, khi lập là “${written}”${detailSuffix}. ${todaySentence}`;
    case "stale":
      return `Số liệu đã đổi: văn bản còn ghi “${found}”${detailSuffix}. ${todaySentence}`;
    case "copies-differ":
      return `Số liệu này được chép thành nhiều bản không giống nhau; ở đây ghi “${found}”${detailSuffix}. ${todaySentence}`;
    case "no-source":
      return `Số “${found}” không có trong số liệu mà báo cáo được lập; cần kiểm tra và dẫn nguồn.`;
    case "lost":
      return `Số liệu này mất dấu của chương trình nhưng chữ vẫn đúng${detailSuffix}.`;
    case "deleted":
      return `Không còn thấy số liệu “${written}” trong văn bản. ${todaySentence}`;
  }
}

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

/** Where in the file, as a person finds it: "đoạn 15", "bảng 3, dòng 12, cột 5", "biểu đồ". */
export function formatPlaceInFile(place: {
  readonly part: string;
  readonly paragraph?: number | undefined;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number } | undefined;
}): string {
  const { part, paragraph, cell } = place;
  const story = Object.entries(storyLabels).find(([name]) => part.includes(name))?.[1];
  const position =
    cell !== undefined
      ? `bảng ${cell.table}, dòng ${cell.row}, cột ${cell.column}`
      : paragraph === undefined
        ? "biểu đồ"
        : `đoạn ${paragraph}`;
  return story ? `${story}, ${position}` : position;
}

const storyLabels = {
  header: "đầu trang",
  footer: "chân trang",
  footnotes: "chú thích",
  endnotes: "chú thích cuối",
} as const;

/** "363 khớp, 1 đã sửa tay": how many of each, the heaviest first; what there is none of is not named. */
export function formatStateCounts(counts: ReadonlyMap<StateWithLabel, number>): string {
  return (Object.keys(findingStateLabels) as StateWithLabel[])
    .flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : [`${count} ${findingStateLabels[state]}`];
    })
    .join(", ");
}

export const findingHeadings = {
  state: "Tình trạng",
  name: "Chỉ tiêu",
  found: "Trong văn bản",
  today: "Theo số liệu",
} as const;

export const unmarkedNumberLabel = "Số ngoài các số liệu đã lập";

export const unsourcedNumberText = "Số này không do chương trình ghi nên không gắn với chỉ tiêu nào.";

export const notReportedYetText = "chưa có số liệu";

/** What is told of a figure that somebody points at. */
export function buildLocatedFigureFacts(figure: {
  readonly name: string;
  readonly id: string;
  readonly exact: string | undefined;
  /** What was written where somebody wrote something else. */
  readonly typedOver: string | undefined;
  readonly where: string | undefined;
  readonly template: string;
  readonly command: string;
}): readonly (readonly [name: string, text: string])[] {
  return [
    ["Chỉ tiêu", figure.name],
    ["Mã", figure.id],
    ...(figure.exact === undefined ? [] : ([["Số chính xác", figure.exact]] as const)),
    ...(figure.typedOver === undefined
      ? []
      : ([["Đã sửa tay", `khi lập là “${figure.typedOver}”`]] as const)),
    ...(figure.where === undefined ? [] : ([["Trong văn bản", figure.where]] as const)),
    ["Mẫu văn bản", figure.template],
    ["Xem từng dòng", figure.command],
  ];
}
