import { describeTextDeclaration, formatYamlString, type IssueWording } from "./wording.ts";

/** Texts by which figures select or divide rows, and that no other row or declaration knows. */
export const textIssues = {
  "text-near": {
    severity: "error",
    message: ({ text, count, nearest }) =>
      `“${text}” (${count} dòng) không được chỉ tiêu nào tính; có phải là “${nearest}”?`,
    remedy: ({ text, nearest, reference }) =>
      `Nếu phải, sửa trong tệp, hoặc ghi vào report.yaml: aliases: { texts: { ${reference}: { ${formatYamlString(text)}: ${formatYamlString(nearest)} } } }. Nếu là nội dung khác, ghi: texts: { ${reference}: [${formatYamlString(text)}] }.`,
  },
  "text-unknown": {
    severity: "warning",
    message: ({ text, count }) =>
      `“${text}” (${count} dòng) không được tính vào chỉ tiêu nào chọn dòng theo cột này.`,
    remedy: ({ text, reference, wanted }) =>
      `Các nội dung được tính: ${wanted}. Nếu đúng là nội dung khác, ${describeTextDeclaration(reference, text)}.`,
  },
  "text-spoilt": {
    severity: "error",
    message: ({ text, count }) =>
      `“${text}” (${count} dòng) là công thức hoặc lỗi công thức, không phải nội dung.`,
    remedy:
      "Sửa công thức trong bảng tính, hoặc chép cột rồi dán dạng giá trị (Paste Special → Values), và kết xuất lại.",
  },
  "text-personal": {
    severity: "error",
    message: ({ count }) =>
      `${count} dòng ghi ở cột này một dãy số như số định danh hay số điện thoại, không phải nội dung.`,
    remedy: "Xem các ô của dòng có bị lệch cột không; ghi lại nội dung, xóa dãy số.",
  },
  "text-person": {
    severity: "error",
    silenceable: true,
    message: ({ count }) =>
      `${count} dòng ghi ở cột này một tên như tên người, trong khi các dòng khác ghi nội dung; tên ấy sẽ bị in thành một phần của số liệu.`,
    remedy:
      "Xem các ô của dòng có bị lệch cột không; ghi lại nội dung. Nếu tên ấy đúng là nội dung, ghi mã text-person vào mục silenced của report.yaml cùng lý do.",
  },
  "text-time": {
    severity: "error",
    silenceable: true,
    message: ({ text, count }) =>
      `“${text}” (${count} dòng) ở cột này là thời gian hoặc lời so sánh, không phải nội dung; số của các dòng ấy sẽ bị cộng chung với các nội dung khác.`,
    remedy:
      "Nếu là số của năm trước, kỳ trước hay tỷ lệ đứng cạnh các nội dung thì bỏ các cột, dòng ấy khỏi tệp và nộp số năm trước bằng tệp của năm trước. Nếu đúng là nội dung, ghi mã text-time vào mục silenced của report.yaml cùng lý do.",
  },
  "text-empty": {
    severity: "error",
    message: ({ count }) => `${count} dòng để trống cột này nên không được chỉ tiêu nào tính.`,
    remedy: "Ghi nội dung vào từng dòng, kể cả ô bị gộp trong Excel.",
  },
  "part-near": {
    severity: "warning",
    message: ({ text, nearest }) =>
      `“${text}” chỉ có ở một dòng và giống “${nearest}” của nhiều dòng khác; nếu là một thì số của dòng này đang bị tách thành phần riêng.`,
    remedy:
      "Nếu gõ nhầm hoặc ô bị hỏng thì sửa trong tệp; nếu đúng là nội dung khác, ghi mã part-near vào mục silenced của report.yaml cùng lý do.",
  },
  "part-no-words": {
    severity: "warning",
    message: ({ text }) =>
      `“${text}” không phải là chữ như ở các dòng khác của cột; số của dòng này đang thành một phần riêng.`,
    remedy:
      "Ghi lại nội dung của dòng; nếu đúng là như vậy, ghi mã part-no-words vào mục silenced của report.yaml cùng lý do.",
  },
  "part-unnamed": {
    severity: "warning",
    message: () =>
      "Một dòng để trống cột này, trong khi các dòng khác đều ghi; số của dòng này thành một phần không có tên.",
    remedy: "Ghi nội dung của dòng.",
  },
  "filter-unmet": {
    severity: "warning",
    message: ({ name, texts }) => `Chỉ tiêu "${name}" không có dòng nào: không dòng nào ghi ${texts}.`,
    remedy:
      "Nếu thực sự không phát sinh thì để nguyên; nếu tệp gọi bằng tên khác thì khai tên đó ở aliases trong report.yaml.",
  },
} as const satisfies Record<string, IssueWording>;
