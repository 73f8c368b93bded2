import { describeWriteFailure } from "../disk-failures.ts";
import type { IssueWording } from "./wording.ts";

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
  "file-read-only": {
    severity: "warning",
    message: ({ path, second }) => `Tệp ${path} chỉ cho đọc nên được giữ nguyên; bản mới ghi ở ${second}.`,
    remedy:
      "Muốn thay tệp cũ: bỏ thuộc tính chỉ đọc (Read-only) của tệp rồi chạy lại; nếu tệp đã ký thì để nguyên.",
  },
  "file-replaced": {
    severity: "warning",
    message: ({ path, copy }) =>
      `Tệp ${path} đã có người sửa và được thay theo yêu cầu; bản trước giữ ở ${copy}.`,
    remedy: ({ path, copy }) => `Muốn lấy lại bản trước: đổi tên ${copy} thành ${path}.`,
  },
  "path-outside": {
    severity: "error",
    message: ({ text }) => `Tên "${text}" dẫn ra ngoài thư mục của nó nên không đọc, không ghi ở đó.`,
    remedy: "Đặt tên chỉ gồm chữ, chữ số và dấu gạch nối, không có dấu /, \\, : hay hai dấu chấm.",
  },
  "output-name-letter": {
    severity: "error",
    message: ({ name, letter }) => `Tên tệp "${name}" có ký tự ${letter}, Windows không nhận.`,
    remedy: ({ letter }) => `Bỏ ký tự ${letter}, hoặc thay bằng dấu gạch nối.`,
  },
  "output-name-reserved": {
    severity: "error",
    message: ({ name, word }) => `Không đặt được tên tệp "${name}": Windows dành riêng tên ${word}.`,
    remedy: "Đặt tên khác, ví dụ bao-cao.docx.",
  },
  "output-not-shown": {
    severity: "error",
    message: ({ reason }) =>
      `Không in được kết quả: ${describeWriteFailure(String(reason)).reason}; các tệp đã ghi, nếu có, còn nguyên.`,
    remedy: ({ reason }) => describeWriteFailure(String(reason)).remedy,
  },
  "current-folder-gone": {
    severity: "error",
    message: () => "Thư mục nơi gõ lệnh không còn: đã bị xóa, chuyển hoặc đổi tên.",
    remedy: "Chuyển sang thư mục khác (lệnh cd) rồi chạy lại.",
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
  "page-open": {
    severity: "warning",
    message: ({ path, second }) =>
      `Trang ${path} đang mở ở chương trình khác nên chưa ghi đè được; bản mới ghi ở ${second}.`,
    remedy: "Đóng trang ấy rồi chạy lại lệnh.",
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
  "output-not-zip": {
    severity: "error",
    message: ({ path }) => `"${path}" không phải là tên tệp nén.`,
    remedy: "Đặt tên tệp có đuôi .zip.",
  },
  "archive-there": {
    severity: "warning",
    message: ({ path, second }) => `Đã có tệp lưu trữ ${path} với nội dung khác; bản mới ghi ở ${second}.`,
    remedy: "Giữ bản nào cần giữ, rồi xóa bản kia.",
  },
  "archive-signed-missing": {
    severity: "warning",
    message: ({ document }) => `Văn bản đã ghi nhận công bố (${document}) không có trong tệp lưu trữ.`,
    remedy: ({ period }) =>
      `Ghi thêm đường dẫn của văn bản đã ký: report archive --period ${period} "van-ban-da-ky.docx"`,
  },
  "archive-other-period": {
    severity: "error",
    message: ({ path, found, period }) => `Văn bản ${path} là của kỳ ${found}, không phải ${period}.`,
    remedy: ({ found }) =>
      `Chọn văn bản đã ký của kỳ này, hoặc lưu trữ kỳ kia: report archive --period ${found}`,
  },
  "output-not-html": {
    severity: "error",
    message: ({ path }) => `"${path}" không phải là tên trang HTML.`,
    remedy: "Đặt tên tệp có đuôi .html.",
  },
  "output-not-word": {
    severity: "error",
    message: ({ path }) => `"${path}" không phải là tên tệp Word.`,
    remedy: "Đặt tên tệp có đuôi .docx.",
  },
  "not-written": {
    severity: "error",
    message: ({ path, reason }) =>
      `Không ghi được tệp ${path}: ${describeWriteFailure(String(reason)).reason}; tệp cũ, nếu có, còn nguyên.`,
    remedy: ({ reason }) => describeWriteFailure(String(reason)).remedy,
  },
} as const satisfies Record<string, IssueWording>;
