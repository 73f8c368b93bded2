import type { IssueWording } from "./wording.ts";

/** Units of money and of counts that are not said, said twice, or not understood. */
export const unitIssues = {
  "unit-missing": {
    severity: "error",
    message: ({ header }) =>
      `Không nơi nào trong tệp cho biết cột “${header}” tính bằng đồng, nghìn đồng hay triệu đồng.`,
    remedy: ({ header, unit, key }) =>
      `Ghi đơn vị vào tiêu đề, ví dụ “${header} (${unit})”; hoặc xác nhận một lần trong report.yaml: units: { ${key}: { unit: ${unit}, reason: …, by: …, date: … } }.`,
  },
  "unit-unclear": {
    severity: "error",
    message: ({ units }) => `Không rõ đơn vị của số liệu: ${units}.`,
    remedy:
      "Sửa cho các chỗ ấy cùng một đơn vị, hoặc chỉ giữ đơn vị trong tiêu đề cột, ví dụ “Kinh phí (triệu đồng)”.",
  },
  "unit-unknown": {
    severity: "error",
    message: ({ text }) => `“${text}” giống một đơn vị tính nhưng không hiểu được.`,
    remedy: "Ghi đơn vị bằng chữ quen dùng: đồng, nghìn đồng, triệu đồng, tỷ đồng; người, nghìn người.",
  },
  "unit-coefficient": {
    severity: "error",
    message: ({ text }) => `“${text}” là một hệ số; không rõ các số trong bảng đã nhân với hệ số ấy chưa.`,
    remedy:
      "Nếu đã nhân rồi thì xóa hệ số khỏi bảng; nếu chưa thì thay bằng đơn vị ở tiêu đề cột, ví dụ “Số người (nghìn người)”.",
  },
  "unit-unfit": {
    severity: "error",
    message: ({ text }) => `Đơn vị “${text}” không hợp với loại số liệu của cột này.`,
    remedy: "Xem lại tiêu đề: cột tiền ghi đơn vị tiền, cột đếm người, vật ghi đơn vị của người, vật.",
  },
} as const satisfies Record<string, IssueWording>;
