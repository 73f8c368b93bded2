/** Sentences about a finding of `report verify`, for Word comments and for scripts. */

/** Labels of the reasons that a finding can have besides its state. */
export const findingDetailLabels = {
  beside: "có ký tự thêm sát số liệu",
  drawn: "cột trong biểu đồ khác số liệu",
  label: "nhãn trong biểu đồ khác số liệu",
  workbook: "bảng tính kèm biểu đồ khác số liệu",
  unreported: "hiện không có số liệu này",
  unmarked: "mất dấu",
  tracked: "có thay đổi đang theo dõi",
  "typed-exactly": "gõ tay, đúng số",
  "typed-rounded": "gõ tay, ghi cách khác nhưng đúng",
  "typed-computed": "gõ tay, bằng tổng hoặc hiệu của các số trong báo cáo",
  row: "dòng của danh mục",
  imported: "tệp khác được chèn vào",
  equation: "công thức toán",
  diagram: "sơ đồ SmartArt",
  chart: "biểu đồ không do chương trình lập",
  object: "đối tượng nhúng",
  picture: "hình ảnh",
  "word-art": "chữ nghệ thuật",
  description: "chữ thay thế của hình",
} as const;

/** Labels of what the words around a figure say. */
export const contextChangeLabels = {
  position: "số đứng ở chỗ của số khác",
  head: "tên dòng hoặc cột",
  subject: "nội dung",
  time: "thời gian",
  place: "địa bàn",
  unit: "đơn vị tính",
  agency: "cơ quan",
  row: "dòng của danh mục",
  limit: "từ giới hạn, phủ định hoặc so sánh",
  style: "cách diễn đạt",
} as const;

export type ContextChangeKind = keyof typeof contextChangeLabels;

/** The texts that a sentence about a finding quotes. */
interface QuotedTexts {
  /** The text in the report. */
  readonly found: string | null;
  /** The text that the program wrote. */
  readonly written: string | null;
  /** The reasons in brackets, or "". */
  readonly details: string;
  /** A sentence with the text that today's data give. */
  readonly today: string;
  /** The file and line into which a number was typed, in brackets, or "". */
  readonly typedIn: string;
  /** What the words around the figure were and are. */
  readonly context: string;
  /** True for the row of a list. */
  readonly isRow: boolean;
}

const sentenceBuilders = {
  agrees: ({ details }) => `Khớp với số liệu${details}.`,
  "typed-over": ({ found, written, details, today }) =>
    `Đã sửa tay: văn bản ghi “${found}”, khi lập là “${written}”${details}. ${today}`,
  stale: ({ found, details, today }) => `Số liệu đã đổi: văn bản còn ghi “${found}”${details}. ${today}`,
  context: ({ found, context, details }) =>
    `Lời quanh số “${found}” đã đổi${details}${context}; cần xem lại số này có còn đúng ở đây không.`,
  "copies-differ": ({ found, details, today }) =>
    `Số liệu này được chép thành nhiều bản không giống nhau; ở đây ghi “${found}”${details}. ${today}`,
  "no-source": ({ found, details }) =>
    `Số “${found}”${details} không có trong số liệu mà báo cáo được lập; cần kiểm tra và dẫn nguồn.`,
  "changed-text": ({ context }) =>
    `Lời không kèm số đã đổi${context}; cần xem lại cho đúng với số liệu của báo cáo.`,
  citation: ({ found, written }) =>
    `Số hoặc ngày của văn bản được dẫn đã đổi: khi lập là “${written}”, nay ghi “${found}”; cần đối chiếu với văn bản gốc.`,
  "hand-typed": ({ found, typedIn }) =>
    `Số “${found}” gõ tay, không có nguồn${typedIn}; cần đối chiếu trước khi ký.`,
  unread: ({ details }) => `Phần không đọc được${details}: số ở đây không được đối chiếu, cần tự kiểm tra.`,
  lost: ({ details }) => `Số liệu này mất dấu của chương trình nhưng chữ vẫn đúng${details}.`,
  deleted: ({ written, today, isRow }) =>
    isRow
      ? `Không còn thấy dòng “${written}” của danh mục trong văn bản.`
      : `Không còn thấy số liệu “${written}” trong văn bản. ${today}`,
} satisfies Record<string, (texts: QuotedTexts) => string>;

export interface DescribableFinding {
  readonly state: keyof typeof sentenceBuilders;
  readonly details: readonly (keyof typeof findingDetailLabels)[];
  readonly found: string | null;
  readonly written: string | null;
  readonly today: string | null;
  readonly typedIn?: { readonly file: string; readonly line: number } | undefined;
  readonly context?: DescribableContextChange | undefined;
}

interface DescribableContextChange {
  readonly kind: ContextChangeKind;
  readonly written: string;
  readonly now: string;
}

/** One or two sentences about a finding. */
export function describeFinding({
  state,
  details,
  found,
  written,
  today,
  typedIn,
  context,
}: DescribableFinding): string {
  const todaySentence =
    today === null ? "Hiện nay không có số liệu này." : `Theo số liệu hiện nay: “${today}”.`;
  // The sentence about today's data already states that the figure is unreported.
  const labels = details
    .filter((detail) => detail !== "unreported")
    .map((detail) => findingDetailLabels[detail]);
  const detailSuffix = labels.length > 0 ? ` (${labels.join("; ")})` : "";
  const place = typedIn ? ` (${typedIn.file}, dòng ${typedIn.line})` : "";
  return sentenceBuilders[state]({
    found,
    written,
    details: detailSuffix,
    today: todaySentence,
    typedIn: place,
    context: context ? describeContextChange(context) : "",
    isRow: details.includes("row"),
  });
}

function describeContextChange({ kind, written, now }: DescribableContextChange): string {
  return ` (${contextChangeLabels[kind]}). Đã ghi: “${written}”. Nay: “${now}”`;
}
