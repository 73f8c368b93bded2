import type { IssueDetails, IssueWording } from "./wording.ts";

/** Faults in templates, and figures that a correct template cannot print. */
export const templateIssues = {
  "template-syntax": {
    severity: "error",
    message: ({ kind, found, closing }) =>
      kind === "block-open"
        ? `Khối ${found} mở ở đây mà không có ${closing} đóng lại.`
        : kind === "block-close"
          ? `Có ${found} nhưng phía trên không mở khối nào như vậy.`
          : `Mẫu viết sai cú pháp ở gần "${found}".`,
    remedy: ({ kind, found, closing }) =>
      kind === "block-open"
        ? `Thêm ${closing} vào cuối khối.`
        : kind === "block-close"
          ? `Xóa ${found}, hoặc thêm chỗ mở ở đầu khối.`
          : "Kiểm tra các dấu {{ }}, dấu ngoặc kép và cặp mở {{#…}}, đóng {{/…}} tại vị trí này.",
  },
  "template-construct": {
    severity: "error",
    message: ({ text }) => `Mẫu không dùng được cách viết "${text}".`,
    remedy: "Chỉ dùng các lệnh có trong hướng dẫn; chèn phần dùng chung bằng {{> tên}}.",
  },
  "template-word-unknown": {
    severity: "error",
    message: ({ word }) => `Không có từ nào mang tên "${word}" để in ra; số liệu chỉ được in qua lệnh.`,
    remedy: ({ nearest, known }) =>
      prependSuggestion(nearest, `Dùng lệnh như {{exact "mã-chỉ-tiêu"}}, hoặc một trong các từ: ${known}.`),
  },
  "template-helper-unknown": {
    severity: "error",
    message: ({ helper }) => `Không có lệnh "${helper}".`,
    remedy: ({ nearest, known }) => prependSuggestion(nearest, `Các lệnh dùng được: ${known}.`),
  },
  "template-helper-form": {
    severity: "error",
    message: ({ helper }) => `Lệnh "${helper}" viết chưa đúng dạng.`,
    remedy: ({ form, quotes }) =>
      `${quotes ? 'Thay dấu nháy cong của Word bằng dấu nháy thẳng ". ' : ""}Viết theo dạng: ${form}`,
  },
  "template-option-unknown": {
    severity: "error",
    message: ({ helper, option }) => `Lệnh "${helper}" không có lựa chọn "${option}".`,
    remedy: ({ nearest, known }) =>
      prependSuggestion(nearest, known === "" ? "Bỏ lựa chọn này." : `Các lựa chọn: ${known}.`),
  },
  "template-option-value": {
    severity: "error",
    message: ({ option, value }) => `Lựa chọn ${option}="${value}" không đúng.`,
    remedy: ({ accepted }) => `Giá trị được dùng: ${accepted}.`,
  },
  "template-indicator-unknown": {
    severity: "error",
    message: ({ indicator }) => `Danh mục không có chỉ tiêu "${indicator}".`,
    remedy: ({ nearest }) =>
      prependSuggestion(nearest, "Kiểm tra lại mã chỉ tiêu trong các tệp sectors/*.yaml."),
  },
  "template-sector-unknown": {
    severity: "error",
    message: ({ sector }) => `Mục "needs" nêu lĩnh vực "${sector}" không có trong danh mục.`,
    remedy: ({ nearest }) => prependSuggestion(nearest, "Kiểm tra lại tên lĩnh vực trong pack.yaml."),
  },
  "template-partial-unknown": {
    severity: "error",
    message: ({ partial }) => `Không có phần dùng chung "${partial}" (tệp parts/${partial}.hbs).`,
    remedy: ({ nearest }) => prependSuggestion(nearest, "Thêm tệp này vào thư mục parts, hoặc bỏ dòng chèn."),
  },
  "template-partial-circle": {
    severity: "error",
    message: ({ circle }) => `Các phần dùng chung chèn lẫn nhau thành vòng: ${circle}.`,
    remedy: "Bỏ một trong các dòng chèn để vòng này không khép kín.",
  },
  "template-comparison-apart": {
    severity: "error",
    message: ({ helper, indicator }) =>
      `Câu này có nhiều số liệu, nên người đọc không biết {{${helper} "${indicator}"}} nói về số nào.`,
    remedy: ({ helper, indicator }) =>
      `Viết ngay sau số của nó, ví dụ {{exact "${indicator}"}}{{${helper} "${indicator}"}}, hoặc đặt trong ngoặc đơn.`,
  },
  "template-head-missing": {
    severity: "error",
    message: () => "Mẫu văn bản chưa có phần khai báo ở đầu tệp.",
    remedy: 'Bắt đầu tệp bằng dòng "---", ghi title và needs, rồi đóng lại bằng dòng "---".',
  },
  "figure-unreported": {
    severity: "error",
    message: ({ name }) => `Mẫu in chỉ tiêu "${name}" nhưng kỳ này chưa có số liệu.`,
    remedy: ({ indicator }) =>
      `Bổ sung số liệu, hoặc đặt câu này giữa {{#reported "${indicator}"}} và {{/reported}} để bỏ qua khi chưa có số liệu.`,
  },
  "figure-without-parts": {
    severity: "error",
    message: ({ name }) => `Chỉ tiêu "${name}" không gồm phần trên tổng số nên không viết được dạng 12/13.`,
    remedy: "Dùng lệnh fraction cho chỉ tiêu loại hoàn thành trên tổng số (done) hoặc tỷ lệ (ratio).",
  },
  "year-start-of-flow": {
    severity: "error",
    message: ({ name }) =>
      `Chỉ tiêu "${name}" là số của cả kỳ, không phải số tại một thời điểm, nên không so sánh được với cuối năm trước.`,
    remedy:
      "Bỏ versus: year-start; cách so sánh này chỉ dùng cho chỉ tiêu loại stock, hoặc tỷ lệ (ratio), tổng (total) của các chỉ tiêu loại stock.",
  },
  "hedge-too-coarse": {
    severity: "warning",
    message: ({ name, value, phrase, percent }) =>
      `"${name}" là ${value}: viết "${phrase}" thì lệch ${percent}% nên đã viết chi tiết hơn.`,
    remedy: "Chọn in= nhỏ hơn hoặc step= nhỏ hơn trong mẫu để không còn cảnh báo này.",
  },
  "parts-not-the-whole": {
    severity: "error",
    message: ({ name, whole, sum }) =>
      `Các phần của "${name}" cộng lại được ${sum}, trong khi tổng số là ${whole}, nên không viết được "trong đó".`,
    remedy: "Kiểm tra các phần đã liệt kê đủ và không trùng nhau chưa, rồi kiểm tra số liệu.",
  },
  "breakdown-not-declared": {
    severity: "error",
    message: ({ name, by }) => `Chỉ tiêu "${name}" không phân tổ được theo "${by}".`,
    remedy: ({ known }) => `Có thể phân tổ theo: ${known}.`,
  },
  "words-value": {
    severity: "error",
    message: ({ value }) =>
      `Không đọc được số "${value}": viết dấu chấm giữa các hàng nghìn, dấu phẩy trước phần thập phân (1.234.567,5).`,
  },
  "words-fraction": {
    severity: "error",
    message: ({ value, unit }) =>
      `Không viết được "${value} ${unit}": ${unit} đếm bằng số nguyên. Nếu dấu phẩy ngăn hàng nghìn thì viết dấu chấm (137.426).`,
  },
  "words-option": {
    severity: "error",
    message: ({ option, value, accepted }) =>
      `Lựa chọn --${option} ${value} không đúng; giá trị được dùng: ${accepted}.`,
  },
  "words-too-coarse": {
    severity: "error",
    message: ({ value, phrase, percent }) =>
      `Viết ${value} là "${phrase}" thì lệch ${percent}%, quá nhiều; chọn đơn vị hoặc bước làm tròn nhỏ hơn.`,
  },
  "last-year-missing": {
    severity: "warning",
    message: ({ base, names }) => `Không có số liệu ${base} nên không so sánh: ${names}.`,
    remedy:
      "Nếu có số liệu của kỳ này năm trước, đặt các tệp đó vào thư mục data rồi chạy lại. Khi chưa có, chương trình không biết được tệp năm nay có phải tệp năm trước đổi tên hay không.",
  },
  "title-figure-absent": {
    severity: "error",
    message: () => "Tên văn bản in số liệu của một biểu mà report.yaml ghi là không có.",
    remedy: "Bỏ lệnh in số liệu ở dòng title của mẫu.",
  },
  "plan-missing": {
    severity: "warning",
    message: ({ year, names }) =>
      `Không có kế hoạch năm ${year} nên không tính tỷ lệ đạt kế hoạch: ${names}.`,
    remedy: ({ fileNames }) =>
      `Ghi kế hoạch năm vào một tệp trong thư mục data có tên bắt đầu bằng ${fileNames}, hoặc bỏ lệnh planned khỏi mẫu.`,
  },
  "narrative-example": {
    severity: "warning",
    message: () => "Phần viết tay còn câu ví dụ; câu ví dụ không được đưa vào văn bản.",
    remedy: "Viết nội dung của cơ quan thay cho dòng bắt đầu bằng [VÍ DỤ], mỗi đoạn một dòng.",
  },
  "narrative-directive": {
    severity: "error",
    message: ({ text }) => `Phần viết tay chỉ gồm chữ, không dùng được “${text}”.`,
    remedy:
      "Xóa ký hiệu này (đề mục, bảng và lệnh {{…}} thuộc về mẫu văn bản); dòng thường thì bắt đầu bằng chữ.",
  },
  "narrative-letters-lost": {
    severity: "error",
    message: ({ words }) => `Chữ có dấu đã bị mất, chỉ còn dấu hỏi: “${words}”.`,
    remedy: "Gõ lại các chữ này, rồi lưu tệp bằng Notepad với mã hóa (Encoding) UTF-8.",
  },
  "number-typed": {
    severity: "warning",
    message: ({ numbers }) => `Số gõ tay, không có nguồn: ${numbers}.`,
    remedy:
      'Nếu số có trong số liệu thì in bằng lệnh của mẫu, ví dụ {{exact "mã-chỉ-tiêu"}}, để số luôn khớp. Nếu không, tự đối chiếu rồi khai "number-typed" ở mục silenced của report.yaml kèm lý do.',
  },
  "narrative-missing": {
    severity: "warning",
    message: ({ about }) => `Chưa có phần viết tay: ${about}. Văn bản để lại chỗ đánh dấu.`,
    remedy: ({ path }) => `Viết nội dung vào tệp ${path}, mỗi đoạn một dòng.`,
  },
} as const satisfies Record<string, IssueWording>;

function prependSuggestion(nearest: IssueDetails[string] | undefined, otherwise: string): string {
  return nearest ? `Có phải là "${nearest}"? ${otherwise}` : otherwise;
}
