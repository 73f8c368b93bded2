import type { IssueWording } from "./wording.ts";

/** Faults in what report.yaml says of single documents: whom they go to, their symbols, their files. */
export const officeDocumentIssues = {
  "office-document-unknown": {
    severity: "error",
    message: ({ document }) =>
      `Mục documents khai văn bản "${document}", nhưng không có mẫu nào tên như vậy.`,
    remedy: ({ nearest, names }) =>
      nearest
        ? `Ý bạn là ${nearest}?`
        : `Ghi tên của một trong các mẫu: ${names}; hoặc thêm mẫu mới vào templates/documents.`,
  },
  "documents-of-one-file": {
    severity: "error",
    message: ({ file, first, second }) =>
      `Hai văn bản sẽ ghi vào cùng một tệp ${file}: ${first} và ${second}.`,
    remedy: "Đặt tên khác ở mục file; {period} là kỳ báo cáo, {locality} là tên địa phương.",
  },
  "document-symbol-missing": {
    severity: "error",
    message: ({ document, kind }) => `Chưa biết ký hiệu của văn bản "${document}" (${kind}).`,
    remedy: ({ document, form }) =>
      form === "letter"
        ? `Ký hiệu công văn gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo; ghi vào report.yaml, ví dụ documents: { ${document}: { symbol: SNV-VP } }`
        : `Ghi ký hiệu vào report.yaml, gồm chữ viết tắt tên loại và tên cơ quan, ví dụ documents: { ${document}: { symbol: KH-SNV } }`,
  },
  "document-symbol-of-other-kind": {
    severity: "warning",
    message: ({ document, kind, symbol, meant }) =>
      `Văn bản "${document}" là ${String(kind).toLocaleLowerCase("vi")}, nhưng ký hiệu ${symbol} là của ${meant}.`,
    remedy: ({ document }) => `Sửa ký hiệu ở report.yaml, mục documents, ${document}, symbol.`,
  },
  "document-addressees-missing": {
    severity: "warning",
    message: ({ document, kind }) => `${kind} "${document}" chưa có nơi kính gửi.`,
    remedy: ({ document }) =>
      `Ghi vào report.yaml, ví dụ documents: { ${document}: { addressees: [Ủy ban nhân dân tỉnh] } }`,
  },
  "document-addressees-unusual": {
    severity: "warning",
    message: ({ document, kind }) =>
      `Văn bản "${document}" là ${String(kind).toLocaleLowerCase("vi")}; theo Nghị định 30/2020/NĐ-CP chỉ báo cáo gửi cấp trên, tờ trình và công văn có “Kính gửi”.`,
    remedy: ({ document }) =>
      `Bỏ addressees của ${document} trong report.yaml; nơi nhận khác ghi ở mục recipients.`,
  },
  "document-paper": {
    severity: "warning",
    message: ({ paper }) =>
      `Mẫu chọn khổ giấy ${paper}; theo Nghị định 30/2020/NĐ-CP văn bản hành chính dùng khổ A4.`,
    remedy: "Bỏ dòng paper; bảng rộng thì đặt vào phụ lục khổ ngang: @annex landscape.",
  },
} satisfies Record<string, IssueWording>;
