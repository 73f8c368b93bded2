import { extractFileName, formatYamlString, type IssueDetails, type IssueWording } from "./wording.ts";

function formatIndicatorAliasYaml(
  name: string | number | undefined,
  meant: string | number = "tên chỉ tiêu",
): string {
  return `aliases: { indicators: { ${formatYamlString(name)}: ${formatYamlString(meant)} } }`;
}

/** Faults in the cells of exports. */
export const cellIssues = {
  "cell-none": {
    severity: "warning",
    message: ({ text }) =>
      text
        ? `Ô ghi “${text}”: coi như chưa báo cáo, không phải bằng 0.`
        : "Ô để trống: coi như chưa báo cáo, không phải bằng 0.",
    remedy: "Nếu thực sự bằng 0 thì ghi 0.",
  },
  "cell-needed": {
    severity: "error",
    message: () => "Ô để trống trong khi dòng có số liệu.",
    remedy: "Điền ô này; nếu trong Excel là ô gộp thì bỏ gộp và điền đủ từng dòng.",
  },
  "number-unreadable": {
    severity: "error",
    message: ({ text }) => `“${text}” không phải là số.`,
    remedy: "Chỉ ghi chữ số trong ô; đơn vị, ghi chú, phép tính để ở cột khác.",
  },
  "number-ambiguous": {
    severity: "error",
    message: ({ text, sign, whole, fraction }) =>
      `“${text}” có thể là ${sign}${whole}${fraction} hoặc ${sign}${whole} phẩy ${fraction}; tệp không cho biết là số nào.`,
    remedy: ({ path = "" }) =>
      `Viết số không có dấu phân nhóm, hoặc khai cách viết số của riêng tệp này trong report.yaml: numbers: { ${formatYamlString(extractFileName(path))}: "1.234,5" } (hoặc "1,234.5").`,
  },
  "numbers-assumed": {
    severity: "warning",
    message: ({ form }) =>
      `Tệp không cho biết dấu chấm, dấu phẩy trong số là gì; đã đọc theo numbers: "${form}" chung cho mọi tệp trong report.yaml.`,
    remedy: ({ path = "", form }) =>
      `Khai riêng cho tệp này trong report.yaml: numbers: { ${formatYamlString(extractFileName(path))}: "${form}" }, hoặc "1.234,5" nếu 1.250 là một nghìn hai trăm năm mươi.`,
  },
  "number-spoilt": {
    severity: "error",
    message: ({ text }) => `Ô báo lỗi công thức “${text}”.`,
    remedy: "Sửa công thức trong bảng tính rồi kết xuất lại.",
  },
  "number-cut": {
    severity: "error",
    message: ({ text }) => `“${text}” là số đã bị Excel rút gọn, các chữ số cuối đã mất.`,
    remedy: "Trong Excel định dạng cột thành “Number” không có số lẻ rồi lưu lại.",
  },
  "number-too-large": {
    severity: "error",
    message: ({ text }) => `“${text}” quá lớn đối với một số đếm.`,
    remedy: "Kiểm tra lại số; có thể hai số bị dính liền nhau.",
  },
  "count-fraction": {
    severity: "error",
    message: ({ text }) => `“${text}” không phải số nguyên, trong khi cột này đếm người hoặc vật.`,
    remedy: "Sửa lại thành số nguyên; dấu chấm hoặc phẩy phân nhóm phải đứng trước đủ ba chữ số.",
  },
  "count-negative": {
    severity: "error",
    message: ({ text }) => `“${text}” là số âm, trong khi cột này là số đếm.`,
    remedy: "Sửa lại số; nếu là điều chỉnh giảm thì trừ thẳng vào số liệu của tháng.",
  },
  "money-fraction": {
    severity: "error",
    message: ({ text, unit }) => `“${text}” (${unit}) không ra số đồng chẵn.`,
    remedy: "Kiểm tra lại số và đơn vị tiền của cột.",
  },
  "date-unreadable": {
    severity: "error",
    message: ({ text }) => `“${text}” không đọc được thành một ngày có thật.`,
    remedy: "Ghi ngày dạng ngày/tháng/năm đủ bốn chữ số năm, ví dụ 30/9/2022.",
  },
  "date-month-first": {
    severity: "error",
    message: ({ text }) => `“${text}” không có tháng như vậy; Excel có thể đã đảo ngày và tháng của cả cột.`,
    remedy:
      "Kết xuất lại với ngày dạng ngày/tháng/năm; đừng chỉ sửa riêng ô này vì các ngày khác cũng có thể đã bị đảo.",
  },
  "dates-mixed": {
    severity: "error",
    message: ({ dayFirst, monthFirst }) =>
      `Cột trộn hai cách viết ngày: dòng ${dayFirst} ghi ngày trước, dòng ${monthFirst} ghi tháng trước, nên các ngày khác không chắc chắn.`,
    remedy: "Kết xuất lại với mọi ngày ở dạng ngày/tháng/năm.",
  },
  "date-implausible": {
    severity: "error",
    message: ({ text }) => `Ngày “${text}” nằm ngoài khoảng thời gian hợp lý.`,
    remedy: "Kiểm tra lại năm.",
  },
  "year-unreadable": {
    severity: "error",
    message: ({ text }) => `“${text}” không phải là năm.`,
    remedy: "Ghi năm bằng bốn chữ số, ví dụ 2022.",
  },
  "month-unreadable": {
    severity: "error",
    message: ({ text }) => `“${text}” không phải là một tháng.`,
    remedy: "Ghi tháng dạng 9/2022 hoặc Tháng 9/2022; số lũy kế nhiều tháng phải tách thành từng tháng.",
  },
  "month-without-year": {
    severity: "error",
    message: ({ text }) =>
      `“${text}” không cho biết năm, và tiêu đề hay tên tệp cũng không nêu đúng một năm.`,
    remedy: "Ghi tháng kèm năm (9/2022), hoặc đưa năm vào tên tệp.",
  },
  "years-differ": {
    severity: "error",
    message: ({ text, year }) => `Tháng “${text}” không thuộc năm ${year} ghi ở cột năm.`,
    remedy: "Sửa lại tháng hoặc năm cho thống nhất.",
  },
  "heading-year-unmet": {
    severity: "error",
    message: ({ text, year }) => `Tháng “${text}” nằm dưới dòng ghi năm ${year}.`,
    remedy: "Sửa năm của dòng ấy hoặc của tháng cho thống nhất; hoặc chuyển dòng xuống dưới năm của nó.",
  },
  "locality-unknown": {
    severity: "error",
    message: ({ text }) => `Không có địa phương “${text}”.`,
    remedy: ({ nearest }) =>
      nearest
        ? `Có phải là “${nearest}”? Sửa lại tên, hoặc thêm tên gọi khác vào report.yaml.`
        : "Sửa lại tên, hoặc thêm địa phương vào report.yaml.",
  },
  "locality-unclear": {
    severity: "error",
    message: ({ text, candidates, otherLevel }) =>
      otherLevel
        ? `“${text}” không ghi cấp hành chính, mà report.yaml có địa phương ở nhiều cấp: có thể là ${candidates} hoặc một nơi cùng tên ở cấp khác.`
        : `“${text}” có thể là ${candidates}.`,
    remedy: "Ghi rõ cả cấp hành chính, ví dụ “thành phố …” hoặc “tỉnh …”.",
  },
  "indicator-unknown": {
    severity: "error",
    message: ({ text }) => `Không có chỉ tiêu “${text}”.`,
    remedy: ({ nearest, text }) =>
      nearest
        ? `Có phải là “${nearest}”? Sửa lại tên chỉ tiêu, hoặc khai trong report.yaml: ${formatIndicatorAliasYaml(text, nearest)}.`
        : `Xem tên các chỉ tiêu bằng lệnh report exports ke-hoach; khai trong report.yaml: ${formatIndicatorAliasYaml(text)}. Chỉ tiêu ngoài danh mục thì xóa dòng.`,
  },
  "indicator-unclear": {
    severity: "error",
    message: ({ text, candidates }) => `“${text}” có thể là nhiều chỉ tiêu: ${candidates}.`,
    remedy: "Ghi mã của chỉ tiêu thay cho tên.",
  },
  "issues-more": {
    severity: "warning",
    message: ({ count, example }: IssueDetails) =>
      `Còn ${count} chỗ nữa trong tệp có cùng vấn đề: ${example}`,
    remedy: "Sửa các chỗ đã nêu rồi kiểm tra lại.",
  },
} as const satisfies Record<string, IssueWording>;
