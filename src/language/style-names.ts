/**
 * The names of the styles as Word's list shows them. Those in English are Word's own: it shows them in the reader's language.
 * A comma would begin another name.
 */
export const styleNames = {
  superior: "Cơ quan chủ quản",
  office: "Cơ quan ban hành",
  nationalName: "Quốc hiệu",
  motto: "Tiêu ngữ",
  documentNumber: "Số và ký hiệu",
  placeAndDate: "Địa danh và ngày tháng",
  title: "Title",
  subject: "Subtitle",
  addressees: "Salutation",
  bodyText: "Body Text",
  tableHeading: "Đầu bảng",
  tableText: "Chữ trong bảng",
  tableNote: "Ghi chú dưới bảng",
  chart: "Biểu đồ",
  signerTitle: "Chức vụ người ký",
  signerName: "Họ tên người ký",
  recipientsHeading: "Nơi nhận",
  recipients: "Tên nơi nhận",
  annexTitle: "Tên phụ lục",
  annexReference: "Kèm theo văn bản",
  pageNumber: "header",
} as const;

/** What each style is for, as it is named to people: with the name in Word where that is another. */
const styleUses = {
  ...styleNames,
  title: "Tên loại văn bản (Title)",
  subject: "Trích yếu (Subtitle)",
  addressees: "Kính gửi (Salutation)",
  part: "Phần",
  section: "Mục I, II",
  clause: "Khoản 1, 2",
  point: "Điểm a, b",
  bodyText: "Lời văn (Body Text)",
  pageNumber: "Số trang (Header)",
} as const;

/** Names styles by what they are for: "mọi kiểu" for all that could be meant, the first of them and a number where they are many. */
export function formatStyleUses(
  keys: readonly (keyof typeof styleUses)[],
  { all = [], most = keys.length }: { all?: readonly string[]; most?: number } = {},
): string {
  if (keys.length > 1 && keys.length === all.length) return "mọi kiểu";
  const names = keys.slice(0, most).map((key) => styleUses[key]);
  const rest = keys.length - names.length;
  return `${names.join(", ")}${rest > 0 ? ` và ${rest} kiểu khác` : ""}`;
}
