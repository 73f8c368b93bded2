import type { IssueWording } from "./wording.ts";

const examinedRemedy = (code: string) => `khai "${code}" ở mục silenced của report.yaml kèm lý do`;

/** Exports of which it is not certain to which time, place or kind of file their rows belong. */
export const timeAndPlaceIssues = {
  "year-two-digits": {
    severity: "error",
    message: ({ text }) => `“${text}” thiếu hai chữ số năm.`,
    remedy: "Ghi năm đủ bốn chữ số, ví dụ 26/7/2022 hoặc 9/2022.",
  },
  "month-unclear": {
    severity: "error",
    message: ({ text }) =>
      `“${text}” là một ngày nằm trong cột tháng, có thể ghi ngày trước hoặc tháng trước, nên không rõ là tháng nào.`,
    remedy:
      "Ghi tháng dạng 9/2022; nếu Excel đã tự đổi thành ngày thì định dạng cột thành “Văn bản” rồi gõ lại.",
  },
  "file-years-differ": {
    severity: "error",
    message: ({ title, titleYear, name, nameYear }) =>
      `Tiêu đề “${title}” ghi năm ${titleYear}, tên tệp “${name}” ghi năm ${nameYear}.`,
    remedy: "Sửa năm ở tiêu đề hoặc đổi tên tệp cho thống nhất; kiểm tra xem có lấy nhầm tệp của năm khác.",
  },
  "file-year-unmet": {
    severity: "error",
    silenceable: true,
    message: ({ text, year, years }) =>
      `“${text}” cho biết đây là số liệu năm ${year}, nhưng mọi dòng đều thuộc năm ${years}.`,
    remedy: `Kiểm tra năm ở cột ngày, cột tháng (Excel 1904 lệch bốn năm), hoặc đổi tên tệp; nếu số liệu đúng thì ${examinedRemedy("file-year-unmet")}.`,
  },
  "year-stray": {
    severity: "error",
    silenceable: true,
    message: ({ rows, year, mainRows, mainYear }) =>
      `${rows} dòng thuộc năm ${year}, trong khi ${mainRows} dòng khác của tệp thuộc năm ${mainYear}.`,
    remedy: `Kiểm tra xem có gõ nhầm năm; nếu đúng là năm khác thì chuyển sang tệp của năm đó, hoặc ${examinedRemedy("year-stray")}.`,
  },
} as const satisfies Record<string, IssueWording>;
