import { extractFileName, formatYamlString, type IssueWording } from "./wording.ts";

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
  "dates-swapped": {
    severity: "error",
    silenceable: true,
    message: ({ date, swapped }) =>
      `Ngày ${date} có lẽ là ${swapped} đã bị Excel kiểu Anh – Mỹ đảo ngày và tháng: các ngày khác nằm cả trong những tháng khác.`,
    remedy: `Xem lại mọi ngày từ 1 đến 12 trong cột, ghi lại dạng ngày/tháng/năm; nếu các ngày đều đúng thì ${examinedRemedy("dates-swapped")}.`,
  },
  "date-doubtful": {
    severity: "warning",
    message: ({ date, swapped }) =>
      `Ngày ${date} nằm xa các ngày khác của tệp; nếu đảo ngày và tháng thành ${swapped} thì lại cùng tháng với chúng.`,
    remedy: "Kiểm tra xem Excel có đảo ngày và tháng của ô này; nếu có thì sửa lại dạng ngày/tháng/năm.",
  },
  "year-copied": {
    severity: "error",
    silenceable: true,
    message: ({ name, year, lastYear, other, changed = 0 }) =>
      `Biểu "${name}": ${changed === 0 ? "" : "gần như "}mọi số liệu năm ${year} trong tệp này giống hệt cùng kỳ năm ${lastYear} (${other === "" ? "số đã công bố" : `tệp ${other}`}).`,
    remedy: `Có thể tệp năm trước đã được đổi tên; chép đúng tệp của năm nay vào data/. Nếu số liệu đúng là như vậy thì ${examinedRemedy("year-copied")}.`,
  },
  "whole-and-places": {
    severity: "error",
    silenceable: true,
    message: ({ name, territory, month, others = 0 }) =>
      `Biểu "${name}": tháng ${month}${others === 0 ? "" : ` và ${others} phần khác`} vừa có dòng chung của ${territory} (hoặc không ghi địa phương), vừa có dòng của từng địa phương; cả hai bị cộng lại.`,
    remedy: `Nếu dòng chung là tổng của các địa phương thì xóa dòng ấy; nếu là phần riêng, chưa có trong số của địa phương nào thì ${examinedRemedy("whole-and-places")}.`,
  },
  "values-copied": {
    severity: "warning",
    message: ({ name, what, other, others = 0 }) =>
      `Biểu "${name}": mọi số liệu của ${what} giống hệt của ${other}${others === 0 ? "" : ` (và ${others} phần khác cũng vậy)`}.`,
    remedy: "Kiểm tra xem có phải đã chép nhầm số liệu; nếu đúng là như vậy thì giữ nguyên.",
  },
  "month-of-zeros": {
    severity: "warning",
    message: ({ name, month }) =>
      `Biểu "${name}": mọi số phát sinh của ${month} đều ghi 0, trong khi các tháng khác có số liệu.`,
    remedy: "Nếu chưa có số liệu thì để trống; nếu thực sự không phát sinh thì giữ nguyên.",
  },
  "head-time-unmet": {
    severity: "error",
    message: ({ said, found, others = 0 }) =>
      `Tiêu đề cột cho biết đây là số của ${said}, nhưng các dòng được đọc là của ${found}${others === 0 ? "" : ` và ${others} tháng khác`}.`,
    remedy: ({ path = "", said, found }) =>
      `Nếu đúng là số của ${said} thì ghi vào report.yaml: files: { ${formatYamlString(extractFileName(path))}: { time: ${said} } }, hoặc sửa cột tháng; nếu cần số của ${found} thì chọn cột khác hoặc sửa tiêu đề.`,
  },
  "file-month-unmet": {
    severity: "error",
    silenceable: true,
    message: ({ text, month, found }) =>
      `“${text}” cho biết đây là số liệu tháng ${month}, nhưng mọi dòng đều thuộc tháng ${found}.`,
    remedy: `Kiểm tra xem có chép nhầm tệp hoặc ghi nhầm tháng; sửa cột tháng, tiêu đề hoặc tên tệp; nếu số liệu đúng thì ${examinedRemedy("file-month-unmet")}.`,
  },
  "lunar-year-unmet": {
    severity: "error",
    silenceable: true,
    message: ({ text, year, month }) => `“${text}” là năm ${year}, nhưng dòng này thuộc tháng ${month}.`,
    remedy: `Kiểm tra xem có phải tệp năm khác đã đổi tên, đổi ngày; sửa ngày hoặc tên năm âm lịch; nếu số liệu đúng thì ${examinedRemedy("lunar-year-unmet")}.`,
  },
  "file-place-unmet": {
    severity: "error",
    silenceable: true,
    message: ({ text, place, found, others }) =>
      `“${text}” cho biết đây là số liệu của ${place}, nhưng có dòng của ${found}${Number(others) > 2 ? " và nơi khác" : ""}.`,
    remedy: `Kiểm tra xem có chép nhầm tệp hoặc ghi nhầm địa phương; sửa tiêu đề, tên tệp hoặc cột địa phương; nếu số liệu đúng thì ${examinedRemedy("file-place-unmet")}.`,
  },
  "place-foreign": {
    severity: "error",
    message: ({ rows, column, places, territory }) =>
      `${rows} dòng ghi ở cột “${column}” không phải ${territory} mà là ${places}.`,
    remedy:
      "Xóa các dòng này; nếu tệp luôn có dòng của nơi khác thì khai tên nơi đó ở mục foreign của report.yaml kèm lý do (reason) để bỏ qua; nếu là tên gọi khác của tỉnh mình thì sửa lại tên.",
  },
  "export-other": {
    severity: "error",
    silenceable: true,
    message: ({ name, other }) => `Tên tệp là của biểu “${name}”, nhưng các cột là của biểu “${other}”.`,
    remedy: ({ file }) =>
      `Đổi tên tệp cho bắt đầu bằng “${file}”, hoặc chép đúng tệp vào data/; nếu tên tệp đúng thì ${examinedRemedy("export-other")}.`,
  },
  "export-not-read": {
    severity: "error",
    message: () =>
      "Tên tệp là của một biểu số liệu, nhưng tệp không phải Excel (.xlsx) hay CSV nên số liệu trong đó chưa được đọc.",
    remedy:
      "Mở tệp bằng Excel, chọn “Lưu thành” → “Sổ làm việc Excel (.xlsx)” rồi để tệp mới vào data/ (tệp “.csv.txt” chỉ cần đổi đuôi thành .csv); tệp không dùng thì đưa ra khỏi data/.",
  },
} as const satisfies Record<string, IssueWording>;
