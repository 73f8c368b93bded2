import { formatMonthAndYear } from "../../period.ts";
import type { IssueWording } from "./wording.ts";

/** "tháng 8/2025", "tháng 1 đến tháng 9/2025" */
function formatSpan(first: string | number | undefined, last: string | number | undefined): string {
  const [from, to] = [Number(first), Number(last)];
  return from === to
    ? `tháng ${formatMonthAndYear(to)}`
    : `tháng ${from % 100} đến tháng ${formatMonthAndYear(to)}`;
}

function capitalizeFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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
  "locality-not-in-period": {
    severity: "error",
    message: ({ places, period }) => `Kỳ ${period} không có địa phương này: ${places}.`,
    remedy: "Chọn kỳ có địa phương ấy, hoặc chọn địa phương khác.",
  },
  "locality-former-province": {
    severity: "error",
    message: ({ text }) =>
      `“${text}” là một tỉnh cũ, không phải một địa phương trong báo cáo: số của cả tỉnh cũ không thuộc riêng nơi nào.`,
    remedy:
      "Nếu là dòng tổng của các dòng trên thì ghi “Tổng cộng” thay cho tên tỉnh; nếu là số liệu thì ghi theo từng địa phương của tỉnh cũ; kế hoạch thì ghi một dòng cho cả tỉnh mới.",
  },
  "locality-of-other-time": {
    severity: "error",
    message: ({ text, places, first, last }) =>
      `${capitalizeFirst(formatSpan(first, last))} không có “${text}”: tên này là của ${places}.`,
    remedy: ({ others, more }) =>
      others
        ? `Kiểm tra tháng của dòng; nếu tháng đúng thì ghi theo địa phương của tháng ấy: ${others}${more ? ` và ${more} nơi khác` : ""}.`
        : 'Kiểm tra tháng của dòng; nếu tháng đúng thì ghi tên địa phương có trong tháng ấy, hoặc sửa "from", "until" của địa phương trong report.yaml.',
  },
  "locality-of-several-times": {
    severity: "error",
    message: ({ text, places, count, first, last }) =>
      Number(count) > 1
        ? `“${text}” ở đây vừa là ${places}${last ? `, mà dòng là của ${formatSpan(first, last)}` : ""}: số này không thuộc riêng nơi nào.`
        : `Số của ${formatSpan(first, last)} không thể là của ${places}, vì nơi này không có trong suốt thời gian ấy.`,
    remedy: ({ count }) =>
      Number(count) > 1
        ? "Tách dòng này thành một dòng cho mỗi địa phương, ghi đủ cấp hành chính (huyện, xã) và đúng các tháng có địa phương ấy."
        : "Ghi số theo tháng, hoặc chỉ theo những tháng có địa phương ấy.",
  },
  "agency-time-twice": {
    severity: "error",
    message: ({ until }) => `Mục "earlier" có hai cơ quan cùng báo cáo đến tháng ${until}.`,
    remedy: 'Mỗi cơ quan trước đây cần một tháng cuối (until) riêng: sửa "until", hoặc xóa cơ quan ghi thừa.',
  },
} as const satisfies Record<string, IssueWording>;
