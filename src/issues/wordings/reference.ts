import type { IssueWording } from "./wording.ts";

/** What is not taken from a reference, by kind. */
const kindNames: Readonly<Record<string, string>> = {
  text: "chữ của tệp",
  pictures: "hình ảnh, logo",
  headers: "chữ ở đầu trang, chân trang",
  notes: "chú thích cuối trang",
  comments: "nhận xét (comment)",
  changes: "thay đổi đang theo dõi",
  macros: "macro (không bao giờ được chạy)",
  controls: "đối tượng nhúng",
  paper: "khổ giấy khác A4",
  columns: "chia cột",
  pageBorders: "khung viền trang",
  numbering: "cách đánh số đề mục",
  customStyles: "kiểu (style) do cơ quan tự đặt",
  otherProperties: "khung, nền, gạch ngang, giãn chữ của kiểu",
};

/** The rules of Decree 30/2020/NĐ-CP, Annex I, each with the sentence about what contradicts it. */
const decreeSentences: Readonly<Record<string, (found: string) => string>> = {
  margins: (found) =>
    `Lề trang ${found} mm; Nghị định 30/2020/NĐ-CP quy định lề trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.`,
  font: (found) => `Phông chữ không phải Times New Roman như Nghị định 30/2020/NĐ-CP quy định: ${found}.`,
  color: (found) => `Màu chữ không phải màu đen như Nghị định 30/2020/NĐ-CP quy định: ${found}.`,
  size: (found) => `Cỡ chữ khác quy định của Nghị định 30/2020/NĐ-CP: ${found}.`,
  weight: (found) => `Kiểu chữ đứng, nghiêng, đậm khác quy định của Nghị định 30/2020/NĐ-CP: ${found}.`,
  underline: (found) => `Chữ gạch chân, Nghị định 30/2020/NĐ-CP không có: ${found}.`,
  capitals: (found) => `Chữ in hoa ở chỗ Nghị định 30/2020/NĐ-CP quy định in thường: ${found}.`,
  centre: (found) => `Không đặt canh giữa như Nghị định 30/2020/NĐ-CP quy định: ${found}.`,
  justify: (found) => `Không canh đều cả hai lề như Nghị định 30/2020/NĐ-CP quy định: ${found}.`,
  firstLine: (found) =>
    `Dòng đầu của đoạn văn lùi vào ${found} mm; Nghị định 30/2020/NĐ-CP quy định 10 mm hoặc 12,7 mm.`,
  gap: (found) =>
    `Khoảng cách giữa các đoạn văn là ${found}; Nghị định 30/2020/NĐ-CP quy định tối thiểu 6 pt.`,
  lineSpacing: (found) =>
    `Khoảng cách giữa các dòng là ${found}; Nghị định 30/2020/NĐ-CP quy định từ dòng đơn đến 1,5 dòng.`,
};

const marginNames: Readonly<Record<string, string>> = {
  top: "trên",
  bottom: "dưới",
  left: "trái",
  right: "phải",
};

/** Faults of the Word file after whose look documents are made. */
export const referenceIssues = {
  "reference-unreadable": {
    severity: "error",
    message: ({ path, reason }) =>
      `Không đọc được tệp mẫu trình bày "${path}" ghi ở report.yaml (${reason}).`,
    remedy:
      "Chép tệp vào thư mục làm việc đúng tên ấy, hoặc bỏ dòng reference. Tạo tệp để sửa: report template reference.",
  },
  "reference-there": {
    severity: "error",
    message: ({ path }) => `Đã có tệp ${path}; chưa ghi gì để không mất cách trình bày trong tệp ấy.`,
    remedy: "Ghi tên khác, ví dụ: report template reference mau-moi.docx",
  },
  "reference-too-narrow": {
    severity: "error",
    message: ({ width, least }) =>
      `Lề trang của tệp mẫu trình bày quá rộng: phần chữ chỉ còn ${width} mm, cần ít nhất ${least} mm để đặt Quốc hiệu và tên cơ quan.`,
    remedy: "Mở tệp bằng Word, thẻ Layout, Margins, thu hẹp lề rồi lưu lại.",
  },
  "reference-without-styles": {
    severity: "warning",
    message: ({ styles, count }) =>
      `Tệp mẫu trình bày thiếu ${count} kiểu của văn bản, nên giữ theo Nghị định 30/2020/NĐ-CP: ${styles}.`,
    remedy:
      "Sửa kiểu trong một văn bản do chương trình lập, hoặc trong tệp do report template reference tạo ra; đừng bắt đầu từ tệp khác.",
  },
  "reference-formatted-by-hand": {
    severity: "warning",
    message: ({ styles }) =>
      `Trong tệp mẫu trình bày có đoạn được định dạng trực tiếp, không qua kiểu, nên không được lấy: ${styles}.`,
    remedy:
      "Trong Word, bấm chuột phải vào kiểu ấy trong khung Styles, chọn “Update … to Match Selection”, hoặc Modify để sửa kiểu, rồi lưu lại.",
  },
  "reference-not-taken": {
    severity: "warning",
    message: ({ kinds }) =>
      `Không lấy từ tệp mẫu trình bày: ${String(kinds)
        .split(" ")
        .map((kind) => kindNames[kind] ?? kind)
        .join("; ")}.`,
    remedy:
      "Chỉ lề trang và các kiểu của văn bản được lấy. Nếu đúng ý, ghi mã này vào mục silenced của report.yaml kèm lý do.",
  },
  "reference-against-decree": {
    severity: "warning",
    message: ({ rule, found }) => {
      const names = (text: string) =>
        text.replaceAll(/^\w+|(?<=; )\w+/g, (side) => marginNames[side] ?? side);
      return (decreeSentences[String(rule)] ?? String)(
        rule === "margins" ? names(String(found)) : String(found),
      );
    },
    remedy:
      "Sửa trong tệp mẫu trình bày rồi lưu lại. Nếu cơ quan có quy định riêng, ghi mã này vào mục silenced của report.yaml kèm lý do.",
  },
} as const satisfies Record<string, IssueWording>;
