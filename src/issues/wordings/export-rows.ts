import { formatVietnameseNumber } from "../number-format.ts";
import { describeTextDeclaration, type IssueWording } from "./wording.ts";

/** The file of the earlier row, and how many more rows repeat others. */
function formatFileAndOtherRowsSuffix(
  file: string | number | undefined,
  others: string | number | undefined,
): string {
  const place = file === undefined ? "" : ` của tệp ${file}`;
  return others ? `${place} (và ${formatVietnameseNumber(others)} dòng khác cũng vậy)` : place;
}

/** Faults in the rows of exports, and in their total rows. */
export const exportRowIssues = {
  "row-ragged": {
    severity: "error",
    message: ({ cells, columns }) => `Dòng có ${cells} ô trong khi hàng tiêu đề có ${columns} cột.`,
    remedy:
      "Xem lại dấu phân cách trong dòng; ô có dấu phẩy hoặc chấm phẩy phải đặt trong nháy kép. Cách chắc chắn là lưu lại từ Excel.",
  },
  "cell-without-header": {
    severity: "error",
    message: ({ number, rows }) =>
      `Cột thứ ${number} có nội dung ở ${formatVietnameseNumber(rows ?? 1)} dòng nhưng không có tiêu đề.`,
    remedy:
      "Đặt tiêu đề cho cột, hoặc xóa nội dung thừa; nếu các ô của dòng bị lệch sang phải thì sửa lại dòng.",
  },
  "row-above-header": {
    severity: "error",
    message: () => "Dòng số liệu nằm trên hàng tiêu đề nên không được đọc.",
    remedy: "Đưa hàng tiêu đề lên trên mọi dòng số liệu.",
  },
  "row-ignored": {
    severity: "warning",
    message: ({ text }) =>
      `Dòng ${text ? `“${text}” ` : ""}nằm giữa bảng, không có số liệu nên không được đọc.`,
    remedy: "Nếu là số liệu thì sửa lại dòng; nếu là ghi chú thì có thể để nguyên.",
  },
  "row-number-missing": {
    severity: "warning",
    message: ({ first, last }) =>
      `Cột số thứ tự thiếu số ${first === last ? first : `${first} đến ${last}`} ngay trước dòng này; có thể một số dòng đã mất.`,
    remedy:
      "Đối chiếu với bản gốc và bổ sung dòng bị mất; nếu dòng đã được bỏ đi thì đánh lại số thứ tự, hoặc ghi mã row-number-missing vào mục silenced của report.yaml cùng lý do.",
  },
  "row-number-twice": {
    severity: "warning",
    message: ({ number }) =>
      `Số thứ tự ${number} đã có ở một dòng khác, trong khi các số khác chỉ có một lần; có thể dòng bị chép hoặc bị tách.`,
    remedy:
      "Đối chiếu với bản gốc, xóa dòng thừa hoặc nối lại dòng bị tách; nếu là hai việc riêng thì đánh lại số thứ tự.",
  },
  "file-cut": {
    severity: "warning",
    message: () =>
      "Tệp dừng giữa ô cuối của dòng này, không có dấu xuống dòng; có thể tệp bị cắt và các dòng sau đã mất.",
    remedy: "Đối chiếu dòng cuối với bản gốc rồi chép lại tệp; nếu đã đủ thì lưu lại từ Excel.",
  },
  "row-without-numbers": {
    severity: "warning",
    message: () => "Dòng chưa có số liệu nào; coi như chưa báo cáo, không phải bằng 0.",
    remedy: "Điền số liệu nếu đã có; nếu thực sự bằng 0 thì ghi 0.",
  },
  "row-repeated": {
    severity: "error",
    message: ({ line, columns, file, others }) =>
      `Dòng ${columns ? `có cùng ${columns} với` : "giống hệt"} dòng ${line}${formatFileAndOtherRowsSuffix(file, others)}, nên số liệu bị tính hai lần.`,
    remedy: ({ columns }) =>
      columns
        ? "Giữ lại dòng đúng, xóa dòng kia; nếu là hai phần của một số thì cộng vào một dòng. Nếu mỗi dòng là một việc riêng thì khai rows: events cho biểu này trong tệp sectors."
        : "Xóa dòng chép thừa; nếu là hai việc khác nhau thì gộp thành một dòng hoặc ghi rõ nội dung khác nhau.",
  },
  "row-twice": {
    severity: "error",
    silenceable: true,
    message: ({ line, file, others }) =>
      `Dòng giống hệt dòng ${line}${formatFileAndOtherRowsSuffix(file, others)}; nếu tính cả hai thì có thể cộng trùng.`,
    remedy:
      'Xóa một dòng nếu bị chép thừa; nếu đúng là hai lần riêng thì ghi chú cho khác nhau, hoặc khai "row-twice" ở mục silenced của report.yaml kèm lý do.',
  },
  "table-second": {
    severity: "error",
    message: () => "Giữa tệp có một hàng tiêu đề khác với hàng tiêu đề đầu tệp.",
    remedy: "Tách hai bảng thành hai tệp.",
  },
  "total-alone": {
    severity: "error",
    message: ({ total }) =>
      `Dòng ghi là dòng tổng (${formatVietnameseNumber(total)}), nhưng không có dòng nào để cộng thành số này.`,
    remedy:
      "Nếu đây là số liệu thì ghi đúng nội dung của dòng thay cho chữ “Cộng”, “Tổng số”; nếu là dòng tổng thì bổ sung các dòng chi tiết.",
  },
  "part-skipped": {
    severity: "warning",
    message: ({ text, count }) =>
      `${count} dòng “${text}” là một phần của dòng khác nên không được cộng vào số liệu.`,
    remedy:
      "Nếu đây là dòng riêng, không nằm trong dòng nào khác, thì bỏ chữ “Trong đó”; nếu không thì để nguyên.",
  },
  "part-counted": {
    severity: "error",
    silenceable: true,
    message: ({ text, count, isWhole }) =>
      isWhole
        ? `“${text}” (${count} dòng) gồm cả các dòng khác của cột này, nhưng tất cả đang được cộng lại.`
        : `“${text}” (${count} dòng) viết như một phần của dòng khác, nhưng cả hai đang được cộng lại.`,
    remedy: ({ text, isWhole, reference }) =>
      `${isWhole ? "Nếu là dòng tổng thì xóa đi hoặc ghi “Tổng cộng”" : "Nếu là một phần của dòng khác thì xóa đi hoặc ghi “Trong đó: …”"}; nếu là nội dung riêng thì ${describeTextDeclaration(reference, text)}.`,
  },
  "total-differs": {
    severity: "warning",
    message: ({ total, sum }) =>
      `Dòng tổng ghi ${formatVietnameseNumber(total)} nhưng cộng các dòng được ${formatVietnameseNumber(sum)}.`,
    remedy: "Đối chiếu lại; báo cáo dùng số cộng từ các dòng, không dùng dòng tổng.",
  },
} as const satisfies Record<string, IssueWording>;
