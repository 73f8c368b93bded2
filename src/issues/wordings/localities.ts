import type { IssueWording } from "./wording.ts";

/** Errors in the localities of report.yaml and in the agencies of the time before. */
export const localityIssues = {
  "locality-declared-twice": {
    severity: "error",
    message: ({ key, first, time }) =>
      `Mã hoặc tên "${key}" đã dùng cho ${first}${time ? ` (${time})` : ""}.`,
    remedy: ({ time }) =>
      time
        ? 'Hai địa phương cùng mã hoặc tên chỉ được khai khi không tồn tại cùng lúc: sửa "from", "until" cho đúng, hoặc đặt tên khác.'
        : "Mỗi địa phương cần mã, tên và tên gọi khác không trùng với địa phương khác.",
  },
  "locality-time-reversed": {
    severity: "error",
    message: ({ name, from, until }) =>
      `Địa phương ${name} ghi tháng đầu (from) là ${from}, sau tháng cuối (until) là ${until}.`,
    remedy: 'Sửa "from" (tháng đầu tiên có địa phương này) hoặc "until" (tháng cuối cùng).',
  },
  "locality-province-unknown": {
    severity: "error",
    message: ({ name, province }) =>
      `Địa phương ${name} ghi thuộc "${province}", nhưng report.yaml không khai tỉnh ấy.`,
    remedy: ({ known }) =>
      `Ghi đúng một trong: ${known}; tỉnh cũ khác thì thêm vào mục formerTerritories, ví dụ { until: 2025-06, name: tỉnh Hà Nam }.`,
  },
  "predecessor-unknown": {
    severity: "error",
    message: ({ name, code }) =>
      `Địa phương ${name} ghi được lập từ mã "${code}", nhưng không có địa phương nào khác mang mã ấy.`,
    remedy:
      'Khai địa phương cũ trong mục localities với "until" là tháng cuối của nó, hoặc bỏ mã này khỏi "predecessors".',
  },
  "predecessor-of-same-time": {
    severity: "error",
    message: ({ name, code, predecessor }) =>
      `Địa phương ${name} ghi được lập từ ${predecessor} (mã "${code}"), nhưng hai địa phương tồn tại cùng lúc.`,
    remedy: ({ name, predecessor }) =>
      `Ghi "until" (tháng cuối) cho ${predecessor} và "from" (tháng đầu) cho ${name}, hoặc bỏ mã này khỏi "predecessors".`,
  },
  "predecessor-shared": {
    severity: "error",
    message: ({ name, code, predecessor, other }) =>
      `Cả ${other} và ${name} đều ghi được lập từ ${predecessor} (mã "${code}").`,
    remedy:
      'Mục "predecessors" chỉ ghi địa phương cũ nhập trọn vào một địa phương mới; địa phương bị chia thì bỏ ở cả hai nơi.',
  },
  "agency-time-twice": {
    severity: "error",
    message: ({ until }) => `Mục "earlier" có hai cơ quan cùng báo cáo đến tháng ${until}.`,
    remedy: 'Mỗi cơ quan trước đây cần một tháng cuối (until) riêng: sửa "until", hoặc xóa cơ quan ghi thừa.',
  },
} as const satisfies Record<string, IssueWording>;
