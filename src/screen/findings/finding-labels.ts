/** Labels and short texts of findings on the screen. */
import type { FindingState } from "../../audit/finding.ts";

/** In the order in which counts list them, the most serious first. */
export const findingStateLabels: Readonly<Record<FindingState, string>> = {
  "typed-over": "đã sửa tay",
  stale: "số liệu đã đổi",
  context: "lời quanh số đã đổi",
  "copies-differ": "bản sao lệch",
  "no-source": "không có nguồn",
  "changed-text": "lời văn đã đổi",
  citation: "số văn bản đã đổi",
  "hand-typed": "gõ tay, không có nguồn",
  unread: "phần không đọc được",
  lost: "mất dấu",
  deleted: "đã xóa",
  agrees: "khớp",
};

/** "363 khớp, 1 đã sửa tay": the states that occur, the most serious first. */
export function formatStateCounts(counts: ReadonlyMap<FindingState, number>): string {
  return (Object.keys(findingStateLabels) as FindingState[])
    .flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : [`${count} ${findingStateLabels[state]}`];
    })
    .join(", ");
}

/** The place of a finding as a person counts it in Word: "đoạn 15", "bảng 3, dòng 12, cột 5", "biểu đồ". */
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

export const findingHeadings = {
  state: "Tình trạng",
  name: "Chỉ tiêu",
  found: "Trong văn bản",
  today: "Theo số liệu",
} as const;

/** Instead of the name of an indicator. */
export const unreadPartLabel = "Nội dung không phải chữ";

export const contextNotRecordedNote =
  "Báo cáo này do phiên bản cũ lập, không ghi lại lời quanh số: chỉ đối chiếu số, không đối chiếu tên dòng, tên cột và lời văn.";

/** For titles, sentences and rows in which no figure stands. */
export const textWithoutFigureLabel = "Lời văn không kèm số";

export const unmarkedNumberLabel = "Số ngoài các số liệu đã lập";

/** The name of a finding about the number of a regulation. */
export function formatCitedNumber(written: string): string {
  return `Văn bản được dẫn, khi lập là “${written}”`;
}

export const unsourcedNumberText = "Số này không do chương trình ghi nên không gắn với chỉ tiêu nào.";

export const notReportedYetText = "chưa có số liệu";

/** Behind a table that is cut. */
export function formatFurtherFindings(count: number): string {
  return `Còn ${count} chỗ nữa; xem đủ bằng report verify với --html, --comments hoặc --json.`;
}

/** The facts of `report explain --in FILE.docx`. */
export function buildLocatedFigureFacts(figure: {
  readonly name: string;
  readonly id: string;
  readonly exact: string | undefined;
  /** The text that the program wrote, if somebody changed it. */
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
