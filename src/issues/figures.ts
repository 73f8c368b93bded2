import type { Wording } from "./issue.ts";

/** What is missing or contradictory among rows that were read well. */
export const figureIssues = {
  "export-missing": {
    severity: "error",
    message: ({ name, sector }) => `Không có biểu "${name}" của lĩnh vực ${sector}.`,
    remedy: ({ files }) => `Đặt tệp CSV có tên bắt đầu bằng ${files} vào thư mục data.`,
  },
  "export-silent": {
    severity: "error",
    message: ({ name, period }) => `Biểu "${name}" không có dòng nào của ${period}.`,
    remedy: ({ files }) =>
      `Bổ sung tệp của kỳ này (tên bắt đầu bằng ${files}), hoặc kiểm tra cột tháng, ngày trong tệp đã có.`,
  },
  "plan-unit": {
    severity: "error",
    message: ({ name, unit, expected }) =>
      `Kế hoạch của "${name}" ghi đơn vị "${unit}", trong khi chỉ tiêu tính bằng ${expected}.`,
    remedy: "Sửa đơn vị tính hoặc số kế hoạch cho cùng đơn vị với chỉ tiêu.",
  },
  "plan-twice": {
    severity: "error",
    message: ({ name, year }) => `Kế hoạch năm ${year} của "${name}" đã có ở một dòng khác.`,
    remedy: "Giữ lại một dòng đúng, xóa dòng còn lại.",
  },
} as const satisfies Record<string, Wording>;
