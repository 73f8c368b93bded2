import type { IssueWording } from "./wording.ts";

/** Faults in the text of a document, found when its lines become headings, tables and annexes. */
export const documentIssues = {
  "unknown-directive": {
    severity: "error",
    message: ({ directive }) => `Không có lệnh "${directive}" trong mẫu văn bản.`,
    remedy: ({ known }) => `Dùng một trong các lệnh: ${known}.`,
  },
  "directive-without-title": {
    severity: "error",
    message: ({ directive }) => `Lệnh "${directive}" thiếu tên phía sau.`,
    remedy: ({ directive }) => `Ghi tên trên cùng dòng, ví dụ: ${directive} Kết quả thực hiện.`,
  },
  "directive-with-text": {
    severity: "error",
    message: ({ directive, text }) =>
      `Lệnh "${directive}" phải đứng một mình trên dòng, nhưng phía sau có "${text}".`,
    remedy: "Chuyển phần chữ phía sau xuống dòng dưới hoặc xóa đi.",
  },
  "directive-without-indicators": {
    severity: "error",
    message: ({ directive }) => `Lệnh "${directive}" chưa nêu chỉ tiêu nào.`,
    remedy: "Ghi mã các chỉ tiêu phía sau, cách nhau bằng dấu cách.",
  },
  "directive-unknown-indicator": {
    severity: "error",
    message: ({ directive, indicator }) =>
      `Lệnh "${directive}" nêu chỉ tiêu "${indicator}" không có trong danh mục.`,
    remedy: ({ nearest }) =>
      nearest
        ? `Ý bạn là "${nearest}"? Lệnh report figures --json cho biết mã của mọi chỉ tiêu.`
        : "Kiểm tra lại mã chỉ tiêu trong các tệp sectors/*.yaml.",
  },
  "directive-unknown-option": {
    severity: "error",
    message: ({ directive, option }) => `Lệnh "${directive}" không có tùy chọn "${option}=".`,
    remedy: ({ known }) => `Chỉ dùng: ${known}.`,
  },
  "directive-unknown-value": {
    severity: "error",
    message: ({ option, value }) => `Tùy chọn "${option}=" không nhận "${value}".`,
    remedy: ({ known }) => `Chỉ nhận: ${known}.`,
  },
  "localities-too-many-indicators": {
    severity: "error",
    message: ({ count, most }) => `Lệnh "@localities" nêu ${count} chỉ tiêu, trang chỉ đủ chỗ cho ${most}.`,
    remedy: "Chia thành nhiều bảng, hoặc đặt phụ lục theo khổ ngang: @annex landscape …",
  },
  "list-one-export": {
    severity: "error",
    message: () => 'Lệnh "@list" cần đúng một mã biểu số liệu',
    remedy: "Ghi mã biểu phía sau, ví dụ: @list tasks; mỗi biểu một dòng @list.",
  },
  "list-unknown-export": {
    severity: "error",
    message: ({ export: id }) => `Lệnh "@list" nêu biểu "${id}" không liệt kê được.`,
    remedy: ({ known }) => `Dùng biểu có khai báo list trong sectors/*.yaml: ${known || "chưa có biểu nào"}.`,
  },
  "list-unknown-column": {
    severity: "error",
    message: ({ column, export: id }) =>
      `Lệnh "@list" nêu cột "${column}" không được liệt kê của biểu "${id}".`,
    remedy: ({ known }) => `Chỉ dùng các cột khai báo ở list: ${known}.`,
  },
  "chart-unknown-kind": {
    severity: "error",
    message: ({ kind }) => `Lệnh "@chart" không vẽ được theo "${kind}".`,
    remedy: ({ known }) => `Ghi một trong các từ sau ngay sau "@chart": ${known}.`,
  },
  "chart-one-indicator": {
    severity: "error",
    message: ({ kind }) => `Biểu đồ "@chart ${kind}" chỉ vẽ được một chỉ tiêu.`,
    remedy: "Viết mỗi chỉ tiêu một dòng @chart.",
  },
  "chart-units-differ": {
    severity: "error",
    message: ({ units }) => `Biểu đồ gồm các chỉ tiêu khác đơn vị tính: ${units}.`,
    remedy: "Vẽ riêng các chỉ tiêu khác đơn vị tính.",
  },
  "second-signature": {
    severity: "error",
    message: ({ first }) => `Phần ký tên xuất hiện hai lần (lần đầu ở dòng ${first}).`,
    remedy: 'Chỉ giữ một dòng "@signature"',
  },
  "heading-too-deep": {
    severity: "error",
    message: ({ marks }) => `Đề mục "${marks}" quá sâu: chỉ có ba cấp #, ##, ### (I., 1., a).`,
    remedy: "Bớt dấu # hoặc viết thành đoạn văn có gạch đầu dòng.",
  },
  "heading-without-text": {
    severity: "error",
    message: ({ marks }) => `Đề mục "${marks}" không có tên.`,
    remedy: "Ghi tên đề mục sau dấu #, hoặc xóa dòng này.",
  },
  "too-many-points": {
    severity: "error",
    message: ({ count }) => `Một khoản chỉ đánh được ${count} điểm (từ a đến y).`,
    remedy: "Chia khoản này thành hai khoản.",
  },
  "table-row-width": {
    severity: "error",
    message: ({ cells, columns }) => `Dòng của bảng có ${cells} ô, trong khi dòng đầu bảng có ${columns} ô.`,
    remedy: "Thêm hoặc bớt ô cho khớp với dòng đầu bảng; mỗi ô cách nhau bằng dấu |.",
  },
  "table-without-rows": {
    severity: "error",
    message: () => "Bảng chỉ có dòng tiêu đề, không có dòng nội dung nào.",
    remedy: "Thêm dòng nội dung ngay dưới dòng tiêu đề, không để dòng trống ở giữa.",
  },
  "table-row-not-closed": {
    severity: "error",
    message: () => "Dòng của bảng thiếu dấu | ở cuối.",
    remedy: "Thêm dấu | vào cuối dòng.",
  },
  "bold-not-closed": {
    severity: "error",
    message: () => 'Chữ đậm mở bằng "**" nhưng không có "**" đóng lại trên cùng dòng',
    remedy: 'Thêm "**" vào cuối phần chữ đậm, hoặc xóa dấu thừa',
  },
  "heading-ends-page": {
    severity: "warning",
    message: ({ page }) => `Đề mục đứng cuối trang ${page}, phần nội dung sang trang sau.`,
    remedy: "Thêm một dòng @pagebreak trước đề mục, hoặc viết gọn phần phía trên.",
  },
  "signature-alone": {
    severity: "warning",
    message: ({ page }) => `Trang ${page} chỉ có phần ký tên, không có dòng nội dung nào.`,
    remedy: "Thêm một dòng @pagebreak trước đoạn cuối để đoạn này sang trang cùng phần ký tên.",
  },
  "signature-split": {
    severity: "warning",
    message: ({ page }) => `Phần ký tên bị ngắt giữa trang ${page} và trang sau.`,
    remedy: "Rút gọn danh sách Nơi nhận, hoặc thêm một dòng @pagebreak trước đoạn cuối.",
  },
  "table-header-ends-page": {
    severity: "warning",
    message: ({ page }) => `Cuối trang ${page} chỉ có tiêu đề của bảng, các dòng số liệu sang trang sau.`,
    remedy: "Thêm một dòng @pagebreak trước bảng, hoặc viết gọn phần phía trên.",
  },
  "group-title-ends-page": {
    severity: "warning",
    message: ({ page }) => `Cuối trang ${page} là tên nhóm trong bảng, các dòng của nhóm sang trang sau.`,
    remedy: "Thêm một dòng @pagebreak trước bảng, hoặc viết gọn phần phía trên.",
  },
  "page-empty": {
    severity: "warning",
    message: ({ page }) => `Trang ${page} để trống.`,
    remedy: "Bớt một dòng @pagebreak, hoặc viết gọn trang trước.",
  },
  "pages-not-laid-out": {
    severity: "warning",
    message: ({ page }) => `Chưa kiểm tra được chỗ ngắt trang từ trang ${page} trở đi.`,
    remedy: "Mở văn bản bằng Word và xem lại chỗ ngắt trang trước khi trình ký.",
  },
} as const satisfies Record<string, IssueWording>;
