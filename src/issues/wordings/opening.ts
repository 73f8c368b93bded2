import type { IssueWording } from "./wording.ts";

/** Files and folders that `report open` hands to the system. */
export const openingIssues = {
  "open-not-there": {
    severity: "error",
    message: ({ path }) => `Không có tệp hay thư mục ${path}.`,
    remedy: ({ command }) =>
      command === undefined ? "Kiểm tra lại tên; xem thư mục đã lập: report open" : `Lập trước: ${command}`,
  },
  "open-not-document": {
    severity: "error",
    message: ({ path }) => `Không mở ${path}: không phải văn bản, bảng số liệu, trang HTML hay tệp khai báo.`,
    remedy: "Mở tệp ấy từ thư mục của nó, khi biết chắc tệp từ đâu ra.",
  },
  "open-failed": {
    severity: "error",
    message: ({ path, reason }) => `Máy không mở được ${path} (${reason}).`,
    remedy: "Mở tệp từ thư mục của nó bằng cách nháy đúp.",
  },
} as const satisfies Record<string, IssueWording>;
