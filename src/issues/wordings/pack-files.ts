import type { IssueWording } from "./wording.ts";

/** Files of `templates/`, and the copies that an office makes of the program's own. */
export const packFileIssues = {
  "workspace-misnamed": {
    severity: "error",
    message: ({ name }) =>
      `Thư mục có tệp ${name}, nhưng chương trình chỉ đọc tệp mang đúng tên report.yaml.`,
    remedy: ({ name }) =>
      `Đổi tên ${name} thành report.yaml; trong File Explorer bật “Đuôi tên tệp” (File name extensions) để thấy cả tên.`,
  },
  "pack-file-misplaced": {
    severity: "warning",
    message: () => "Tệp này không được đọc: tên hoặc thư mục của nó không đúng.",
    remedy: ({ right }) =>
      right
        ? `Nếu là mẫu của cơ quan, chuyển thành ${right}; nếu không cần nữa, xóa tệp này.`
        : "Câu chữ nằm trong templates/documents và templates/parts (.hbs), chỉ tiêu nằm trong templates/sectors (.yaml).",
  },
  "pack-file-unused": {
    severity: "warning",
    message: ({ path }) =>
      /^sectors\//.test(String(path))
        ? "pack.yaml không nêu lĩnh vực này, nên sửa tệp này không đổi gì."
        : "Không văn bản nào chèn phần này, nên sửa tệp này không đổi gì.",
    remedy: ({ nearest, name, path }) =>
      nearest
        ? `Nếu tệp này thay cho ${nearest}, đổi tên thành đúng như vậy; nếu không cần nữa, xóa tệp này.`
        : /^sectors\//.test(String(path))
          ? `Thêm ${name} vào mục sectors của pack.yaml, hoặc xóa tệp này.`
          : `Chèn vào một văn bản bằng dòng {{> ${name}}}, hoặc xóa tệp này.`,
  },
  "pack-file-outdated": {
    severity: "warning",
    message: () => "Bản gốc của tệp này trong chương trình đã thay đổi từ khi cơ quan chép ra.",
    remedy: ({ path }) =>
      `Xem chỗ khác nhau: report template diff ${path}. Sửa theo bản gốc chỗ nào cần, rồi thay dòng đầu tiên bằng dòng mà lệnh ấy in ra.`,
  },
  "pack-file-unknown": {
    severity: "error",
    message: ({ text, candidates }) =>
      candidates
        ? `Bộ mẫu có nhiều tệp tên "${text}".`
        : text
          ? `Bộ mẫu không có tệp "${text}".`
          : "Chưa cho biết tệp nào.",
    remedy: ({ nearest, candidates }) =>
      candidates
        ? `Ghi cả thư mục: ${candidates}.`
        : nearest
          ? `Ý bạn là ${nearest}?`
          : "Gõ report template list để xem tên mọi tệp của bộ mẫu.",
  },
  "pack-file-there": {
    severity: "error",
    message: ({ path }) => `Cơ quan đã có tệp templates/${path}; chương trình không ghi đè lên tệp ấy.`,
    remedy: ({ path }) => `Xem tệp ấy khác bản gốc ở đâu: report template diff ${path}`,
  },
  "pack-file-without-original": {
    severity: "error",
    message: ({ path }) =>
      `Tệp ${path} là của riêng cơ quan: chương trình không có bản gốc để chép ra hay so.`,
    remedy: "Gõ report template list để xem tệp nào có bản gốc.",
  },
  "pack-file-not-copied": {
    severity: "error",
    message: ({ path }) => `Cơ quan chưa chép tệp ${path} ra, nên văn bản đang theo đúng bản gốc.`,
    remedy: ({ path }) => `Muốn sửa thì chép ra trước: report template eject ${path}`,
  },
} as const satisfies Record<string, IssueWording>;
