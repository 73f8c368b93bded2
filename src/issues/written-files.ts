import type { IssueWording } from "./wording.ts";

/** Vietnamese reasons by error code of the operating system. */
export const diskErrorReasons: Readonly<Record<string, string>> = {
  ENOENT: "không có tệp hoặc thư mục này",
  EACCES: "không có quyền ghi",
  EPERM: "tệp đang mở ở chương trình khác hoặc không có quyền ghi",
  EBUSY: "tệp đang mở ở chương trình khác",
  EISDIR: "đó là một thư mục",
  EEXIST: "một tệp khác đang nằm ở chỗ của thư mục",
  ENOTDIR: "một tệp khác đang nằm ở chỗ của thư mục",
  ENOSPC: "đĩa đầy",
  EROFS: "thư mục chỉ cho đọc",
  EIO: "đĩa gặp lỗi",
};

/** Files that a command writes: where they may not be written, and why one was written elsewhere or not at all. */
export const writtenFileIssues = {
  "pdf-without-libreoffice": {
    severity: "error",
    message: () => "Không tìm thấy LibreOffice trên máy này nên chưa lập được tệp PDF; tệp Word đã được ghi.",
    remedy: "Cài LibreOffice, hoặc mở tệp Word rồi chọn Lưu thành PDF.",
  },
  "pdf-failed": {
    severity: "error",
    message: ({ reason }) => `LibreOffice không chuyển được sang PDF (${reason}); tệp Word đã được ghi.`,
    remedy: "Đóng các cửa sổ LibreOffice đang mở rồi chạy lại, hoặc mở tệp Word và chọn Lưu thành PDF.",
  },
  "document-edited": {
    severity: "warning",
    message: ({ path, second }) =>
      `Văn bản ${path} đã được sửa sau khi lập nên không bị ghi đè; bản mới ghi ở ${second}.`,
    remedy: ({ path }) =>
      `Muốn đưa số liệu mới vào bản đã sửa: report refresh "${path}"; muốn thay hẳn bản đã sửa: thêm --force.`,
  },
  "document-open": {
    severity: "warning",
    message: ({ path, second }) =>
      `Văn bản ${path} đang mở ở chương trình khác nên chưa ghi đè được; bản mới ghi ở ${second}.`,
    remedy: "Đóng văn bản trong Word rồi chạy lại lệnh.",
  },
  "workbook-edited": {
    severity: "warning",
    message: ({ path, second }) =>
      `Tệp ${path} không do chương trình ghi, hoặc đã được sửa sau khi ghi, nên không bị ghi đè; bản mới ghi ở ${second}.`,
    remedy: "Muốn thay hẳn tệp cũ: thêm --force.",
  },
  "workbook-open": {
    severity: "warning",
    message: ({ path, second }) =>
      `Tệp ${path} đang mở ở chương trình khác nên chưa ghi đè được; bản mới ghi ở ${second}.`,
    remedy: "Đóng tệp trong Excel rồi chạy lại lệnh.",
  },
  "annexes-without-table": {
    severity: "error",
    message: () =>
      "Văn bản này không có phụ lục nào có bảng số liệu nên không có gì để ghi ra Excel; tệp Word đã được ghi.",
    remedy:
      "Dùng --xlsx với mẫu có phụ lục, ví dụ bao-cao; muốn có mọi số liệu của kỳ: report figures --xlsx TỆP.",
  },
  "output-among-data": {
    severity: "error",
    message: ({ path }) =>
      `Không ghi "${path}" vào thư mục data: nơi này chỉ để số liệu gửi đến, tệp ghi vào sẽ bị đọc như một biểu.`,
    remedy: "Ghi ra chỗ khác, ví dụ out/so-lieu.xlsx.",
  },
  "output-not-excel": {
    severity: "error",
    message: ({ path }) => `"${path}" không phải là tên tệp Excel.`,
    remedy: "Đặt tên tệp có đuôi .xlsx.",
  },
  "output-not-word": {
    severity: "error",
    message: ({ path }) => `"${path}" không phải là tên tệp Word.`,
    remedy: "Đặt tên tệp có đuôi .docx.",
  },
  "not-written": {
    severity: "error",
    message: ({ path, reason }) =>
      `Không ghi được tệp ${path}: ${diskErrorReasons[String(reason)] ?? reason}; tệp cũ, nếu có, còn nguyên.`,
    remedy: ({ reason }) =>
      ["EISDIR", "EEXIST", "ENOTDIR"].includes(String(reason))
        ? "Đổi tên, hoặc chuyển thư mục hay tệp trùng tên ra chỗ khác, rồi chạy lại."
        : "Đóng tệp nếu đang mở trong Word hay Excel, kiểm tra chỗ trống trên đĩa và quyền ghi của thư mục, rồi chạy lại.",
  },
} as const satisfies Record<string, IssueWording>;
