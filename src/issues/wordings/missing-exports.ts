import type { IssueWording } from "./wording.ts";

/** Exports and indicators that a document needs and the office does not have. */
export const missingExportIssues = {
  "export-missing": {
    severity: "error",
    message: ({ count, exports }) => `Thiếu ${count} biểu mà văn bản này in số liệu. ${exports}.`,
    remedy: ({ entries }) =>
      `Đặt tệp CSV có tên bắt đầu như trong ngoặc vào thư mục data. Biểu nào cơ quan không có thì ghi vào report.yaml, sửa lý do cho đúng: exports: { ${entries} }; văn bản khi đó bỏ các câu, dòng và cột in số liệu của biểu ấy.`,
  },
  "exports-absent": {
    severity: "warning",
    message: ({ exports }) =>
      `Văn bản không có số liệu của các biểu, các cột mà report.yaml ghi là không có. ${exports}.`,
    remedy:
      "Nếu đúng như vậy thì không phải làm gì; muốn thôi nhắc, ghi vào report.yaml: silenced: [{ code: exports-absent, reason: đã xem }].",
  },
  "export-declared-absent": {
    severity: "error",
    message: ({ name, reason }) =>
      `Tệp này là biểu "${name}", mà report.yaml ghi là không có (lý do: ${reason}).`,
    remedy: ({ id }) =>
      `Nếu nay đã có biểu này, xóa "absent" ở mục exports, ${id} của report.yaml; nếu không, chuyển tệp ra khỏi thư mục data.`,
  },
  "indicator-absent": {
    severity: "error",
    message: ({ name, export: exportName, column, reason, files }) =>
      `Chỉ tiêu "${name}" lấy từ ${column ? `cột “${column}” của ` : ""}biểu "${exportName}", mà ${files ? "cơ quan không có" : "report.yaml ghi là không có"} (lý do: ${reason}).`,
    remedy: ({ id, column, entry = "absent", files }) =>
      files
        ? `Đặt tệp của biểu này vào data, tên bắt đầu bằng ${files}.`
        : `Nếu nay đã có ${column ? "cột" : "biểu"} này, xóa "${entry}" ở mục exports, ${id} của report.yaml.`,
  },
  "export-silent": {
    severity: "error",
    message: ({ name, period }) => `Biểu "${name}" không có dòng nào của ${period}.`,
    remedy: ({ files }) =>
      `Bổ sung tệp của kỳ này (tên bắt đầu bằng ${files}), hoặc kiểm tra cột tháng, ngày trong tệp đã có.`,
  },
} as const satisfies Record<string, IssueWording>;
